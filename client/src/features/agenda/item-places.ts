import type { PlaceTexts } from '../../lib/autosave/part-rules.js';
import { entryFields, type DraftEntry, type EntryField } from './draft-entries.js';
import { entryTextLists, textsIn, withSaid, type EntryTextList } from './draft-texts.js';
import { electionsText } from './election-draft.js';
import type { ItemDraft } from './item-draft.js';
import {
  electionLabel,
  entryDifference,
  entryLabel,
  entryText,
  fieldLabels,
  recipientText,
  sectionDifference,
  sectionLabel,
  sectionText,
} from './item-words.js';

/*
 * A place of an item that is a row of one of its lists: `row:motions:<key>`. The server names a row by its key alone where
 * it refuses what was written in its text: `row::<key>`, and then its text is part of the place.
 */

const ROW = 'row:';
export const ROWS_TOLD = `${ROW}:`;

const rowLists = ['sections', 'recipients', 'elections', ...entryFields] as const;
type RowList = (typeof rowLists)[number];

/** The place of a row of that list. */
export function rowPlace(list: string, key: string): string {
  return `${ROW}${list}:${key}`;
}

/** Which row a place is; undefined: it is a field. An empty list is any. */
export function rowsAt(place: string): { list: string; key: string } | undefined {
  const [, list = '', key = ''] = /^row:([a-zA-Z]*):(.*)$/.exec(place) ?? [];
  return key === '' ? undefined : { list, key };
}

/** The draft with these rows as the server holds them; what is written in their texts goes on, unless it is what is refused. */
export function withoutRows(draft: ItemDraft, server: ItemDraft, places: readonly string[]): ItemDraft {
  return places.reduce((now, place) => withTheirRow(now, server, place), draft);
}

/** The draft with the row of that place as the server holds it. */
export function withTheirRow(draft: ItemDraft, server: ItemDraft, place: string): ItemDraft {
  const at = rowsAt(place);
  if (at === undefined) {
    return draft;
  }
  return rowLists
    .filter((list) => at.list === '' || at.list === list)
    .reduce<ItemDraft>((now, list) => {
      const theirs = (server[list] as { key: string }[]).find(({ key }) => key === at.key);
      return theirs === undefined
        ? now
        : {
            ...now,
            [list]: (now[list] as { key: string }[]).map((row) =>
              row.key === at.key ? (at.list === '' ? theirs : asWritten(list, theirs, draft)) : row,
            ),
          };
    }, draft);
}

/** The row with its text as it lives on the screen. */
function asWritten(list: RowList, row: { key: string }, draft: ItemDraft): { key: string } {
  const live = textsIn(draft).find(({ key }) => key === row.key);
  if (live?.text === undefined) {
    return row;
  }
  return list === 'sections' || isTextList(list)
    ? withSaid(list, row as DraftEntry<EntryTextList>, live.says, live.text)
    : row;
}

const isTextList = (list: RowList): list is EntryTextList =>
  (entryTextLists as readonly string[]).includes(list);
const isEntryField = (list: string): list is EntryField => (entryFields as readonly string[]).includes(list);

/**
 * What both say in a row that both have changed: only that in which they differ. Of one that is named by its key alone all
 * that it says: its text is what is refused, or what was written too late.
 */
export function textsAt(draft: ItemDraft, server: ItemDraft, place: string): PlaceTexts | undefined {
  const at = rowsAt(place);
  if (at === undefined) {
    return undefined;
  }
  const list = rowLists.find((one) => (draft[one] as { key: string }[]).some(({ key }) => key === at.key));
  const of = <Row extends { key: string }>(rows: readonly Row[]) => rows.find(({ key }) => key === at.key);
  const said = <Row extends { key: string }>(
    rows: (part: ItemDraft) => readonly Row[],
    label: (row: Row) => string,
    text: (row: Row, other: Row) => string,
  ): PlaceTexts => {
    const [mine, theirs] = [of(rows(draft)), of(rows(server))];
    const shown = mine ?? theirs;
    return {
      label: shown === undefined ? '' : label(shown),
      mine: mine === undefined ? '' : text(mine, theirs ?? mine),
      theirs: theirs === undefined ? '' : text(theirs, mine ?? theirs),
    };
  };
  if (list !== undefined && isEntryField(list)) {
    return said<DraftEntry>(
      (part) => part[list],
      ({ value }) => entryLabel(list, value),
      ({ value }, other) => (at.list === '' ? entryText(value) : entryDifference(value, other.value)),
    );
  }
  switch (list) {
    case 'recipients':
      return said(
        (part) => part.recipients,
        () => fieldLabels.recipients,
        recipientText,
      );
    case 'elections':
      return said(
        (part) => part.elections,
        electionLabel,
        (election) => electionsText([election]),
      );
    default:
      return said((part) => part.sections, sectionLabel, at.list === '' ? sectionText : sectionDifference);
  }
}
