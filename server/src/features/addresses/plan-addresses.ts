import { MOST_ADDRESS_ROWS, type AddressLine } from '@klubbat/shared/contracts/address-import';
import { day, emailAddress } from '@klubbat/shared/contracts/text-fields';
import { addressImportSentences as say } from '@klubbat/shared/sentences/address-import-sentences';
import { addressKindWords } from '@klubbat/shared/sentences/address-sentences';
import { addressKinds, type AddressKind } from '@klubbat/shared/vocabulary/address-kinds';
import { nameKey } from '../register/register.store.js';
import type { AddressMember } from './address-member.entity.js';
import type { Address } from './address.entity.js';

const headings = {
  name: ['namn', 'mottagare'],
  email: ['epost', 'epostadress', 'mejl', 'mejladress', 'email', 'adress'],
  kind: ['sort', 'slag', 'typ'],
  note: ['anteckning', 'kommentar'],
  from: ['från', 'frånochmed', 'fom'],
  until: ['till', 'tillochmed', 'tom'],
  group: ['grupp', 'grupper'],
} as const;
type Field = keyof typeof headings;

const fieldOf = (heading: string): Field | undefined => {
  const word = heading.toLocaleLowerCase('sv').replace(/[^\p{L}]/gu, '');
  return (Object.keys(headings) as Field[]).find((field) =>
    (headings[field] as readonly string[]).includes(word),
  );
};

/** What a row asks for; what its list has no column for, or leaves empty, stays as it is. */
export interface WantedAddress {
  row: number;
  name: string;
  email: string;
  kind: AddressKind | undefined;
  note: string | undefined;
  from: string | undefined;
  until: string | undefined;
  groups: string[];
}

export interface PlannedAddress extends WantedAddress {
  /** the entry that it is about; undefined: a new one */
  standing: Address | undefined;
}

export interface AddressPlan {
  lines: AddressLine[];
  /** those that change anything */
  wanted: PlannedAddress[];
  unread: string[];
}

export interface KnownBook {
  entries: readonly Address[];
  members: readonly AddressMember[];
}

function readRow(cells: readonly string[], row: number, columns: ReadonlyMap<Field, number>) {
  const cell = (field: Field): string => cells[columns.get(field) ?? -1]?.trim() ?? '';
  const faults: string[] = [];
  const name = cell('name');
  if (name === '') {
    faults.push(say.noName);
  } else if (name.length > 300) {
    faults.push(say.longName);
  }
  const email = cell('email');
  if (!emailAddress.safeParse(email).success) {
    faults.push(say.noEmail(email));
  }
  const typed = cell('kind');
  const kind = addressKinds.find(
    (one) => one !== 'group' && addressKindWords[one] === typed.toLocaleLowerCase('sv'),
  );
  if (typed !== '' && kind === undefined) {
    faults.push(say.noKind(typed));
  }
  for (const field of ['from', 'until'] as const) {
    if (cell(field) !== '' && !day.safeParse(cell(field)).success) {
      faults.push(say.noDay(cell(field)));
    }
  }
  const groups = cell('group')
    .split('|')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  const orNone = (field: Field) => cell(field) || undefined;
  const wanted: WantedAddress = {
    ...{ row, name, email, kind, groups },
    ...{ note: orNone('note'), from: orNone('from'), until: orNone('until') },
  };
  return { wanted, faults };
}

/** The entry that a row is about: that of the same name and address, else the only one of the name. */
function standingFor(
  { entries }: KnownBook,
  { name, email }: WantedAddress,
): Address | 'several' | undefined {
  const named = entries.filter((entry) => entry.kind !== 'group' && entry.nameKey === nameKey(name));
  const same = named.find(({ emailKey }) => emailKey === email.toLowerCase());
  if (same !== undefined || named.length === 0) {
    return same;
  }
  return named.length === 1 ? named[0] : 'several';
}

function changesOf(book: KnownBook, wanted: WantedAddress, standing: Address | undefined): string[] {
  const notes: string[] = [];
  if (standing !== undefined) {
    const compare = (label: string, before: string | null, after: string | undefined) => {
      if (after !== undefined && after !== (before ?? '')) {
        notes.push(say.becomes(label, before ?? '', after));
      }
    };
    compare('E-post', standing.email?.toLowerCase() ?? '', wanted.email.toLowerCase());
    compare('Sort', addressKindWords[standing.kind], wanted.kind && addressKindWords[wanted.kind]);
    compare('Anteckning', standing.note, wanted.note);
    compare('Från', standing.fromDay, wanted.from);
    compare('Till', standing.untilDay, wanted.until);
  }
  for (const group of wanted.groups) {
    const known = book.entries.find((entry) => entry.kind === 'group' && entry.nameKey === nameKey(group));
    const isIn =
      standing !== undefined &&
      book.members.some(({ groupId, memberId }) => groupId === known?.id && memberId === standing.id);
    if (!isIn) {
      notes.push(known === undefined ? say.newGroup(group) : say.joins(group));
    }
  }
  return notes;
}

/** What reading a list in would come to, row by row, or why it cannot be read. Pure: nothing is written. */
export function planAddresses(
  rows: readonly string[][],
  book: KnownBook,
): { ok: true; plan: AddressPlan } | { ok: false; message: string } {
  const [first = [], ...rest] = rows;
  const columns = new Map<Field, number>();
  const unread: string[] = [];
  first.forEach((heading, index) => {
    const field = fieldOf(heading);
    if (field !== undefined && !columns.has(field)) {
      columns.set(field, index);
    } else if (heading.trim() !== '') {
      unread.push(heading.trim());
    }
  });
  if (!columns.has('name') || !columns.has('email')) {
    return { ok: false, message: say.noHeadings };
  }
  const filled = rest.flatMap((cells, index) =>
    cells.some((cell) => cell.trim() !== '') ? [{ cells, row: index + 2 }] : [],
  );
  if (filled.length > MOST_ADDRESS_ROWS) {
    return { ok: false, message: say.tooManyRows(MOST_ADDRESS_ROWS) };
  }
  const seen = new Map<string, number>();
  const planned: PlannedAddress[] = [];
  const lines = filled.map(({ cells, row }): AddressLine => {
    const { wanted, faults } = readRow(cells, row, columns);
    const key = `${nameKey(wanted.name)} ${wanted.email.toLowerCase()}`;
    const before = seen.get(key);
    if (faults.length === 0 && before !== undefined) {
      faults.push(say.twice(before));
    }
    seen.set(key, before ?? row);
    const standing = standingFor(book, wanted);
    if (standing === 'several') {
      faults.push(say.several(wanted.name));
    }
    for (const group of wanted.groups) {
      if (book.entries.some((entry) => entry.kind !== 'group' && entry.nameKey === nameKey(group))) {
        faults.push(say.notAGroup(group));
      }
    }
    const told = { row, name: wanted.name, email: wanted.email };
    if (faults.length > 0 || standing === 'several') {
      return { ...told, kind: 'fault', notes: faults };
    }
    const notes = changesOf(book, wanted, standing);
    if (standing !== undefined && notes.length === 0) {
      return { ...told, kind: 'unchanged', notes };
    }
    planned.push({ ...wanted, standing });
    return { ...told, kind: standing === undefined ? 'added' : 'changed', notes };
  });
  return { ok: true, plan: { lines, wanted: planned, unread } };
}
