import type { AttendanceInFile, MeetingFile } from '../contracts/meeting-file.js';
import { warning, type Finding } from './finding.js';
import { commonSpans, formatRange, type Span } from './paragraph-range.js';
import {
  chairsAt,
  hasAnyConflict,
  hasConflict,
  itemLabel,
  listsMembers,
  nameOf,
  presenceThroughout,
  servesAt,
} from './presence.js';

/*
 * A § that is adjusted at the meeting itself (KL 5:69 and the body's own rules): put in writing there, signed by those who
 * led and adjust it, and then as fixed as any adjusted §.
 */

/** The meeting with these people as its adjusters, where others than the elected ones adjust these §§. */
export function withAdjusters(file: MeetingFile, adjusters: readonly string[] | undefined): MeetingFile {
  if (adjusters === undefined) {
    return file;
  }
  const { reserveAdjusters: _none, ...officers } = file.officers ?? {};
  return { ...file, officers: { ...officers, adjusters: [...adjusters] } };
}

/** Who could adjust all of these §§: served throughout, led none of them and has no jäv in any (KL 5:69, 6:30). */
export function mayAdjust(file: MeetingFile, paragraphs: readonly number[]): string[] {
  const known = listsMembers(file);
  const secretary = file.officers?.secretary;
  return file.people
    .map(({ id }) => id)
    .filter(
      (person) =>
        person !== secretary &&
        paragraphs.every(
          (paragraph) =>
            !hasAnyConflict(file, person, paragraph) &&
            !chairsAt(file, { paragraph }).includes(person) &&
            (!known ||
              (presenceThroughout(file, person, paragraph) !== 'absent' &&
                servesAt(file, person, { paragraph }))),
        ),
    );
}

/** Reservations whose text is still to be handed in: once the § is adjusted it is too late (KL 4:27). */
export function reservationsWithoutText(file: MeetingFile, paragraphs: readonly number[]): Finding[] {
  return file.items.flatMap((item, index) =>
    item.paragraph === undefined || !paragraphs.includes(item.paragraph)
      ? []
      : (item.reservations ?? []).flatMap(({ by, text, attachment }, place) =>
          text?.trim() || attachment !== undefined
            ? []
            : by.map((person) =>
                warning(`$.items[${index}].reservations[${place}]`, 'reservation-without-text', {
                  where: itemLabel(file, item),
                  name: nameOf(file, person),
                  person,
                }),
              ),
        ),
  );
}

/** §§ that were declared to be adjusted at once and now go with the others. */
export function notAdjustedAtOnce(file: MeetingFile, paragraphs: readonly number[]): Finding[] {
  return file.items.flatMap((item, index) =>
    item.immediateAdjustment === true && item.paragraph !== undefined && paragraphs.includes(item.paragraph)
      ? [warning(`$.items[${index}]`, 'not-adjusted-at-once', { where: itemLabel(file, item) })]
      : [],
  );
}

const written = (spans: readonly Span[]): string =>
  [
    formatRange(
      spans.flatMap(({ from, to, point }) =>
        point === undefined ? Array.from({ length: to - from + 1 }, (_, index) => from + index) : [],
      ),
    ),
    ...spans.flatMap(({ from, point }) => (point === undefined ? [] : [`${from}.${point}`])),
  ]
    .filter((part) => part !== '')
    .join(',');

/** True for one who has jäv in all of these §§: he was there, and decided nothing of it (KL 5:47, 6:30). */
function isBiased({ items }: MeetingFile, person: string, paragraphs: readonly number[]): boolean {
  return paragraphs.every((paragraph) =>
    items.some((item) => item.paragraph === paragraph && hasConflict(item, person)),
  );
}

function standingOut({ servesFor: _seat, ...row }: AttendanceInFile): AttendanceInFile {
  return row.capacity === 'member' || row.capacity === 'substitute' ? { ...row, serves: false } : row;
}

/**
 * The attendance as a document of these §§ alone tells it: who was there and served in them. A member who was in none of
 * them was absent there, whatever he was at other §§ (KL 5:66).
 */
export function attendanceIn(file: MeetingFile, paragraphs: readonly number[]): AttendanceInFile[] {
  const range = formatRange(paragraphs);
  const missed = new Set(
    (file.attendance ?? []).flatMap(({ person, present, paragraphs: away }) =>
      !present && away !== undefined && written(commonSpans(away, range)) === range ? [person] : [],
    ),
  );
  const held = (file.attendance ?? []).flatMap((row): AttendanceInFile[] => {
    if (row.paragraphs === undefined) {
      return row.present && missed.has(row.person) ? [] : [row];
    }
    const own = written(commonSpans(row.paragraphs, range));
    if (own === '') {
      return [];
    }
    const { paragraphs: _all, from: _from, to: _to, ...said } = row;
    return own === range ? [said] : [{ ...row, paragraphs: own }];
  });
  const rows = held.map((row) =>
    row.present && isBiased(file, row.person, paragraphs) ? standingOut(row) : row,
  );
  const told = new Set(rows.map(({ person }) => person));
  const away = (file.attendance ?? []).filter(
    ({ person, capacity }) => capacity === 'member' && !told.has(person) && told.add(person),
  );
  return [...rows, ...away.map(({ person, capacity }) => ({ person, capacity, present: false }))];
}
