import type { EntityManager } from 'typeorm';
import { OneTimeCode } from './one-time-code.entity.js';

export function findOneTimeCode(tx: EntityManager, accountId: string): Promise<OneTimeCode | null> {
  return tx.getRepository(OneTimeCode).findOneBy({ accountId });
}

/** With its row locked: of two who come with the same code the second is seen. */
export function lockOneTimeCode(tx: EntityManager, accountId: string): Promise<OneTimeCode | null> {
  return tx.getRepository(OneTimeCode).findOne({ where: { accountId }, lock: { mode: 'pessimistic_write' } });
}

export async function saveOneTimeCode(tx: EntityManager, code: OneTimeCode): Promise<void> {
  await tx.getRepository(OneTimeCode).save(code);
}

export async function removeOneTimeCode(tx: EntityManager, accountId: string): Promise<void> {
  await tx.getRepository(OneTimeCode).delete({ accountId });
}

/** One more wrong code; from the `most`th in a row none is taken until the moment given. */
export async function countFailure(
  tx: EntityManager,
  accountId: string,
  { most, until }: { most: number; until: Date },
): Promise<void> {
  await tx.query(
    `UPDATE one_time_code
        SET failures = CASE WHEN failures + 1 >= $2 THEN 0 ELSE failures + 1 END,
            blocked_until = CASE WHEN failures + 1 >= $2 THEN $3::timestamptz ELSE blocked_until END
      WHERE account_id = $1`,
    [accountId, most, until],
  );
}
