import { peopleImportSentences as say } from '@klubbat/shared/sentences/people-import-sentences';
import { registerSentences } from '@klubbat/shared/sentences/register-sentences';
import { nameKey } from '../register/register.store.js';
import type { ImportRow } from './read-rows.js';
import type { KnownPerson, RegisterState } from './register-state.js';

/** Who bears a term, in the register or only in the list; with what the list changes of him. */
export interface Bearer {
  /** undefined: nobody in the house yet */
  id: string | undefined;
  /** false: new in this register */
  ours: boolean;
  name: string;
  email: string | null;
  title: string | null;
  /** what the register said; undefined where it knew nothing of him */
  before: { email: string | null; title: string | null } | undefined;
  parties: Set<string>;
  /** `board|role` of all he is */
  places: Set<string>;
  /** the row that told of his title */
  titleRow: number | undefined;
}

export type Match = { bearer: Bearer; notes: string[] } | { fault: string };

export const placeOf = ({ boardId, role }: { boardId: string | null; role: string }) =>
  `${boardId ?? ''}|${role}`;

const bearerOf = ({ id, name, email, title }: KnownPerson, ours: boolean): Bearer => ({
  id,
  ours,
  name,
  email,
  title,
  before: ours ? { email, title } : undefined,
  parties: new Set(),
  places: new Set(),
  titleRow: undefined,
});

const couldBe = (row: ImportRow, { parties }: Bearer) =>
  typeof row.party !== 'string' || parties.size === 0 || parties.has(row.party);

/** The one who bears this name, by party and then by what he is; several or none where that does not tell. */
function byName(row: ImportRow, namesakes: readonly Bearer[]): readonly Bearer[] {
  // an address that is known and another one are two people
  const possible = namesakes.filter(({ email }) => row.email === undefined || email === null);
  const fitting = possible.filter((bearer) => couldBe(row, bearer));
  const there = (fitting.length > 0 ? fitting : possible).filter(({ places }) => places.has(placeOf(row)));
  // whoever is that already and has another party there has changed party
  return fitting.length === 1 || there.length === 0 ? fitting : there;
}

/**
 * Finds out row by row whom a list means: by address, else by name and party, never by a name that several bear. Whoever
 * is not known becomes known to the rows after. Rows with addresses should come first: they are sure.
 */
export function personMatcher(register: RegisterState): (row: ImportRow) => Match {
  const byAddress = new Map<string, Bearer>();
  const namesakes = new Map<string, Bearer[]>();
  const add = (bearer: Bearer) => {
    if (bearer.email !== null) {
      byAddress.set(bearer.email.toLowerCase(), bearer);
    }
    const key = nameKey(bearer.name);
    namesakes.set(key, [...(namesakes.get(key) ?? []), bearer]);
  };
  const byId = new Map<string, Bearer>();
  for (const person of register.people) {
    const bearer = bearerOf(person, true);
    byId.set(person.id, bearer);
    add(bearer);
  }
  for (const term of register.terms) {
    const bearer = byId.get(term.personId);
    bearer?.places.add(placeOf(term));
    if (term.party !== null) {
      bearer?.parties.add(term.party);
    }
  }
  for (const person of register.elsewhere) {
    if (person.email !== null && !byAddress.has(person.email.toLowerCase())) {
      // known by his address alone: a namesake in another register is nobody here
      byAddress.set(person.email.toLowerCase(), bearerOf(person, false));
    }
  }

  const meet = (row: ImportRow, bearer: Bearer): Bearer => {
    bearer.places.add(placeOf(row));
    if (typeof row.party === 'string') {
      bearer.parties.add(row.party);
    }
    return bearer;
  };

  return (row) => {
    const known = row.email === undefined ? undefined : byAddress.get(row.email.toLowerCase());
    if (known !== undefined) {
      if (nameKey(known.name) === nameKey(row.name)) {
        return { bearer: meet(row, known), notes: [] };
      }
      return {
        fault: known.ours ? registerSentences.addressOf(known.name) : registerSentences.addressOfAnother,
      };
    }
    const others = namesakes.get(nameKey(row.name)) ?? [];
    const found = byName(row, others);
    const [first] = found;
    if (found.length > 1) {
      return { fault: say.severalBearers(row.name) };
    }
    if (first !== undefined) {
      if (row.email !== undefined) {
        first.email = row.email;
        byAddress.set(row.email.toLowerCase(), first);
      }
      return { bearer: meet(row, first), notes: [] };
    }
    const bearer: Bearer = {
      ...bearerOf({ id: '', name: row.name, email: row.email ?? null, title: null }, false),
      id: undefined,
    };
    add(bearer);
    return {
      bearer: meet(row, bearer),
      notes: others.some(({ ours }) => ours) ? [say.namesake(row.name)] : [],
    };
  };
}
