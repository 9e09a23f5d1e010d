import type { ImportedLine, ImportKind } from '@klubbat/shared/contracts/people-import';
import { peopleImportSentences as say, termWords } from '@klubbat/shared/sentences/people-import-sentences';
import type { MandateRole } from '@klubbat/shared/vocabulary/roles';
import { headingOf } from './columns.js';
import { personMatcher, placeOf, type Bearer } from './match-person.js';
import { FACTS, placeTerms, type Group, type Placed, type PlannedTerm } from './match-term.js';
import type { FaultyRow, ImportRow } from './read-rows.js';
import { refuseRoles, type Giver } from './refuse-roles.js';
import type { KnownTerm, RegisterState } from './register-state.js';
import { checkCalls, checkSeats, seatsToAdd, withSeats, type Endings, type NewSeat } from './seats.js';
import { tidy } from './tidy.js';

/** What reading a list in would do. */
export interface Plan {
  lines: ImportedLine[];
  /** terms in the boards of the list that last or come, and that no row tells of */
  missing: KnownTerm[];
  newPeople: Bearer[];
  changedPeople: Bearer[];
  newTerms: PlannedTerm[];
  changedTerms: PlannedTerm[];
  newSeats: NewSeat[];
}

/** The boards that the reader may read people into; undefined: the whole organisation. */
export type Reach = ReadonlySet<string> | undefined;

export interface List {
  rows: readonly ImportRow[];
  faulty: readonly FaultyRow[];
}

const elected: readonly MandateRole[] = ['chair', 'vice-chair', 'member', 'substitute'];

const changed = (term: PlannedTerm) =>
  term.before !== undefined && FACTS.some((fact) => term.before?.[fact] !== term[fact]);

const changedPerson = ({ before, email, title }: Bearer) =>
  before !== undefined && (before.email !== email || before.title !== title);

/** Writes what a row says of the person himself. One title for one person: two rows that differ are refused. */
function tellOfPerson(row: ImportRow, bearer: Bearer): string | undefined {
  const elsewhere = bearer.before === undefined && bearer.id !== undefined;
  if (row.title === undefined || elsewhere) {
    return undefined;
  }
  if (bearer.titleRow !== undefined && tidy(bearer.title ?? '') !== (row.title ?? '')) {
    return say.rowSays(bearer.titleRow, 'titeln');
  }
  if (row.title !== tidy(bearer.title ?? '')) {
    bearer.title = row.title;
  }
  bearer.titleRow ??= row.row;
  return undefined;
}

/** Whoever keeps one board does not change what the register says of a person everywhere. */
function refusePeople(placed: readonly Placed[]): void {
  for (const { term, faults } of placed) {
    if (term !== undefined && changedPerson(term.bearer)) {
      faults.push(say.personOfAll(term.bearer.name));
    }
  }
}

function groupsOf(
  rows: readonly ImportRow[],
  register: RegisterState,
  reach: Reach,
): { groups: Group[]; refused: Placed[]; notes: Map<number, string[]>; byPerson: Map<string, Bearer> } {
  const match = personMatcher(register);
  const names = new Map(register.boards.map(({ id, name }) => [id, name]));
  const groups = new Map<Bearer, Map<string, Group & { rows: ImportRow[] }>>();
  const refused: Placed[] = [];
  const notes = new Map<number, string[]>();
  const byPerson = new Map<string, Bearer>();
  const sureFirst = rows.toSorted(
    (one, other) =>
      Number(other.email !== undefined) - Number(one.email !== undefined) || one.row - other.row,
  );
  for (const row of sureFirst) {
    const beyond = reach !== undefined && (row.boardId === null || !reach.has(row.boardId));
    const found = beyond ? { fault: say.otherBoard(names.get(row.boardId ?? '') ?? null) } : match(row);
    const fault = 'fault' in found ? found.fault : tellOfPerson(row, found.bearer);
    if ('fault' in found || fault !== undefined) {
      refused.push({ row, term: undefined, notes: [], faults: [fault ?? ''] });
      continue;
    }
    notes.set(row.row, found.notes);
    const { bearer } = found;
    if (bearer.id !== undefined) {
      byPerson.set(bearer.id, bearer);
    }
    const places = groups.get(bearer) ?? new Map<string, Group & { rows: ImportRow[] }>();
    groups.set(bearer, places);
    const { boardId, role } = row;
    const board = boardId === null ? null : (names.get(boardId) ?? null);
    const group = places.get(placeOf(row)) ?? { bearer, boardId, board, role, rows: [], terms: [] };
    places.set(placeOf(row), group);
    group.rows.push(row);
  }
  for (const { id, personId, boardId, role, ...facts } of register.terms) {
    const bearer = byPerson.get(personId);
    const group = bearer === undefined ? undefined : groups.get(bearer)?.get(placeOf({ boardId, role }));
    if (bearer !== undefined && group !== undefined) {
      const { board } = group;
      group.terms.push({ ...facts, id, bearer, boardId, board, role, before: facts, row: undefined });
    }
  }
  const all = [...groups.values()].flatMap((places) => [...places.values()]);
  return { groups: all, refused, notes, byPerson };
}

function missingFrom(
  rows: readonly ImportRow[],
  terms: readonly PlannedTerm[],
  register: RegisterState,
  today: string,
  reach: Reach,
): KnownTerm[] {
  const told = new Set(terms.flatMap(({ id, row }) => (id === undefined || row === undefined ? [] : [id])));
  const boards = new Set(rows.map(({ boardId }) => boardId));
  const places = new Set(rows.map(placeOf));
  return register.terms.filter(
    (term) =>
      boards.has(term.boardId) &&
      (reach === undefined || (term.boardId !== null && reach.has(term.boardId))) &&
      !told.has(term.id) &&
      (term.until === null || term.until >= today) &&
      // a list of those elected says nothing of who signs in as secretary
      (places.has(placeOf(term)) || (term.boardId !== null && elected.includes(term.role))),
  );
}

const labels: Record<(typeof FACTS)[number], string> = {
  party: headingOf.party,
  represents: headingOf.represents,
  from: 'Första dag',
  until: 'Sista dag',
  seat: headingOf.seat,
  rank: headingOf.rank,
};

function changesOf({ bearer, before, ...term }: PlannedTerm): string[] {
  const ofPerson =
    bearer.before === undefined
      ? []
      : (['email', 'title'] as const).flatMap((fact) =>
          bearer.before?.[fact] === bearer[fact]
            ? []
            : [say.becomes(headingOf[fact], bearer.before?.[fact] ?? null, bearer[fact])],
        );
  const ofTerm =
    before === undefined
      ? []
      : FACTS.flatMap((fact) =>
          before[fact] === term[fact] ? [] : [say.becomes(labels[fact], before[fact], term[fact])],
        );
  return [...ofPerson, ...ofTerm];
}

/** Only shortened, and nothing else: the register calls that ended. */
function isEnded(term: PlannedTerm): boolean {
  const differs = FACTS.filter((fact) => term.before?.[fact] !== term[fact]);
  const { until = null } = term.before ?? {};
  return (
    differs.length === 1 &&
    differs[0] === 'until' &&
    term.until !== null &&
    (until === null || term.until < until) &&
    !changedPerson(term.bearer)
  );
}

function kindOf({ term, row, faults }: Placed, first: ReadonlyMap<Bearer, number>): ImportKind {
  if (term === undefined || faults.length > 0) {
    return 'fault';
  }
  if (!term.bearer.ours && first.get(term.bearer) === row.row) {
    return 'new-person';
  }
  if (term.before === undefined) {
    return term.row === row.row ? 'new-term' : 'unchanged';
  }
  if (isEnded(term)) {
    return 'ended';
  }
  return changed(term) || changedPerson(term.bearer) ? 'changed' : 'unchanged';
}

function linesOf(
  placed: readonly Placed[],
  faulty: readonly FaultyRow[],
  register: RegisterState,
  notes: ReadonlyMap<number, string[]>,
): ImportedLine[] {
  const boards = new Map(register.boards.map(({ id, name }) => [id, name]));
  const first = new Map<Bearer, number>();
  for (const { row, term } of placed) {
    if (term !== undefined) {
      first.set(term.bearer, Math.min(row.row, first.get(term.bearer) ?? Infinity));
    }
  }
  const lines = placed.map((one): ImportedLine => {
    const { row, term, faults } = one;
    const board = row.boardId === null ? null : (boards.get(row.boardId) ?? null);
    const facts = term ?? { party: row.party ?? null, from: row.from ?? null, until: row.until ?? null };
    const told = faults.length > 0 || term === undefined ? faults : [...changesOf(term), ...one.notes];
    return {
      row: row.row,
      kind: kindOf(one, first),
      name: row.name,
      term: termWords({ ...facts, role: row.role, board }),
      notes: [...told, ...(faults.length > 0 ? [] : (notes.get(row.row) ?? []))],
    };
  });
  const broken = faulty.map(({ row, name, faults }): ImportedLine => ({
    row,
    kind: 'fault',
    name,
    term: '',
    notes: faults,
  }));
  return [...lines, ...broken].sort((one, other) => one.row - other.row);
}

/**
 * What reading a list in would do to a register on a day. Pure: the same list and register give the same plan, and of a
 * list that the register already says, nothing. An empty cell leaves what stands; a dash takes it away.
 */
export function planPeople(
  { rows: told, faulty }: List,
  register: RegisterState,
  today: string,
  { endings, reach, giver }: { endings?: Endings; reach?: Reach; giver?: Giver } = {},
): Plan {
  const rows = withSeats(told, register);
  const { groups, refused, notes, byPerson } = groupsOf(rows, register, reach);
  const placed = [...refused, ...groups.flatMap((group) => placeTerms(group, today))];
  const terms = groups.flatMap((group) => group.terms);
  const missing = missingFrom(rows, terms, register, today, reach);
  checkSeats(placed, register, missing, byPerson, endings);
  checkCalls(placed, register);
  refuseRoles(placed, register.terms, (term) => term.before === undefined || changed(term), giver);
  if (reach !== undefined) {
    refusePeople(placed);
  }
  const touched = terms.filter(({ row }) => row !== undefined);
  const bearers = [...new Set(touched.map(({ bearer }) => bearer))];
  return {
    lines: linesOf(placed, faulty, register, notes),
    missing,
    newPeople: bearers.filter(({ ours }) => !ours),
    changedPeople: bearers.filter(changedPerson),
    newTerms: touched.filter(({ before }) => before === undefined),
    changedTerms: touched.filter(changed),
    newSeats: seatsToAdd(touched, register),
  };
}
