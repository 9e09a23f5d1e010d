import { mergeBlocks } from '../../lib/autosave/merge-blocks.js';
import { mergeRows, type MergedRow } from '../../lib/autosave/merge-rows.js';
import { mergeSet, mergeWords } from '../../lib/autosave/merge-words.js';
import { entryFields, inOrder, type DraftEntry, type EntryField } from './draft-entries.js';
import { freeIds } from './free-ids.js';
import { sameEntryWritten, sameSection } from './item-change.js';
import type { DraftField, DraftSection, ItemDraft } from './item-draft.js';
import { mergeElections } from './merge-elections.js';
import { pick } from './pick.js';

/** A field that two have changed, brought together. */
export interface MergedField {
  part: Partial<ItemDraft>;
  /** keys of the rows about which somebody has to be asked; `*`: the field as such */
  clashes: readonly string[];
}

type MergeField = (base: ItemDraft, mine: ItemDraft, theirs: ItemDraft) => MergedField;

const line =
  (field: 'title' | 'recipientsHeading' | 'confidential'): MergeField =>
  (base, mine, theirs) => ({
    part: { [field]: mergeWords(base[field], mine[field], theirs[field]) },
    clashes: [],
  });

const entries =
  (field: EntryField): MergeField =>
  (base, mine, theirs) => {
    const { rows, clashes } = mergeRows<DraftEntry>(
      base[field],
      mine[field],
      theirs[field],
      sameEntryWritten,
      mergeEntry,
    );
    const joined = field === 'motions' ? freeIds(rows, theirs.motions) : rows;
    return { part: { [field]: withoutTwins(joined, base[field], theirs[field]) }, clashes };
  };

/** How each field is brought together where both have changed it. Those that are not here are one value: they are asked about. */
export const mergeField: { readonly [Field in DraftField]?: MergeField } = {
  title: line('title'),
  recipientsHeading: line('recipientsHeading'),
  confidential: line('confidential'),
  caseNumbers: ({ caseNumbers: base }, { caseNumbers: mine }, { caseNumbers: theirs }) => {
    const { value, clash } = pick(base[0], mine[0], theirs[0]);
    const more = mergeSet(base.slice(1), mine.slice(1), theirs.slice(1));
    return { part: { caseNumbers: [value ?? '', ...more] }, clashes: clash ? ['*'] : [] };
  },
  sections: (base, mine, theirs) => {
    const { rows, clashes } = mergeRows(
      base.sections,
      mine.sections,
      theirs.sections,
      sameSection,
      mergeSection,
    );
    return { part: { sections: rows }, clashes };
  },
  recipients: (base, mine, theirs) => {
    const same = (one: Recipient, other: Recipient) => one.name === other.name && one.email === other.email;
    const { rows, clashes } = mergeRows(
      base.recipients,
      mine.recipients,
      theirs.recipients,
      same,
      (from, my, their) => {
        const email = pick(from.email, my.email, their.email);
        return {
          row: { key: their.key, name: mergeWords(from.name, my.name, their.name), email: email.value },
          clash: email.clash,
        };
      },
    );
    const isTheirs = new Set(theirs.recipients.map(({ key }) => key));
    const recipients = rows.filter(
      (row) => isTheirs.has(row.key) || !theirs.recipients.some((their) => same(their, row)),
    );
    return { part: { recipients }, clashes };
  },
  attachments: (base, mine, theirs) => ({
    part: { attachments: mergeSet(base.attachments, mine.attachments, theirs.attachments) },
    clashes: [],
  }),
  deferral: ({ deferral: base }, { deferral: mine }, { deferral: theirs }) => {
    if (mine === null || theirs === null) {
      return { part: { deferral: mine ?? theirs }, clashes: [] };
    }
    const { value, clash } = mergeValue(base ?? {}, mine, theirs);
    return { part: { deferral: value }, clashes: clash ? ['*'] : [] };
  },
  ...(Object.fromEntries(entryFields.map((field) => [field, entries(field)])) as {
    [Field in EntryField]: MergeField;
  }),
  elections: (base, mine, theirs) => {
    const { rows, clashes } = mergeElections(base.elections, mine.elections, theirs.elections);
    return { part: { elections: rows }, clashes };
  },
};

type Recipient = ItemDraft['recipients'][number];

function mergeSection(base: DraftSection, mine: DraftSection, theirs: DraftSection): MergedRow<DraftSection> {
  const points = pick(base.points, mine.points, theirs.points);
  return {
    row: {
      ...theirs,
      kind: pick(base.kind, mine.kind, theirs.kind).value,
      heading: mergeWords(base.heading, mine.heading, theirs.heading),
      points: points.value,
      body: mine.text === undefined ? mergeBlocks(base.body, mine.body, theirs.body) : mine.body,
    },
    clash: points.clash,
  };
}

function mergeEntry(base: DraftEntry, mine: DraftEntry, theirs: DraftEntry): MergedRow<DraftEntry> {
  const { value, clash } = mergeValue(base.value, mine.value, theirs.value);
  const live = mine.text === undefined || !('text' in mine.value) ? undefined : mine.value.text;
  return {
    row: { ...theirs, value: live === undefined ? value : { ...value, text: live } },
    clash,
  };
}

/** Fields with words, of several blocks or of a line, and lists in which each stands once. */
const BLOCKS = ['text', 'reason'];
const WORDS = ['source', 'note', 'to'];
const SETS = ['by', 'supportedBy', 'points', 'requestedBy'];

/** What is recorded in a row, field by field. A field that one has emptied is not there. */
function mergeValue<Value extends object>(
  base: Value,
  mine: Value,
  theirs: Value,
): { value: Value; clash: boolean } {
  const [from, my, their] = [base, mine, theirs] as Record<string, unknown>[];
  let clash = false;
  const merged = Object.keys({ ...their, ...my }).flatMap((name): [string, unknown][] => {
    const [was, one, other] = [from?.[name], my?.[name], their?.[name]];
    const picked = pick(was, one, other);
    const text = (value: unknown) => (value as string | undefined) ?? '';
    const list = (value: unknown) => (value as unknown[] | undefined) ?? [];
    let value = picked.value;
    if (picked.clash && BLOCKS.includes(name)) {
      value = mergeBlocks(text(was), text(one), text(other));
    } else if (picked.clash && WORDS.includes(name)) {
      value = mergeWords(text(was), text(one), text(other));
    } else if (picked.clash && SETS.includes(name)) {
      value = mergeSet(list(was), list(one), list(other));
    } else {
      clash ||= picked.clash;
    }
    return value === undefined ? [] : [[name, value]];
  });
  return { value: Object.fromEntries(merged) as Value, clash };
}

/** The rows without those added here that say, without any words of their own, what another has added too. */
function withoutTwins(
  rows: readonly DraftEntry[],
  base: readonly DraftEntry[],
  theirs: readonly DraftEntry[],
): DraftEntry[] {
  const known = new Set([...base, ...theirs].map(({ key }) => key));
  const old = new Set(base.map(({ key }) => key));
  const says = ({ value }: DraftEntry) => JSON.stringify(inOrder(value));
  const added = new Set(theirs.filter(({ key }) => !old.has(key)).map(says));
  return rows.filter((row) => known.has(row.key) || 'text' in row.value || !added.has(says(row)));
}
