import type { EntityManager } from 'typeorm';
import { In } from 'typeorm';
import { UnsentReason } from './unsent-reason.entity.js';

export function findUnsentReasons(tx: EntityManager, itemIds: string[]): Promise<UnsentReason[]> {
  return tx.getRepository(UnsentReason).findBy({ agendaItemId: In(itemIds) });
}

export function putUnsentReason(tx: EntityManager, reason: UnsentReason): Promise<unknown> {
  return tx.getRepository(UnsentReason).upsert(reason, ['agendaItemId', 'nameKey']);
}

export function removeUnsentReason(
  tx: EntityManager,
  agendaItemId: string,
  nameKey: string,
): Promise<unknown> {
  return tx.getRepository(UnsentReason).delete({ agendaItemId, nameKey });
}
