import { distance } from 'fastest-levenshtein';
import { MOST_IMPORT_ROWS } from '@klubbat/shared/contracts/people-import';
import { day as dayField, emailAddress, line } from '@klubbat/shared/contracts/text-fields';
import { addDays } from '@klubbat/shared/rules/calendar';
import { peopleImportSentences as say } from '@klubbat/shared/sentences/people-import-sentences';
import { mandateRoleWords } from '@klubbat/shared/sentences/words';
import { mandateRoles, type MandateRole } from '@klubbat/shared/vocabulary/roles';
import { nameKey } from '../register/register.store.js';
import { columnName, fieldOf, headingOf, type Field } from './columns.js';
import { tidy } from './tidy.js';

/** What a cell says: a value, null for a dash (what stood there is taken away), undefined for an empty one (it stays). */
export type Told<T> = T | null | undefined;

export interface ImportRow {
  row: number;
  name: string;
  email: string | undefined;
  title: Told<string>;
  /** null: in the whole organisation */
  boardId: string | null;
  role: MandateRole;
  party: Told<string>;
  represents: Told<string>;
  from: Told<string>;
  until: Told<string>;
  seat: Told<string>;
  rank: Told<number>;
}

export interface FaultyRow {
  row: number;
  name: string;
  faults: string[];
}

export type RowsRead =
  { ok: true; rows: ImportRow[]; faulty: FaultyRow[]; unread: string[] } | { ok: false; message: string };

export interface BoardName {
  id: string;
  name: string;
}

/** The length that a term's and a person's own doors allow. */
const longest = { name: 200, title: 200, party: 50, represents: 200, seat: 100 } as const;

/** Roles that are one in a board, never in a whole organisation. */
const inBoard: readonly MandateRole[] = ['chair', 'vice-chair', 'member', 'substitute'];

const roleSynonyms: Record<string, MandateRole> = {
  ordf: 'chair',
  viceordf: 'vice-chair',
  vordf: 'vice-chair',
  vordförande: 'vice-chair',
  led: 'member',
  ers: 'substitute',
  suppleant: 'substitute',
  sekr: 'secretary',
  nämndsekreterare: 'secretary',
  tjänsteman: 'official',
  admin: 'administrator',
};

const roles = new Map<string, MandateRole>([
  ...Object.entries(roleSynonyms),
  ...mandateRoles.map((role): [string, MandateRole] => [mandateRoleWords[role].replace(/\s/g, ''), role]),
]);

function roleOf(text: string): MandateRole | undefined {
  const word = text
    .toLocaleLowerCase('sv')
    // the first or second of the vice chairs is one of them
    .replace(/^(första|förste|andra|andre|tredje|\d:?[ea]?)\s+(?=v)/u, '')
    .replace(/[^\p{L}]/gu, '');
  return roles.get(word);
}

const excelDay = /^(\d{5})(\.0+)?$/;
const isoDay = /^(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})([ T]00:00(:00)?)?$/;
const swedishDay = /^(\d{1,2})[./ -](\d{1,2})[./ -](\d{4})$/;

/** A day as lists write it: 2023-01-01, 20230101, 1.1.2023 (day first), or the number by which a spreadsheet counts days. */
export function dayOf(text: string): string | undefined {
  const counted = excelDay.exec(text);
  const iso = isoDay.exec(text);
  const swedish = swedishDay.exec(text);
  const day =
    counted !== null
      ? addDays('1899-12-30', Number(counted[1]))
      : iso !== null
        ? `${iso[1]}-${iso[2]}-${iso[3]}`
        : swedish !== null
          ? `${swedish[3]}-${swedish[2]?.padStart(2, '0')}-${swedish[1]?.padStart(2, '0')}`
          : '';
  return dayField.safeParse(day).success ? day : undefined;
}

type Columns = Partial<Record<Field, number>>;
type Headings = { ok: true; columns: Columns; unread: string[] } | { ok: false; message: string };

const filled = (row: readonly string[] | undefined) => row?.some((cell) => cell !== '') ?? false;
const hasName = (found: readonly (Field | undefined)[]) =>
  found.includes('name') || (found.includes('firstName') && found.includes('lastName'));

function readHeadings(rows: readonly string[][]): Headings {
  const [first = []] = rows;
  const found = first.map((heading) => (heading === '' ? undefined : fieldOf(heading)));
  if (!hasName(found) || !found.includes('role')) {
    const below = rows.findIndex((row, index) => index > 0 && index < 20 && hasName(row.map(fieldOf)));
    if (below > 0 && !hasName(found)) {
      return { ok: false, message: say.headingsBelow(below + 1) };
    }
    const missing = hasName(found) ? headingOf.role : `${headingOf.name} (eller Förnamn och Efternamn)`;
    return { ok: false, message: say.headingMissing(missing) };
  }
  const columns: Columns = {};
  for (const [index, field] of found.entries()) {
    const before = field === undefined ? undefined : columns[field];
    if (field !== undefined && before !== undefined) {
      return { ok: false, message: say.headingTwice(first[before] ?? '', first[index] ?? '') };
    }
    if (field !== undefined) {
      columns[field] = index;
    }
  }
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  for (let index = 0; index < width; index += 1) {
    if ((first[index] ?? '') === '' && rows.some((row) => (row[index] ?? '') !== '')) {
      return { ok: false, message: say.headingEmpty(columnName(index)) };
    }
  }
  return {
    ok: true,
    columns,
    unread: first.filter((heading, index) => heading !== '' && found[index] === undefined),
  };
}

/** Who sits on a seat, or is called for one. */
const SEATED: readonly MandateRole[] = ['chair', 'vice-chair', 'member', 'substitute'];

const DASH = /^[-–—]$/;

/** One row's cells read one by one; what is wrong with any of them is kept. */
function rowReader(cells: readonly string[], columns: Columns, boards: ReadonlyMap<string, BoardName>) {
  const faults: string[] = [];
  const text = (field: Field) => cells[columns[field] ?? -1] ?? '';
  const told = <T>(field: Field, read: (value: string) => T | undefined): Told<T> => {
    const value = text(field);
    return value === '' ? undefined : DASH.test(value) ? null : read(value);
  };
  const fault = (sentence: string): undefined => {
    faults.push(sentence);
    return undefined;
  };
  const words = (field: keyof typeof longest) => (value: string) =>
    value.length > longest[field]
      ? fault(say.tooLong(headingOf[field], longest[field]))
      : line.safeParse(value).success
        ? value
        : fault(say.odd(headingOf[field]));
  const aDay = (field: 'from' | 'until') => (value: string) =>
    dayOf(value) ?? fault(say.noDay(headingOf[field], value));
  const boardOf = (value: string): string | undefined => {
    const key = nameKey(value);
    const board = boards.get(key);
    if (board !== undefined) {
      return board.id;
    }
    const near = [...boards].find(([name]) => distance(name, key) <= 2 || name.includes(key))?.[1].name;
    return fault(say.unknownBoard(value, near));
  };
  return { faults, text, told, fault, words, aDay, boardOf };
}

function readRow(
  row: number,
  cells: readonly string[],
  columns: Columns,
  boards: ReadonlyMap<string, BoardName>,
): ImportRow | FaultyRow {
  const { faults, text, told, fault, words, aDay, boardOf } = rowReader(cells, columns, boards);
  const whole = text('name') === '' ? `${text('firstName')} ${text('lastName')}`.trim() : text('name');
  const name = whole === '' ? fault(say.nameMissing) : words('name')(whole);
  const email = told('email', (value) =>
    emailAddress.safeParse(value).success ? value : fault(say.noAddress(value)),
  );
  const role =
    text('role') === ''
      ? fault(say.roleMissing)
      : (roleOf(text('role')) ??
        fault(
          say.unknownRole(
            text('role'),
            mandateRoles.map((known) => mandateRoleWords[known]),
          ),
        ));
  const boardId = told('board', boardOf) ?? null;
  if (role !== undefined && inBoard.includes(role) && (text('board') === '' || DASH.test(text('board')))) {
    fault(say.boardMissing(role));
  }
  const seat = told('seat', words('seat'));
  const rank = told('rank', (value) =>
    /^[1-9]\d{0,4}$/.test(value) ? Number(value) : fault(say.noRank(value)),
  );
  if (role !== undefined && role !== 'substitute' && typeof rank === 'number') {
    fault(say.rankOfOther);
  }
  if (role !== undefined && typeof seat === 'string' && !SEATED.includes(role)) {
    fault(say.seatOfOther);
  }
  const rest = {
    title: told('title', words('title')),
    party: told('party', words('party')),
    represents: told('represents', words('represents')),
    from: told('from', aDay('from')),
    until: told('until', aDay('until')),
  };
  return faults.length > 0 || name === undefined || role === undefined
    ? { row, name: whole, faults }
    : { row, name, email: email ?? undefined, boardId, role, seat, rank, ...rest };
}

/** Reads a table by its headings, in whatever order they stand. What is wrong with single rows stands with them. */
export function readRows(table: readonly string[][], boards: readonly BoardName[]): RowsRead {
  const start = table[0]?.[0]?.startsWith('sep=') === true ? 1 : 0;
  const rows = table.slice(start);
  if (!rows.some(filled)) {
    return { ok: false, message: say.empty };
  }
  const headings = readHeadings(rows);
  if (!headings.ok) {
    return headings;
  }
  const numbered = rows.flatMap((cells, index) =>
    index > 0 && filled(cells) ? [{ row: start + index + 1, cells }] : [],
  );
  if (numbered.length === 0) {
    return { ok: false, message: say.empty };
  }
  if (numbered.length > MOST_IMPORT_ROWS) {
    return { ok: false, message: say.tooMany(MOST_IMPORT_ROWS) };
  }
  const byName = new Map(boards.map((board) => [nameKey(tidy(board.name)), board]));
  const read = numbered.map(({ row, cells }) => readRow(row, cells, headings.columns, byName));
  return {
    ok: true,
    rows: read.filter((row) => 'role' in row),
    faulty: read.filter((row) => 'faults' in row),
    unread: headings.unread,
  };
}
