import { In, type EntityManager } from 'typeorm';
import { FindingReason } from './finding-reason.entity.js';

export function findFindingReasons(tx: EntityManager, agendaItemIds: string[]): Promise<FindingReason[]> {
  return tx.getRepository(FindingReason).findBy({ agendaItemId: In(agendaItemIds) });
}

/** Keeps a reason; one that stands for the same is replaced. */
export async function putFindingReason(tx: EntityManager, reason: FindingReason): Promise<void> {
  await tx.getRepository(FindingReason).upsert(reason, ['agendaItemId', 'code', 'about']);
}

export async function removeFindingReason(
  tx: EntityManager,
  { agendaItemId, code, about }: Pick<FindingReason, 'agendaItemId' | 'code' | 'about'>,
): Promise<void> {
  await tx.getRepository(FindingReason).delete({ agendaItemId, code, about });
}
