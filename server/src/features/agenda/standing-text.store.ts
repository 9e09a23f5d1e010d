import type { EntityManager } from 'typeorm';
import { StandingText } from './standing-text.entity.js';

export async function addStandingTexts(tx: EntityManager, texts: StandingText[]): Promise<void> {
  await tx.getRepository(StandingText).insert(texts);
}

export async function saveStandingText(
  tx: EntityManager,
  { itemId, section, made }: StandingText,
): Promise<void> {
  await tx.getRepository(StandingText).update({ itemId, section }, { made });
}

/** What was written by us in the items of a meeting. */
export function findStandingTexts(tx: EntityManager, meetingId: string): Promise<StandingText[]> {
  return tx
    .getRepository(StandingText)
    .createQueryBuilder('text')
    .where('text.item_id IN (SELECT id FROM agenda_item WHERE meeting_id = :meetingId)', { meetingId })
    .orderBy('text.item_id')
    .addOrderBy('text.section')
    .getMany();
}
