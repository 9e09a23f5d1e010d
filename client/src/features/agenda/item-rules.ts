import { textLists } from '@klubbat/shared/text/item-text-lists';
import { fieldRules } from '../../lib/autosave/field-rules.js';
import { keepKeys } from '../../lib/autosave/merge-rows.js';
import type { Merged, PartRules } from '../../lib/autosave/part-rules.js';
import { akinEntry, entryFields, sameEntry, type DraftEntries, type DraftEntry } from './draft-entries.js';
import { isKey, mapRows, sameWritten, saidTexts, textsIn, withSaid } from './draft-texts.js';
import { changedRows, sameList, sameShape } from './item-change.js';
import { rowPlace, rowsAt, textsAt, withoutRows, withTheirRow, ROWS_TOLD } from './item-places.js';
import { storedIn, type DraftField, type DraftSection, type ItemDraft } from './item-draft.js';
import { fieldLabels, fieldText } from './item-words.js';
import { keptElections } from './merge-elections.js';
import { mergeField } from './merge-item.js';

const byField = fieldRules<ItemDraft>({
  labels: fieldLabels,
  stored: storedIn,
  read: fieldText,
  same: (field, one, other) => {
    const list = textLists.find((name) => name === field);
    return list === undefined ? undefined : sameList(list, one, other, true);
  },
  sentAs: {
    sectionKeys: 'sections',
    caseNumber: 'caseNumbers',
    moreCaseNumbers: 'caseNumbers',
  },
});

/** How an item that two write in is brought together: by fields, by the rows of a list, and in a row by its fields again. */
export const itemRules: PartRules<ItemDraft> = {
  ...byField,
  keepKeys: (fresh, known) => ({
    ...fresh,
    sections: keptSections(fresh.sections, known.sections),
    recipients: keepKeys(fresh.recipients, known.recipients, {
      same: (one, other) => one.name === other.name && one.email === other.email,
      akin: (one, other) => one.name === other.name || one.email === other.email,
    }),
    ...keptEntries(fresh, known),
    elections: keptElections(fresh.elections, known.elections),
  }),
  withLive,
  merge: (base, mine, their): Merged<ItemDraft> => {
    const theirs = withWritten(base, mine, their);
    const merged = byField.merge(base, mine, theirs);
    const { draft, places } = merged.places.reduce<Merged<ItemDraft>>(
      (now, place) => {
        const { part, clashes } = mergeField[place as DraftField]?.(base, mine, theirs) ?? {
          part: {},
          clashes: ['*'],
        };
        const asked = clashes.map((key) => (key === '*' ? place : rowPlace(place, key)));
        return { draft: { ...now.draft, ...part }, places: [...now.places, ...asked] };
      },
      { draft: merged.draft, places: [] },
    );
    return { draft: withLive(draft, mine), places };
  },
  without: (draft, server, places) =>
    byField.without(
      withoutRows(draft, server, places),
      server,
      places.filter((place) => rowsAt(place) === undefined),
    ),
  settle: (draft, server, place, choice) => {
    if (rowsAt(place) === undefined) {
      return withLive(byField.settle(draft, server, place, choice), draft);
    }
    return choice === 'theirs' ? withTheirRow(draft, server, place) : draft;
  },
  texts: (draft, server, place) => textsAt(draft, server, place) ?? byField.texts(draft, server, place),
  placeOf: (path) => {
    const key = /^\$\.texts\.([0-9a-f-]{36})/.exec(path)?.[1];
    const list = /^\$\.entryKeys\.([a-z]+)/.exec(path)?.[1];
    return key === undefined ? byField.placeOf(list === undefined ? path : `$.${list}`) : ROWS_TOLD + key;
  },
  changed: (draft, server) =>
    byField.changed(draft, server).flatMap((field) => {
      const list = textLists.find((name) => name === field);
      const rows = (part: ItemDraft) => saidTexts(part).filter((one) => one.list === list);
      const keys = (part: ItemDraft) => rows(part).map(({ key }) => key);
      if (list === undefined || keys(draft).join() !== keys(server).join()) {
        return [field];
      }
      return changedRows(list, draft, server).map((key) => ROWS_TOLD + key);
    }),
};

/** Rows that the server names keep their names; those of an answer without names are known by what they say. */
function isNamed(fresh: readonly { key: string }[], known: readonly { key: string }[]): boolean {
  return (
    fresh.some(({ key }) => known.some((one) => one.key === key && isKey(key))) ||
    (known.length === 0 && fresh.every(({ key }) => isKey(key)))
  );
}

/** The row with what of its text has been written here, as is known of the row of its name. */
function asKnown<Row extends DraftSection | DraftEntry>(row: Row, known: readonly Row[]): Row {
  const text = known.find(({ key }) => key === row.key)?.text;
  return text === undefined ? row : { ...row, text };
}

function keptSections(fresh: DraftSection[], known: DraftSection[]): DraftSection[] {
  const akin = (one: DraftSection, other: DraftSection) => one.kind === other.kind;
  const rows = isNamed(fresh, known) ? fresh : keepKeys(fresh, known, { same: sameShape, akin });
  return rows.map((row) => asKnown(row, known));
}

function keptEntries(fresh: ItemDraft, known: ItemDraft): DraftEntries {
  const kept = (rows: readonly DraftEntry[], old: readonly DraftEntry[]) =>
    (isNamed(rows, old) ? rows : keepKeys<DraftEntry>(rows, old, { same: sameEntry, akin: akinEntry })).map(
      (row) => asKnown(row, old),
    );
  return Object.fromEntries(
    entryFields.map((field) => [field, kept(fresh[field], known[field])]),
  ) as unknown as DraftEntries;
}

/** The texts that are written together live on the screen: what they say is never taken from an answer. */
function withLive(theirs: ItemDraft, draft: ItemDraft): ItemDraft {
  const live = new Map(textsIn(draft).map((text) => [text.key, text]));
  return mapRows(theirs, (row, list) => {
    const own = live.get(row.key);
    return own?.text === undefined ? row : withSaid(list, row, own.says, own.text);
  });
}

/** What they have, with the rows that they took away and somebody was writing in here. */
function withWritten(base: ItemDraft, mine: ItemDraft, theirs: ItemDraft): ItemDraft {
  const before = new Map(textsIn(base).map((text) => [text.key, text]));
  const written = new Set(
    saidTexts(mine)
      .filter((own) => !sameWritten(own, { text: before.get(own.key)?.text }))
      .map(({ key }) => key),
  );
  const put = <Row extends { key: string }>(from: readonly Row[], into: Row[]): Row[] =>
    from.reduce(
      (now, row, place) =>
        written.has(row.key) && !into.some(({ key }) => key === row.key) ? now.toSpliced(place, 0, row) : now,
      into,
    );
  return {
    ...theirs,
    sections: put(base.sections, theirs.sections),
    motions: put(base.motions, theirs.motions),
    reservations: put(base.reservations, theirs.reservations),
    statements: put(base.statements, theirs.statements),
  };
}
