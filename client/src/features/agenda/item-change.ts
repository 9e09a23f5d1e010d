import type { AgendaItemSave } from '@klubbat/shared/contracts/agenda-item';
import type { SectionInFile } from '@klubbat/shared/contracts/meeting-file';
import { textLists, type TextList } from '@klubbat/shared/text/item-text-lists';
import { entryShape, inOrder, saidEntries, sameEntry, type DraftEntry } from './draft-entries.js';
import {
  entryTextLists,
  isKey,
  saidKeys,
  saidTexts,
  sameWritten,
  type EntryTextList,
} from './draft-texts.js';
import {
  draftFields,
  orNull,
  sectionOf,
  storedIn,
  type DraftField,
  type DraftSection,
  type ItemDraft,
} from './item-draft.js';

/** The save of an item: what has changed, and which row is which where their texts are written letter by letter. */
export type ItemChange = Omit<AgendaItemSave, 'version' | 'saveId' | 'reason'>;

const isTextList = (field: DraftField): field is TextList => (textLists as readonly string[]).includes(field);

/** True when two sections would be stored alike, texts that are written letter by letter apart. */
export function sameShape(one: DraftSection, other: DraftSection): boolean {
  const together = one.text !== undefined || other.text !== undefined;
  const stored = (section: DraftSection) => JSON.stringify(together ? shapeOf(section) : sectionOf(section));
  return stored(one) === stored(other);
}

/** True when two sections are stored alike, and nothing more has been written in the one than in the other. */
export function sameSection(one: DraftSection, other: DraftSection): boolean {
  return sameShape(one, other) && sameWritten(one, other);
}

/** True when two motions or opinions are stored alike, and nothing more has been written in the one than in the other. */
export function sameEntryWritten(one: DraftEntry, other: DraftEntry): boolean {
  return sameEntry(one, other) && sameWritten(one, other);
}

/** True when the rows of two lists are the same ones, pair by pair. */
function sameRows<Row extends { key: string; text?: unknown }>(
  one: readonly Row[],
  other: readonly Row[],
  same: (one: Row, other: Row) => boolean,
): boolean {
  const together = [...one, ...other].some(({ text }) => text !== undefined);
  return (
    one.length === other.length &&
    one.every((row, at) => {
      const match = other[at];
      return match !== undefined && (!together || row.key === match.key) && same(row, match);
    })
  );
}

/** True when a list of rows with texts is the same in both; `written`: also what is unsent of their texts. */
export function sameList(list: TextList, one: ItemDraft, other: ItemDraft, written: boolean): boolean {
  return list === 'sections'
    ? sameRows(one.sections, other.sections, written ? sameSection : sameShape)
    : sameRows<DraftEntry>(
        saidEntries<EntryTextList>(one[list]),
        saidEntries<EntryTextList>(other[list]),
        written ? sameEntryWritten : sameEntry,
      );
}

/** The keys of those rows of a list that are not as they are in the other. */
export function changedRows(list: TextList, one: ItemDraft, other: ItemDraft): string[] {
  const keys = <Row extends { key: string }>(
    rows: readonly Row[],
    others: readonly Row[],
    same: (row: Row, match: Row) => boolean,
  ) =>
    rows
      .filter((row) => !others.some((match) => match.key === row.key && same(row, match)))
      .map(({ key }) => key);
  return list === 'sections'
    ? keys(one.sections, other.sections, sameSection)
    : keys<DraftEntry>(
        saidEntries<EntryTextList>(one[list]),
        saidEntries<EntryTextList>(other[list]),
        sameEntryWritten,
      );
}

/** What to send so that `base` becomes `draft`: only the fields that differ, null for what was taken away. */
export function changeOf(base: ItemDraft, draft: ItemDraft): ItemChange {
  const differing = draftFields.filter((field) =>
    isTextList(field)
      ? !sameList(field, base, draft, false)
      : JSON.stringify(storedIn(field, base)) !== JSON.stringify(storedIn(field, draft)),
  );
  const [keys, keysBefore] = [saidKeys(draft), saidKeys(base)];
  const keyed = differing
    .filter(isTextList)
    .filter((list) => keys[list].length > 0 && keys[list].every(isKey));
  const entries = entryTextLists.filter((list) => keyed.includes(list));
  const whole = differing
    .filter((field) => !isTextList(field) || !keyed.includes(field))
    .reduce<ItemChange>((now, field) => ({ ...now, ...storedIn(field, draft) }), {});
  const before = new Map(saidTexts(base).map((text) => [text.key, text]));
  const texts = saidTexts(draft).flatMap(({ list, key, text }): [string, string][] => {
    const isThere = keyed.includes(list) || keysBefore[list].includes(key);
    return text === undefined || !isThere || sameWritten({ text }, { text: before.get(key)?.text })
      ? []
      : [[key, text.update]];
  });
  return {
    ...whole,
    ...(keyed.includes('sections')
      ? {
          sections: orNull(
            draft.sections.map((section) =>
              section.text === undefined ? sectionOf(section) : shapeOf(section),
            ),
          ),
          sectionKeys: keys.sections,
        }
      : {}),
    ...Object.fromEntries(entries.map((list) => [list, sentEntries(list, draft, base)])),
    ...(entries.length === 0
      ? {}
      : { entryKeys: Object.fromEntries(entries.map((list) => [list, keys[list]])) }),
    ...(texts.length === 0 ? {} : { texts: Object.fromEntries(texts) }),
  };
}

/** Entries by their keys; a text that is written letter by letter is not sent as a whole too, one that was emptied is. */
function sentEntries(list: EntryTextList, draft: ItemDraft, base: ItemDraft): unknown[] {
  return saidEntries<EntryTextList>(draft[list]).map((row) => {
    const had = base[list].find(({ key }) => key === row.key)?.value.text;
    return row.text !== undefined || row.value.text !== undefined || had === undefined
      ? entryShape(row)
      : inOrder({ ...row.value, text: '' });
  });
}

function shapeOf(section: DraftSection): SectionInFile {
  const { body: _body, ...shape } = sectionOf(section);
  return shape;
}
