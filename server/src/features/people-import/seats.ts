import { peopleImportSentences as say } from '@klubbat/shared/sentences/people-import-sentences';
import { nameKey } from '../register/register.store.js';
import type { Bearer } from './match-person.js';
import { meet, type Placed, type PlannedTerm } from './match-term.js';
import type { ImportRow } from './read-rows.js';
import type { KnownTerm, RegisterState } from './register-state.js';

export interface NewSeat {
  boardId: string;
  label: string;
  party: string | null;
}

/** Terms that somebody has chosen to end, and their last day; undefined: nobody has been asked yet. */
export type Endings = { ids: ReadonlySet<string>; on: string } | undefined;

const seatKey = (boardId: string | null, label: string) => `${boardId ?? ''}|${nameKey(label)}`;

interface Sitting {
  name: string;
  person: Bearer | string;
  from: string | null;
  until: string | null;
  placed: Placed | undefined;
  missing: boolean;
}

/** Refuses two on one seat. One whom the list does not name may still be ended: that is a note until it is asked. */
export function checkSeats(
  placed: readonly Placed[],
  register: RegisterState,
  missing: readonly KnownTerm[],
  byPerson: ReadonlyMap<string, Bearer>,
  endings: Endings,
): void {
  const names = new Map(register.people.map(({ id, name }) => [id, name]));
  const gone = new Set(missing.map(({ id }) => id));
  const told = new Set(placed.flatMap(({ term }) => (term?.id === undefined ? [] : [term.id])));
  const seats = new Map<string, Sitting[]>();
  const sit = (boardId: string | null, seat: string | null, who: Sitting) => {
    if (seat !== null) {
      const key = seatKey(boardId, seat);
      seats.set(key, [...(seats.get(key) ?? []), who]);
    }
  };
  // a substitute is called for a seat, and does not sit on it
  for (const term of register.terms.filter(({ id, role }) => !told.has(id) && role !== 'substitute')) {
    const { id, personId, boardId, seat, from } = term;
    const until = endings?.ids.has(id) === true ? endings.on : term.until;
    const name = names.get(personId) ?? '';
    const person = byPerson.get(personId) ?? personId;
    sit(boardId, seat, { name, person, from, until, placed: undefined, missing: gone.has(id) });
  }
  for (const one of placed) {
    const { term } = one;
    if (term !== undefined && term.role !== 'substitute' && one.faults.length === 0) {
      const { boardId, seat, from, until, bearer } = term;
      sit(boardId, seat, { name: bearer.name, person: bearer, from, until, placed: one, missing: false });
    }
  }
  for (const sitting of seats.values()) {
    for (const one of sitting.filter((who) => who.placed !== undefined)) {
      const other = sitting.find((who) => who.person !== one.person && meet(who, one));
      const label = one.placed?.term?.seat ?? '';
      if (other?.missing === true && endings === undefined) {
        one.placed?.notes.push(say.seatFreed(label, other.name));
      } else if (other !== undefined) {
        one.placed?.faults.push(say.seatTaken(label, other.name, other.from, other.until));
      }
    }
  }
}

/** Refuses a substitute for a seat that is not there, and that no member of the list takes either. */
export function checkCalls(placed: readonly Placed[], register: RegisterState): void {
  const terms = placed.flatMap(({ term }) => (term === undefined ? [] : [term]));
  const known = new Set(
    [...register.seats, ...seatsToAdd(terms, register)].map(({ boardId, label }) => seatKey(boardId, label)),
  );
  for (const { term, faults } of placed) {
    if (term?.role === 'substitute' && term.seat !== null && !known.has(seatKey(term.boardId, term.seat))) {
      faults.push(say.noSuchSeat(term.seat));
    }
  }
}

/** Seats as the register spells them, or as the list first does: `a` and `A` are one. */
export function withSeats(rows: readonly ImportRow[], register: RegisterState): ImportRow[] {
  const spelled = new Map(register.seats.map(({ boardId, label }) => [seatKey(boardId, label), label]));
  return rows.map((row) => {
    if (typeof row.seat !== 'string') {
      return row;
    }
    const key = seatKey(row.boardId, row.seat);
    const seat = spelled.get(key) ?? row.seat;
    spelled.set(key, seat);
    return { ...row, seat };
  });
}

/** The seats that a list tells of and the register does not have. */
export function seatsToAdd(terms: readonly PlannedTerm[], register: RegisterState): NewSeat[] {
  const known = new Set(register.seats.map(({ boardId, label }) => seatKey(boardId, label)));
  return terms.flatMap(({ boardId, seat: label, party, role }) => {
    if (role === 'substitute' || boardId === null || label === null || known.has(seatKey(boardId, label))) {
      return [];
    }
    known.add(seatKey(boardId, label));
    return [{ boardId, label, party }];
  });
}
