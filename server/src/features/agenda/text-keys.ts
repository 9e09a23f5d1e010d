import { v7 as newId } from 'uuid';
import { rowText, textLists, type TextList, type TextOfItem } from '@klubbat/shared/text/item-text-lists';
import type { ItemContent } from './agenda-item.entity.js';

/** The name of one text of an item, and what its row is known again by when somebody writes who names no keys. */
export interface TextKey {
  key: string;
  kind: string;
}

/** A key for each row of each list, in their order. */
export type TextKeys = { [List in TextList]?: TextKey[] };

/** A row that was taken away, and where it stood. */
export interface RemovedRow {
  list: TextList;
  place: number;
  row: TextOfItem[TextList];
}

export function rowsOf<List extends TextList>(content: ItemContent, list: List): TextOfItem[List][] {
  return (content[list] ?? []) as TextOfItem[List][];
}

/** What a row is known again by: it need not be its alone. */
export function kindOf(row: TextOfItem[TextList]): string {
  const {
    kind,
    id,
    by = [],
    point = 0,
  } = row as Partial<Record<'kind' | 'id', string> & { by: string[]; point: number }>;
  return by.length === 0 && id === undefined ? (kind ?? '') : (id ?? `${kind ?? ''} ${by.join()} ${point}`);
}

/** True when these are the keys of these rows: as many, each known again, in the same order. */
function areKeysOf(keys: readonly TextKey[], rows: readonly TextOfItem[TextList][]): boolean {
  return (
    keys.length === rows.length &&
    keys.every(({ kind }, at) => {
      const row = rows[at];
      return row !== undefined && kind === kindOf(row);
    })
  );
}

/** True when these are the keys of every text of the item. */
export function areAllKeysOf(keys: TextKeys, content: ItemContent): boolean {
  return textLists.every((list) => areKeysOf(keys[list] ?? [], rowsOf(content, list)));
}

/**
 * The keys of rows that were written by somebody who names no keys: each has the first one of its kind that is not taken.
 * As many motions or opinions as before are the same ones, whoever they are said to be by now. What has none is new.
 */
export function keysFor(known: TextKeys, content: ItemContent): TextKeys {
  const keysIn = (list: TextList): TextKey[] => {
    const old = known[list] ?? [];
    const rows = rowsOf(content, list);
    if (areKeysOf(old, rows)) {
      return old;
    }
    const free = [...old];
    const found = rows.map((row) => {
      const at = free.findIndex(({ kind }) => kind === kindOf(row));
      return at === -1 ? undefined : free.splice(at, 1)[0];
    });
    const rest = list !== 'sections' && old.length === rows.length ? free : [];
    return rows.map((row, at) => ({
      key: (found[at] ?? rest.shift())?.key ?? newId(),
      kind: kindOf(row),
    }));
  };
  return Object.fromEntries(textLists.map((list) => [list, keysIn(list)]));
}

/** What each text of the item says, by its key and in the order of the lists; null: its row says nothing. */
export function textsByKey(keys: TextKeys, content: ItemContent): Map<string, string | null> {
  return new Map(
    textLists.flatMap((list) => {
      const rows = rowsOf(content, list);
      return (keys[list] ?? []).map(({ key }, at) => {
        const row = rows[at];
        return [key, (row && rowText(row)) ?? null] as const;
      });
    }),
  );
}

/** Where the text of that key stands in the item. */
export function placeOf(keys: TextKeys, key: string): { list: TextList; at: number } | undefined {
  for (const list of textLists) {
    const at = (keys[list] ?? []).findIndex((one) => one.key === key);
    if (at !== -1) {
      return { list, at };
    }
  }
  return undefined;
}

/** The names alone, as the doors tell them: those of the sections, and those of the other lists. */
export function toldKeys(keys: TextKeys): ToldKeys {
  const names = (list: TextList) => (keys[list] ?? []).map(({ key }) => key);
  return {
    sectionKeys: names('sections'),
    entryKeys: {
      motions: names('motions'),
      reservations: names('reservations'),
      statements: names('statements'),
    },
  };
}

/** What is told of the keys of texts, item by item, of those whose every text has one. */
export function keysByItem(
  items: readonly { id: string; content: ItemContent }[],
  writings: readonly { itemId: string; textKeys: TextKeys }[],
): Map<string, ToldKeys> {
  const keys = new Map(writings.map(({ itemId, textKeys }) => [itemId, textKeys]));
  return new Map(
    items.flatMap(({ id, content }) => {
      const known = keys.get(id);
      return known !== undefined && areAllKeysOf(known, content) ? [[id, toldKeys(known)] as const] : [];
    }),
  );
}

export interface ToldKeys {
  sectionKeys: string[];
  entryKeys: { [List in Exclude<TextList, 'sections'>]: string[] };
}
