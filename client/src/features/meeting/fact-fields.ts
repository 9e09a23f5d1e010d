import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { fieldRules } from '../../lib/autosave/field-rules.js';

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
    .filter((name) => factsRules.changed(base, draft).includes(name))
    .map((name) => [name, draft[name].trim() === '' ? null : draft[name]] as const);
  return {
    ...Object.fromEntries(texts),
    ...(draft.extra === base.extra ? {} : { extra: draft.extra }),
    ...(draft.notes === base.notes
      ? {}
      : { record: draft.notes ? ('notes' as const) : ('protocol' as const) }),
  };
}

/** How the facts that two write in are brought together: each field by itself. */
export const factsRules = fieldRules<FactsDraft>({
  labels: {
    ...(Object.fromEntries(factFields.map(({ name, label }) => [name, label])) as Record<
      (typeof factFields)[number]['name'],
      string
    >),
    adjustmentNote: 'Mening om justeringen',
    extra: 'Extra sammanträde',
    notes: 'Minnesanteckningar',
  },
  stored: (field, draft) => {
    const value = draft[field];
    return typeof value === 'string' && value.trim() === '' ? '' : value;
  },
  read: (field, draft) => {
    const value = draft[field];
    return typeof value === 'string' ? value : value ? 'Ja' : 'Nej';
  },
  sentAs: { record: 'notes' },
});
