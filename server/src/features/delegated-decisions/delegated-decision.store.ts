import { Between, type EntityManager } from 'typeorm';
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

/** Those of a body that were made in a year, in the order of their days. */
export function findDecisionsOfYear(
  tx: EntityManager,
  boardId: string,
  year: number,
): Promise<DelegatedDecision[]> {
  return tx.getRepository(DelegatedDecision).find({
    where: { boardId, decidedOn: Between(`${year}-01-01`, `${year}-12-31`) },
    order: { decidedOn: 'ASC', id: 'ASC' },
  });
}
