import type { EntityManager } from 'typeorm';
import { personalDataIn } from '@klubbat/shared/rules/personal-data';
import { findKnownNames } from '../register/people.store.js';

export const nameAsCompared = (name: string): string => name.toLocaleLowerCase('sv');

/** A name in the genitive is the same person's. */
const readings = (name: string) => [
  nameAsCompared(name),
  ...(name.endsWith('s') ? [nameAsCompared(name.slice(0, -1))] : []),
];

/** Tells of a name in these texts whether the register knows it (people, organisations and boards), or it is among `own`. */
export async function knownNamesIn(
  tx: EntityManager,
  organisationId: string,
  texts: readonly string[],
  own: ReadonlySet<string> = new Set(),
): Promise<(name: string) => boolean> {
  const asked = new Set<string>();
  for (const text of texts) {
    personalDataIn(text, (name) => {
      readings(name).forEach((reading) => asked.add(reading));
      return false;
    });
  }
  const known = await findKnownNames(tx, organisationId, [...asked]);
  return (name) => readings(name).some((reading) => own.has(reading) || known.has(reading));
}
