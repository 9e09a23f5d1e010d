import { distance } from 'fastest-levenshtein';
import { nearest, readings } from './names-in-text.js';

/*
 * Names as they are written, held against those who are known: what resembles a name without being it is shown where it
 * stands, with the name that was meant. Only ever a suggestion: two people may bear names that are almost the same.
 */

export interface KnownPerson {
  name: string;
  party?: string | null | undefined;
}

export interface NameSlip {
  from: number;
  to: number;
  /** as it stands there: `Anna Lundh (S)` */
  written: string;
  /** as it should stand, if it is that person: `Anna Lund (S)` */
  meant: string;
}

// a letter may be typed in two halves: å as an a and a ring
const NAME =
  "\\p{Lu}[\\p{L}\\p{M}’'-]{1,40}(?: (?:(?:af|av|de|den|la|le|van|von) )?\\p{Lu}[\\p{L}\\p{M}’'-]{1,40}){1,3}";
const PARTY = '\\p{L}{1,4}|-';
/** Names with or without a party, each with the sign after it: a firm or a street goes on. */
const WRITTEN = new RegExp(
  `(?<![\\p{L}\\p{M}\\d-])(${NAME})(?: \\((${PARTY})\\))?(?![\\p{L}\\p{M}\\d])`,
  'gu',
);

/** A name as it is compared: composed, so that a letter in two halves is the same letter. */
const composed = (name: string) => name.normalize('NFC');
const withComposedNames = (people: readonly KnownPerson[]) =>
  people.map((one) => ({ ...one, name: composed(one.name) }));

const folded = (party: string) => party.trim().toLocaleUpperCase('sv');

/** `Anna Lund (S)`; without a party the name alone. */
export function nameWithParty({ name, party }: KnownPerson): string {
  return party?.trim() ? `${name} (${party.trim()})` : name;
}

/**
 * What in a text resembles the name of somebody known and is not it, or has another party than his. A name that is known
 * is no slip, in the genitive neither; without a party beside it one of its names must be right, so that no other person
 * and no ordinary word is taken for a slip.
 */
export function nameSlips(text: string, register: readonly KnownPerson[]): NameSlip[] {
  const people = withComposedNames(register);
  const names = [...new Set(people.map(({ name }) => name))];
  const known = new Set(names);
  return [...text.matchAll(WRITTEN)].flatMap(({ 0: whole, 1: words = '', 2: party, index }): NameSlip[] => {
    const exact = readings(words).find(
      (reading) => known.has(composed(reading)) || known.has(withoutGenitive(composed(reading))),
    );
    if (exact !== undefined) {
      return party === undefined ? [] : otherParty(whole, index, exact, party, people);
    }
    for (const reading of readings(words)) {
      const like = composed(reading);
      const name = party === undefined ? nearlySame(like, names) : nearest(like, names);
      if (name !== undefined) {
        const from = index + words.length - reading.length;
        const bearer = people.find((one) => one.name === name) ?? { name };
        const written = text.slice(from, index + whole.length);
        return [
          {
            from,
            to: index + whole.length,
            written,
            meant: party === undefined ? name : nameWithParty(bearer),
          },
        ];
      }
    }
    return [];
  });
}

/** Names with a party that nobody of the known bears, nearly or quite: others may know them. */
export function unknownNames(text: string, people: readonly KnownPerson[]): string[] {
  const names = people.map(({ name }) => composed(name));
  return [...text.matchAll(WRITTEN)].flatMap(({ 1: words = '', 2: party }) =>
    party === undefined || readings(words).some((reading) => nearest(composed(reading), names) !== undefined)
      ? []
      : [words],
  );
}

function otherParty(
  whole: string,
  index: number,
  name: string,
  party: string,
  people: readonly KnownPerson[],
): NameSlip[] {
  const bearers = people.filter((one) => one.name === composed(name));
  const parties = new Set(bearers.map((one) => folded(one.party ?? '')));
  const [only] = bearers;
  if (only === undefined || parties.size !== 1 || parties.has('') || parties.has(folded(party))) {
    return [];
  }
  const from = index + whole.lastIndexOf(name);
  return [
    {
      from,
      to: index + whole.length,
      written: whole.slice(whole.lastIndexOf(name)),
      meant: nameWithParty(only),
    },
  ];
}

const withoutGenitive = (name: string) => name.replace(/s$/u, '');

/** Where no party says that it is a person: one letter or two in one of the names, and the others right. */
function nearlySame(written: string, names: readonly string[]): string | undefined {
  const parts = written.split(' ');
  return names.find((name) => {
    const own = name.split(' ');
    const differing = own.filter((part, place) => part !== parts[place]);
    const [one] = differing;
    const at = own.findIndex((part, place) => part !== parts[place]);
    const other = parts[at] ?? '';
    return (
      own.length === parts.length &&
      differing.length === 1 &&
      one !== undefined &&
      Math.min(one.length, other.length) > 2 &&
      withoutGenitive(other) !== withoutGenitive(one) &&
      distance(one, other) <= (one.length > 5 ? 2 : 1)
    );
  });
}
