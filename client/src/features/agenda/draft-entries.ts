import type { ItemInFile } from '@klubbat/shared/contracts/meeting-file';

/** What is recorded of how an item was decided: lists of which each row is one thing that somebody did or said. */
export interface RecordedLists {
  motions: NonNullable<ItemInFile['motions']>[number];
  conflictsOfInterest: NonNullable<ItemInFile['conflictsOfInterest']>[number];
  notParticipating: NonNullable<ItemInFile['notParticipating']>[number];
  reservations: NonNullable<ItemInFile['reservations']>[number];
  statements: NonNullable<ItemInFile['statements']>[number];
}

export type EntryField = keyof RecordedLists;

/** A row while it is written: as it is stored, under a key of its own. What nobody touched goes back as it was given. */
export interface DraftEntry<F extends EntryField = EntryField> {
  key: string;
  value: RecordedLists[F];
}

export type DraftEntries = { [F in EntryField]: DraftEntry<F>[] };

export const entryFields = [
  'motions',
  'conflictsOfInterest',
  'notParticipating',
  'reservations',
  'statements',
] as const satisfies readonly EntryField[];

export function entriesOf(item: Partial<Pick<ItemInFile, EntryField>>): DraftEntries {
  const rows = <F extends EntryField>(field: F): DraftEntry<F>[] =>
    ((item[field] ?? []) as RecordedLists[F][]).map((value, index) => ({ key: `${field}-${index}`, value }));
  return {
    motions: rows('motions'),
    conflictsOfInterest: rows('conflictsOfInterest'),
    notParticipating: rows('notParticipating'),
    reservations: rows('reservations'),
    statements: rows('statements'),
  };
}

/** The rows as they are stored, those left out in which nothing has been said yet. */
export function storedEntries<F extends EntryField>(
  rows: readonly DraftEntry<F>[],
): RecordedLists[F][] | null {
  const stored = rows
    .filter(({ key, value }) => !key.startsWith('new-') || !isBlank(value))
    .map(({ value }) => inOrder(value));
  return stored.length === 0 ? null : stored;
}

export function sameEntry(one: DraftEntry, other: DraftEntry): boolean {
  return JSON.stringify(inOrder(one.value)) === JSON.stringify(inOrder(other.value));
}

/** True when two rows may be the same one, changed: the same motion, or by the same people. */
export function akinEntry(one: DraftEntry, other: DraftEntry): boolean {
  return whose(one.value) === whose(other.value);
}

function whose(value: RecordedLists[EntryField]): string {
  if ('person' in value) {
    return value.person;
  }
  return 'id' in value && value.id !== undefined ? value.id : (value.by ?? []).join();
}

/** Somebody must have done it; a motion that has a text may come from outside. */
function isBlank(value: RecordedLists[EntryField]): boolean {
  if ('person' in value) {
    return value.person === '';
  }
  const isMotion = 'id' in value;
  return (value.by ?? []).length === 0 && !(isMotion && value.text.trim() !== '');
}

/** The database gives fields in an order of its own: equal values are to be equal texts. */
export function inOrder<T>(value: T): T {
  if (Array.isArray(value)) {
    return value.map((one: unknown) => inOrder(one)) as T;
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, inner]) => inner !== undefined)
        .toSorted(([one], [other]) => (one < other ? -1 : 1))
        .map(([name, inner]) => [name, inOrder(inner) as unknown]),
    ) as T;
  }
  return value;
}
