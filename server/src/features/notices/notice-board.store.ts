import type { EntityManager } from 'typeorm';
import { NoticeBoard } from './notice-board.entity.js';

export function findNoticeBoard(tx: EntityManager, organisationId: string): Promise<NoticeBoard | null> {
  return tx.getRepository(NoticeBoard).findOneBy({ organisationId });
}

export function lockNoticeBoard(tx: EntityManager, organisationId: string): Promise<NoticeBoard | null> {
  return tx
    .getRepository(NoticeBoard)
    .findOne({ where: { organisationId }, lock: { mode: 'pessimistic_write' } });
}

/** False where it was opened by another just now. */
export async function addNoticeBoard(tx: EntityManager, board: NoticeBoard): Promise<boolean> {
  const inserted = await tx
    .createQueryBuilder()
    .insert()
    .into(NoticeBoard)
    .values(board)
    .orIgnore()
    .returning('organisation_id')
    .execute();
  return (inserted.raw as unknown[]).length > 0;
}

export async function saveNoticeBoard(tx: EntityManager, board: NoticeBoard): Promise<void> {
  await tx.getRepository(NoticeBoard).save(board);
}
