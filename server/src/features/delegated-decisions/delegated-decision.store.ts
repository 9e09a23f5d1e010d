import type { EntityManager } from 'typeorm';
import { DelegatedDecision } from './delegated-decision.entity.js';

/** False where it is registered already. */
export async function addDelegatedDecision(tx: EntityManager, decision: DelegatedDecision): Promise<boolean> {
  const inserted = await tx
    .createQueryBuilder()
    .insert()
    .into(DelegatedDecision)
    .values(decision)
    .orIgnore()
    .returning('id')
    .execute();
  return (inserted.raw as unknown[]).length > 0;
}

export function findDelegatedDecision(tx: EntityManager, id: string): Promise<DelegatedDecision | null> {
  return tx.getRepository(DelegatedDecision).findOneBy({ id });
}
