import { textLists, withRowText, type TextList } from '@klubbat/shared/text/item-text-lists';
import { unsentMark, type Unsent } from '../../lib/shared-text/unsent.js';
import { saidEntries, type DraftEntry } from './draft-entries.js';
import type { DraftSection, ItemDraft } from './item-draft.js';

export type EntryTextList = Exclude<TextList, 'sections'>;

export const entryTextLists = textLists.filter((list): list is EntryTextList => list !== 'sections');

/** A running text of an item while it is written: that of a section, a motion, a reservation or a statement. */
export interface DraftText {
  list: TextList;
  key: string;
  says: string;
  /** what was written letter by letter, together with others; undefined: the text is saved as a whole */
  text: Unsent | undefined;
}

/** True of a key that the server knows a row by, or will: one that stands for its place alone is none. */
export const isKey = (key: string): boolean => /^[0-9a-f-]{36}$/.test(key);

/** Every text of the draft, in the order of the lists. */
export function textsIn(draft: ItemDraft): DraftText[] {
  const sections = draft.sections.map(({ key, body, text }): DraftText => ({
    list: 'sections',
    key,
    says: body,
    text,
  }));
  const entries = entryTextLists.flatMap((list) =>
    draft[list].map(({ key, value, text }): DraftText => ({ list, key, says: value.text ?? '', text })),
  );
  return [...sections, ...entries];
}

/** The texts of those rows of which the server is told. */
export function saidTexts(draft: ItemDraft): DraftText[] {
  return textsIn(saidOf(draft));
}

/** How much of a text the server has, as it stands in `base`: nothing of one whose row it has not been told of yet. */
export function gotOf(base: ItemDraft, key: string): Unsent | undefined {
  return saidTexts(base).find((one) => one.key === key)?.text;
}

/** The keys of the rows of each list of which the server is told. */
export function saidKeys(draft: ItemDraft): { [List in TextList]: string[] } {
  const said = saidOf(draft);
  const keys = (rows: readonly { key: string }[]) => rows.map(({ key }) => key);
  return {
    sections: keys(said.sections),
    motions: keys(said.motions),
    reservations: keys(said.reservations),
    statements: keys(said.statements),
  };
}

function saidOf(draft: ItemDraft): ItemDraft {
  return {
    ...draft,
    motions: saidEntries(draft.motions),
    reservations: saidEntries(draft.reservations),
    statements: saidEntries(draft.statements),
  };
}

type TextRow = DraftSection | DraftEntry<EntryTextList>;

/** The draft with `change` of every row that has a text. */
export function mapRows(
  draft: ItemDraft,
  change: <Row extends TextRow>(row: Row, list: TextList) => Row,
): ItemDraft {
  return {
    ...draft,
    sections: draft.sections.map((row) => change(row, 'sections')),
    motions: draft.motions.map((row) => change(row, 'motions')),
    reservations: draft.reservations.map((row) => change(row, 'reservations')),
    statements: draft.statements.map((row) => change(row, 'statements')),
  };
}

/** The row whose text says that, and of which so much is unsent. */
export function withSaid<Row extends TextRow>(
  list: TextList,
  row: Row,
  says: string,
  text: Unsent | undefined,
): Row {
  const unsent = text === undefined ? {} : { text };
  return 'body' in row
    ? { ...row, body: says, ...unsent }
    : { ...row, value: withRowText(list, row.value, says), ...unsent };
}

/** The draft in which the text of that key says that. */
export function withText(draft: ItemDraft, key: string, says: string, text: Unsent): ItemDraft {
  return mapRows(draft, (row, list) => (row.key === key ? withSaid(list, row, says, text) : row));
}

/** True when nothing more has been written in the one text than in the other. */
export function sameWritten(
  one: { text?: Unsent | undefined },
  other: { text?: Unsent | undefined },
): boolean {
  return unsentMark(one.text) === unsentMark(other.text);
}
