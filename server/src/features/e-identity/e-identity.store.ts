import { IsNull, type EntityManager } from 'typeorm';
import { EIdentity } from './e-identity.entity.js';
import { IdentityAttempt } from './identity-attempt.entity.js';

export async function addEIdentity(tx: EntityManager, eIdentity: EIdentity): Promise<void> {
  await tx.getRepository(EIdentity).insert(eIdentity);
}

/** Those of an account that have not been put aside, the oldest first. */
export function findEIdentities(tx: EntityManager, accountId: string): Promise<EIdentity[]> {
  return tx
    .getRepository(EIdentity)
    .find({ where: { accountId, removedAt: IsNull() }, order: { createdAt: 'ASC', id: 'ASC' } });
}

export function lockEIdentity(tx: EntityManager, id: string): Promise<EIdentity | null> {
  return tx
    .getRepository(EIdentity)
    .findOne({ where: { id, removedAt: IsNull() }, lock: { mode: 'pessimistic_write' } });
}

export function lockEIdentityOf(
  tx: EntityManager,
  { issuer, subjectHash }: Pick<EIdentity, 'issuer' | 'subjectHash'>,
): Promise<EIdentity | null> {
  return tx
    .getRepository(EIdentity)
    .findOne({ where: { issuer, subjectHash, removedAt: IsNull() }, lock: { mode: 'pessimistic_write' } });
}

export async function saveEIdentity(tx: EntityManager, eIdentity: EIdentity): Promise<void> {
  await tx.getRepository(EIdentity).save(eIdentity);
}

export async function addAttempt(tx: EntityManager, attempt: IdentityAttempt): Promise<void> {
  await tx.getRepository(IdentityAttempt).insert(attempt);
}

export function lockAttempt(
  tx: EntityManager,
  by: { id: string } | { browserSha256: string },
): Promise<IdentityAttempt | null> {
  return tx.getRepository(IdentityAttempt).findOne({ where: by, lock: { mode: 'pessimistic_write' } });
}

export async function keepAnswer(
  tx: EntityManager,
  id: string,
  answer: Pick<IdentityAttempt, 'answeredAt' | 'idToken' | 'key' | 'eIdentityId'>,
): Promise<void> {
  await tx.getRepository(IdentityAttempt).update({ id, usedAt: IsNull() }, answer);
}

export async function markAttemptUsed(tx: EntityManager, id: string, at: Date): Promise<void> {
  await tx.getRepository(IdentityAttempt).update({ id, usedAt: IsNull() }, { usedAt: at });
}
