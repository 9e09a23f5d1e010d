import type { Dispatch, SetStateAction } from 'react';
import type { DraftEntry, EntryField, RecordedLists } from '../draft-entries.js';
import type { ItemDraft } from '../item-draft.js';

export interface Entries<F extends EntryField> {
  rows: readonly DraftEntry<F>[];
  add: (value: RecordedLists[F]) => void;
  /** fields that become undefined are taken away */
  change: (key: string, part: { [K in keyof RecordedLists[F]]?: RecordedLists[F][K] | undefined }) => void;
  remove: (key: string) => void;
}

/** The rows of one list of the item as it is written, and what may be done with them. */
export function entriesIn<F extends EntryField>(
  field: F,
  draft: ItemDraft,
  setDraft: Dispatch<SetStateAction<ItemDraft>>,
): Entries<F> {
  const put = (act: (rows: DraftEntry<F>[]) => DraftEntry<F>[]) =>
    setDraft((now) => ({ ...now, [field]: act(now[field] as DraftEntry<F>[]) }));
  return {
    rows: draft[field] as DraftEntry<F>[],
    add: (value) => put((rows) => [...rows, { key: crypto.randomUUID(), isNew: true, value }]),
    change: (key, part) =>
      put((rows) =>
        rows.map((row) => (row.key === key ? { ...row, value: { ...row.value, ...part } } : row)),
      ),
    remove: (key) => put((rows) => rows.filter((row) => row.key !== key)),
  };
}
