import type { AgendaItemChange } from '@klubbat/shared/contracts/agenda-item';

interface Named {
  key: string;
  path: string;
}

const each = (keys: readonly string[] | undefined, path: string): Named[] =>
  (keys ?? []).map((key, index) => ({ key, path: `${path}[${index}]` }));

/** Everyone that an item names, each with the path where. */
export function peopleNamedIn(item: AgendaItemChange, root = '$'): Named[] {
  return [
    ...(item.motions ?? []).flatMap((motion, index) => [
      ...each(motion.by, `${root}.motions[${index}].by`),
      ...each(motion.supportedBy, `${root}.motions[${index}].supportedBy`),
    ]),
    ...(item.votes ?? []).flatMap((vote, index) =>
      (vote.ballots ?? []).map((ballot, place) => ({
        key: ballot.person,
        path: `${root}.votes[${index}].ballots[${place}].person`,
      })),
    ),
    ...(['reservations', 'statements', 'notParticipating'] as const).flatMap((name) =>
      (item[name] ?? []).flatMap((entry, index) => each(entry.by, `${root}.${name}[${index}].by`)),
    ),
    ...(item.conflictsOfInterest ?? []).map((conflict, index) => ({
      key: conflict.person,
      path: `${root}.conflictsOfInterest[${index}].person`,
    })),
    ...each(item.deferral?.requestedBy, `${root}.deferral.requestedBy`),
  ];
}
