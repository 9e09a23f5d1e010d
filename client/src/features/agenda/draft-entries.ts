import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import type { ItemInFile } from '@klubbat/shared/contracts/meeting-file';
import type { Unsent } from '../../lib/shared-text/unsent.js';

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
  /** true: it was added here, and is not there until something is said in it */
  isNew?: boolean;
  /** what was written in its text letter by letter, together with others; undefined: the text is saved as a whole */
  text?: Unsent;
}

export type DraftEntries = { [F in EntryField]: DraftEntry<F>[] };

export const entryFields = [
  'motions',
  'conflictsOfInterest',
  'notParticipating',
  'reservations',
  'statements',
] as const satisfies readonly EntryField[];

export function entriesOf(
  item: Partial<Pick<ItemInFile, EntryField>> & Pick<AgendaItemView, 'entryKeys'>,
): DraftEntries {
  const keys: { [F in EntryField]?: string[] } = { ...item.entryKeys };
  const rows = <F extends EntryField>(field: F): DraftEntry<F>[] =>
    ((item[field] ?? []) as RecordedLists[F][]).map((value, index) => ({
      key: keys[field]?.[index] ?? `${field}-${index}`,
      value,
    }));
  return {
    motions: rows('motions'),
    conflictsOfInterest: rows('conflictsOfInterest'),
    notParticipating: rows('notParticipating'),
    reservations: rows('reservations'),
    statements: rows('statements'),
  };
}

/** The rows of which the server is told: not those in which nothing has been said yet. */
export function saidEntries<F extends EntryField>(rows: readonly DraftEntry<F>[]): DraftEntry<F>[] {
  return rows.filter(({ isNew, value }) => isNew !== true || !isBlank(value));
}

/** The rows as they are stored. */
export function storedEntries<F extends EntryField>(
  rows: readonly DraftEntry<F>[],
): RecordedLists[F][] | null {
  const stored = saidEntries(rows).map(({ value }) => inOrder(value));
  return stored.length === 0 ? null : stored;
}

/** The row as it is stored, without the text if that is written letter by letter. */
export function entryShape({ value, text }: DraftEntry): RecordedLists[EntryField] {
  const stored: RecordedLists[EntryField] = inOrder(value);
  if (text === undefined || !('text' in stored)) {
    return stored;
  }
  const { text: _, ...shape } = stored;
  return shape as RecordedLists[EntryField];
}

/** True when two rows would be stored alike, texts that are written letter by letter apart. */
export function sameEntry(one: DraftEntry, other: DraftEntry): boolean {
  const shape = (row: DraftEntry) => {
    const text = row.text ?? one.text ?? other.text;
    return JSON.stringify(entryShape(text === undefined ? row : { ...row, text }));
  };
  return shape(one) === shape(other);
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

/** Nobody has done it and nothing is said in it. */
function isBlank(value: RecordedLists[EntryField]): boolean {
  if ('person' in value) {
    return value.person === '';
  }
  const text = 'text' in value ? (value.text ?? '') : '';
  return (value.by ?? []).length === 0 && text.trim() === '';
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
