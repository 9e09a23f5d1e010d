import { addDays } from '@klubbat/shared/rules/calendar';
import { peopleImportSentences as say } from '@klubbat/shared/sentences/people-import-sentences';
import { registerSentences } from '@klubbat/shared/sentences/register-sentences';
import type { MandateRole } from '@klubbat/shared/vocabulary/roles';
import type { Bearer } from './match-person.js';
import type { ImportRow, Told } from './read-rows.js';
import type { TermFacts } from './register-state.js';
import { tidy } from './tidy.js';

/** A term as it will be; `before` is what the register says now, undefined where it is new. */
export interface PlannedTerm extends TermFacts {
  id: string | undefined;
  bearer: Bearer;
  boardId: string | null;
  board: string | null;
  role: MandateRole;
  before: TermFacts | undefined;
  /** the row that tells of it; undefined: the list does not */
  row: number | undefined;
}

export interface Placed {
  row: ImportRow;
  term: PlannedTerm | undefined;
  notes: string[];
  faults: string[];
}

/** What is told, or what stands where nothing is. */
function settle<T extends string | number>(told: Told<T>, stands: T | null): T | null {
  const same = typeof stands === 'string' && tidy(stands) === told;
  return told === undefined || same ? stands : told;
}

export const FACTS = ['party', 'represents', 'from', 'until', 'seat', 'rank'] as const;

function factsBy(row: ImportRow, stands: TermFacts): TermFacts {
  return {
    party: settle(row.party, stands.party),
    represents: settle(row.represents, stands.represents),
    from: settle(row.from, stands.from),
    until: settle(row.until, stands.until),
    seat: settle(row.seat, stands.seat),
    rank: settle(row.rank, stands.rank),
  };
}

const NOTHING: TermFacts = { party: null, represents: null, from: null, until: null, seat: null, rank: null };

/** Do two terms have a day in common? */
export function meet(
  one: Pick<TermFacts, 'from' | 'until'>,
  other: Pick<TermFacts, 'from' | 'until'>,
): boolean {
  return (
    (one.from === null || other.until === null || one.from <= other.until) &&
    (other.from === null || one.until === null || other.from <= one.until)
  );
}

/** The term that a row without a first day means: the one that lasts or comes, before one that has ended. */
function withoutFirstDay(
  row: ImportRow,
  terms: readonly PlannedTerm[],
  today: string,
): PlannedTerm | undefined {
  const until = row.until ?? null;
  const latest = terms.toSorted((one, other) => ((one.from ?? '') < (other.from ?? '') ? 1 : -1));
  return (
    latest.find((term) => term.from === null && term.until === until) ??
    latest.find((term) => term.until === null || term.until >= today) ??
    latest.find((term) => term.until === until)
  );
}

function tell(row: ImportRow, term: PlannedTerm): Placed {
  const facts = factsBy(row, term);
  if (term.row !== undefined) {
    const same = FACTS.every((fact) => facts[fact] === term[fact]);
    return {
      row,
      term,
      notes: same ? [say.sameAs(term.row)] : [],
      faults: same ? [] : [say.rowSays(term.row, 'samma uppdrag')],
    };
  }
  Object.assign(term, facts);
  term.row = row.row;
  return { row, term, notes: [], faults: [] };
}

export interface Group {
  bearer: Bearer;
  boardId: string | null;
  board: string | null;
  role: MandateRole;
  rows: readonly ImportRow[];
  terms: PlannedTerm[];
}

function begin(group: Group, row: ImportRow, stands: TermFacts): Placed {
  const { bearer, boardId, board, role } = group;
  const term: PlannedTerm = {
    ...factsBy(row, { ...stands, until: null }),
    id: undefined,
    bearer,
    boardId,
    board,
    role,
    before: undefined,
    row: row.row,
  };
  group.terms.push(term);
  return { row, term, notes: [], faults: [] };
}

/** A row whose first day no term has: a term's first day put right, a new term after an old one, or one more. */
function newFirstDay(group: Group, row: ImportRow, from: string): Placed {
  const crossed = group.terms.filter((term) => meet(term, { from, until: row.until ?? null }));
  const [other] = crossed;
  if (other === undefined) {
    return begin(group, row, NOTHING);
  }
  if (crossed.length > 1 || other.row !== undefined) {
    return { row, term: undefined, notes: [], faults: [say.overlaps(other)] };
  }
  if (other.from === null || other.from > from) {
    return tell(row, other);
  }
  other.until = addDays(from, -1);
  other.row = row.row;
  const placed = begin(group, row, { ...other, from: null });
  return { ...placed, notes: [say.endsFormer({ ...other, until: null }, other.until)] };
}

/** Refuses what the register would: days that go backwards, and the same role twice on a day. */
function checkDays({ terms }: Group, placed: Placed): void {
  const { term } = placed;
  // what the register has already is its own affair
  const stands = term?.before?.from === term?.from && term?.before?.until === term?.until;
  if (term === undefined || placed.faults.length > 0 || (term.before !== undefined && stands)) {
    return;
  }
  if (term.from !== null && term.until !== null && term.until < term.from) {
    placed.faults.push(registerSentences.daysBackwards);
    return;
  }
  const crossed = terms.find((other) => other !== term && meet(other, term));
  if (crossed !== undefined) {
    placed.faults.push(say.overlaps(crossed));
  }
}

/** Finds for each row about one person's one role the term that it tells of, and says what that becomes. */
export function placeTerms(group: Group, today: string): Placed[] {
  const placed: Placed[] = [];
  const later: { row: ImportRow; from: string }[] = [];
  for (const row of group.rows) {
    const { from } = row;
    const term =
      typeof from === 'string'
        ? group.terms.find((one) => one.from === from)
        : withoutFirstDay(row, group.terms, today);
    if (term !== undefined) {
      placed.push(tell(row, term));
    } else if (typeof from === 'string') {
      later.push({ row, from });
    } else if (group.terms.length > 0) {
      const ended = group.terms.map(({ until }) => until ?? '').reduce((a, b) => (a > b ? a : b));
      placed.push({ row, term: undefined, notes: [], faults: [say.endedBefore(ended)] });
    } else {
      placed.push(begin(group, row, NOTHING));
    }
  }
  for (const { row, from } of later.sort((one, other) => (one.from < other.from ? -1 : 1))) {
    const same = group.terms.find((one) => one.from === from);
    placed.push(same === undefined ? newFirstDay(group, row, from) : tell(row, same));
  }
  placed.forEach((one) => checkDays(group, one));
  return placed;
}
