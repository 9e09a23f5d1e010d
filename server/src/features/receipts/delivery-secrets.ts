import { timingSafeEqual } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { SecretBox } from '../../platform/secret-box.js';

/** Half a SHA-256: as many bits as nobody guesses, and short enough for a Message-ID and an ENVID. */
const MARK = 32;

/** What is in the link of each delivery's mail: 64 hexadecimal letters, the same at every try. */
export function linkTokens(tx: EntityManager, secrets: SecretBox, deliveryIds: string[]): Promise<string[]> {
  return secrets.fingerprints(tx, deliveryIds, 'delivery-link');
}

/**
 * What the Message-ID and the ENVID of each delivery's mail carry beside its id. Only who has seen that very mail (a server
 * that carried it, its receiver) can tell anything of it afterwards.
 */
export async function returnMarks(
  tx: EntityManager,
  secrets: SecretBox,
  deliveryIds: string[],
): Promise<string[]> {
  return (await secrets.fingerprints(tx, deliveryIds, 'delivery-return')).map((mark) => mark.slice(0, MARK));
}

/** Whether a mark is the one of this delivery. */
export async function isReturnMark(
  tx: EntityManager,
  secrets: SecretBox,
  deliveryId: string,
  mark: string,
): Promise<boolean> {
  const own = Buffer.from((await returnMarks(tx, secrets, [deliveryId]))[0] ?? '');
  const given = Buffer.from(mark);
  return own.length === given.length && timingSafeEqual(own, given);
}
