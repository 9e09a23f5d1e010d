import type { ItemInFile, MeetingFile } from '../contracts/meeting-file.js';
import { warning, type Finding } from './finding.js';
import { isStatutory } from './paragraph-label.js';
import { chairsAt, hasConflict, itemLabel, listsMembers, nameOf, presenceAt, rowsOf } from './presence.js';
import { isBiased, moversAt } from './who-decides.js';

/*
 * Who took part in a § and perhaps should not have, or should have and did not: jäv, motions, and matters in which somebody
 * is dealt with by public power (KL 4:22, 4:26, 5:39, 5:47, 6:30).
 */

/** Warnings of who took part in an item, in the order of its parts. */
export function partWarnings(file: MeetingFile, item: ItemInFile, path: string): Finding[] {
  if (!isStatutory(file.board)) {
    return [];
  }
  return [
    ...conflictWarnings(file, item, path),
    ...motionWarnings(file, item, path),
    ...authorityWarnings(file, item, path),
  ];
}

const about = (file: MeetingFile, item: ItemInFile, person: string) => ({
  where: itemLabel(file, item),
  name: nameOf(file, person),
  person,
});

/** In a nämnd nobody with jäv may stay in the room (6:30), and nowhere may he lead. */
function conflictWarnings(file: MeetingFile, item: ItemInFile, path: string): Finding[] {
  return (item.conflictsOfInterest ?? []).flatMap(({ person, point, leftRoom }, index) => {
    const at = `${path}.conflictsOfInterest[${index}]`;
    const leads = chairsAt(file, { paragraph: item.paragraph, point })[0] === person;
    return [
      ...(leftRoom === false && file.board.kind !== 'assembly'
        ? [warning(at, 'conflict-stayed', about(file, item, person))]
        : []),
      ...(leads ? [warning(at, 'led-with-conflict', about(file, item, person))] : []),
    ];
  });
}

/** One with jäv takes no part in the matter, and whoever does not serve may make no proposal. */
function motionWarnings(file: MeetingFile, item: ItemInFile, path: string): Finding[] {
  const mayMove = new Set(moversAt(file, item));
  return (item.motions ?? []).flatMap(({ by = [], points = [], withdrawn }, index) =>
    withdrawn === true
      ? []
      : by.flatMap((person, place) => {
          const at = `${path}.motions[${index}].by[${place}]`;
          const biased =
            isBiased(file, item, person) ||
            (points.length > 0 && points.every((point) => hasConflict(item, person, point)));
          if (biased) {
            return [warning(at, 'moved-with-conflict', about(file, item, person))];
          }
          const known = listsMembers(file) && rowsOf(file, person).length > 0;
          return known && !mayMove.has(person)
            ? [warning(at, 'moved-without-serving', about(file, item, person))]
            : [];
        }),
  );
}

/** In a nämnd whoever has handled such a matter decides it too: he neither abstains nor stands out (4:26). */
function authorityWarnings(file: MeetingFile, item: ItemInFile, path: string): Finding[] {
  if (item.appeal !== 'administrative' || file.board.kind === 'assembly') {
    return [];
  }
  const there = (person: string, point: number | undefined) =>
    !hasConflict(item, person, point) &&
    presenceAt(file, person, { paragraph: item.paragraph, point }) !== 'absent';
  return (item.notParticipating ?? []).flatMap(({ by, point }, index) =>
    by
      .filter((person) => there(person, point))
      .map((person) =>
        warning(`${path}.notParticipating[${index}]`, 'authority-not-decided', about(file, item, person)),
      ),
  );
}
