import type { MeetingView } from '@klubbat/shared/contracts/meeting';

/** The facts of a meeting that are one text each, in the order in which they are shown. */
export const factFields = [
  { name: 'date', label: 'Datum', type: 'date', width: 'short' },
  { name: 'endDate', label: 'Sista dag, om sammanträdet är längre än en dag', type: 'date', width: 'short' },
  { name: 'start', label: 'Börjar', type: 'time', width: 'short' },
  { name: 'end', label: 'Slutar', type: 'time', width: 'short' },
  { name: 'place', label: 'Plats', type: 'text', width: 'full' },
  { name: 'number', label: 'Protokollets nummer', type: 'text', width: 'short' },
  { name: 'noticeBoard', label: 'Anslagstavla', type: 'text', width: 'full' },
] as const;

export type FactName = (typeof factFields)[number]['name'] | 'adjustmentNote';

/** The facts as fields hold them: what is missing is an empty text. */
export type FactsDraft = Record<FactName, string> & {
  extra: boolean;
  notes: boolean;
};

export const factNames: readonly FactName[] = [...factFields.map(({ name }) => name), 'adjustmentNote'];

export function factsOf(meeting: MeetingView): FactsDraft {
  const texts = Object.fromEntries(factNames.map((name) => [name, meeting[name] ?? ''])) as Record<
    FactName,
    string
  >;
  return { ...texts, extra: meeting.extra ?? false, notes: meeting.record === 'notes' };
}

/** What to send so that `base` becomes `draft`: only what differs, null for what was taken away. */
export function factsChange(base: FactsDraft, draft: FactsDraft) {
  const texts = factNames
    .filter((name) => draft[name] !== base[name])
    .map((name) => [name, draft[name].trim() === '' ? null : draft[name]] as const);
  return {
    ...Object.fromEntries(texts),
    ...(draft.extra === base.extra ? {} : { extra: draft.extra }),
    ...(draft.notes === base.notes
      ? {}
      : { record: draft.notes ? ('notes' as const) : ('protocol' as const) }),
  };
}

/** What stands after somebody else has saved: mine where I wrote, theirs elsewhere. */
export function mergeFacts(base: FactsDraft, mine: FactsDraft, theirs: FactsDraft): FactsDraft {
  const written = Object.entries(mine).filter(([name, value]) => value !== base[name as keyof FactsDraft]);
  return { ...theirs, ...Object.fromEntries(written) };
}
