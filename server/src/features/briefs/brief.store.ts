import type { EntityManager } from 'typeorm';
import { DecisionBrief } from './brief.entity.js';

export function findBrief(tx: EntityManager, meetingId: string): Promise<DecisionBrief | null> {
  return tx.getRepository(DecisionBrief).findOneBy({ meetingId });
}

export function findBriefByToken(tx: EntityManager, token: string): Promise<DecisionBrief | null> {
  return tx.getRepository(DecisionBrief).findOneBy({ token });
}

export async function putBrief(tx: EntityManager, brief: DecisionBrief): Promise<void> {
  await tx.getRepository(DecisionBrief).upsert(brief, ['meetingId']);
}
