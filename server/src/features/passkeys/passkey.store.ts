import { IsNull, type EntityManager } from 'typeorm';
import { PasskeyChallenge } from './passkey-challenge.entity.js';
import { Passkey } from './passkey.entity.js';

export async function addPasskey(tx: EntityManager, passkey: Passkey): Promise<void> {
  await tx.getRepository(Passkey).insert(passkey);
}

/** Those of an account that have not been put aside, the oldest first. */
export function findPasskeys(tx: EntityManager, accountId: string): Promise<Passkey[]> {
  return tx
    .getRepository(Passkey)
    .find({ where: { accountId, removedAt: IsNull() }, order: { createdAt: 'ASC', id: 'ASC' } });
}

export function lockPasskey(tx: EntityManager, id: string): Promise<Passkey | null> {
  return tx
    .getRepository(Passkey)
    .findOne({ where: { id, removedAt: IsNull() }, lock: { mode: 'pessimistic_write' } });
}

/** With its row locked: of two answers with the same counter the second is seen. */
export function lockPasskeyByCredential(tx: EntityManager, credentialId: string): Promise<Passkey | null> {
  return tx
    .getRepository(Passkey)
    .findOne({ where: { credentialId, removedAt: IsNull() }, lock: { mode: 'pessimistic_write' } });
}

export async function savePasskey(tx: EntityManager, passkey: Passkey): Promise<void> {
  await tx.getRepository(Passkey).save(passkey);
}

export async function addChallenge(tx: EntityManager, challenge: PasskeyChallenge): Promise<void> {
  await tx.getRepository(PasskeyChallenge).insert(challenge);
}

export function lockChallenge(tx: EntityManager, id: string): Promise<PasskeyChallenge | null> {
  return tx.getRepository(PasskeyChallenge).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
}

export async function markUsed(tx: EntityManager, id: string, at: Date): Promise<void> {
  await tx.getRepository(PasskeyChallenge).update({ id, usedAt: IsNull() }, { usedAt: at });
}
