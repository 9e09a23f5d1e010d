import type { EntityManager } from 'typeorm';
import { WaitingDismissal } from './waiting-dismissal.entity.js';

export interface DismissalRow {
  itemId: string;
  reason: string;
  at: Date;
  by: string | null;
}

/** What a board has put aside, with who did. */
export function findDismissals(tx: EntityManager, boardId: string): Promise<DismissalRow[]> {
  return tx.query(
    `SELECT d.item_id AS "itemId", d.reason, d.dismissed_at AS at, p.name AS by
       FROM waiting_dismissal d LEFT JOIN person p ON p.id = d.dismissed_by
      WHERE d.board_id = $1`,
    [boardId],
  );
}

export async function putDismissal(tx: EntityManager, dismissal: WaitingDismissal): Promise<void> {
  await tx.getRepository(WaitingDismissal).upsert(dismissal, ['itemId', 'boardId']);
}

export async function removeDismissal(tx: EntityManager, itemId: string, boardId: string): Promise<boolean> {
  const { affected } = await tx.getRepository(WaitingDismissal).delete({ itemId, boardId });
  return affected === 1;
}

export function isDismissed(tx: EntityManager, itemId: string, boardId: string): Promise<boolean> {
  return tx.getRepository(WaitingDismissal).existsBy({ itemId, boardId });
}
