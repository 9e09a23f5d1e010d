import { In, type EntityManager } from 'typeorm';
import { OpinionNotice } from './opinion-notice.entity.js';

export function findOpinionNotices(tx: EntityManager, agendaItemIds: string[]): Promise<OpinionNotice[]> {
  return tx.getRepository(OpinionNotice).findBy({ agendaItemId: In(agendaItemIds) });
}

/** Keeps the notices; one that stands is left as it is: it was entered when it was. */
export async function addOpinionNotices(tx: EntityManager, notices: OpinionNotice[]): Promise<void> {
  if (notices.length > 0) {
    await tx.createQueryBuilder().insert().into(OpinionNotice).values(notices).orIgnore().execute();
  }
}

export async function putOpinionNotices(tx: EntityManager, notices: OpinionNotice[]): Promise<void> {
  await tx.getRepository(OpinionNotice).upsert(notices, ['agendaItemId', 'list', 'meetingPersonId', 'point']);
}

export async function removeOpinionNotices(tx: EntityManager, notices: OpinionNotice[]): Promise<void> {
  await tx.getRepository(OpinionNotice).remove(notices);
}
