import type { BoardKind } from '../vocabulary/meeting-words.js';
import type { MandateRole } from '../vocabulary/roles.js';

/** What an office makes somebody in a board, in the order in which its words are looked for. */
const ROLES: readonly [RegExp, MandateRole][] = [
  [/vice\s*ordförande/u, 'vice-chair'],
  [/ordförande/u, 'chair'],
  [/ersättare/u, 'substitute'],
  [/ledam(o|ö)t/u, 'member'],
  [/sekreterare/u, 'secretary'],
];

/** The roles that an election can give. */
export const electedRoles = [
  'member',
  'substitute',
  'chair',
  'vice-chair',
  'secretary',
] as const satisfies readonly MandateRole[];

/** What the office makes somebody, where its words say so: `Ersättare i kulturnämnden`. An auditor has no role in a board. */
export function roleOfOffice(office: string): MandateRole | null {
  const words = office.toLocaleLowerCase('sv');
  return ROLES.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

/** The board that the words of an office name, the longest name first; null where none does. */
export function boardOfOffice<B extends { name: string }>(office: string, boards: readonly B[]): B | null {
  const words = office.toLocaleLowerCase('sv');
  return (
    boards
      .toSorted((one, other) => other.name.length - one.name.length)
      .find(({ name }) => words.includes(name.toLocaleLowerCase('sv'))) ?? null
  );
}

/**
 * May an election here fill such a seat? Members of fullmäktige and their substitutes are chosen by the voters, and who
 * follows one that has left is decided by Länsstyrelsen. Its chair it elects itself. Source: KL 5:5, 5:11; vallagen.
 */
export function mayBeElectedTo(kind: BoardKind, role: MandateRole): boolean {
  return kind !== 'assembly' || (role !== 'member' && role !== 'substitute');
}
