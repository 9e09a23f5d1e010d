import type { EntityManager } from 'typeorm';
import { findItems } from '../agenda/agenda-item.store.js';
import { noteLaterNews } from '../later-news/later-news.service.js';
import { as, type Round } from './demo-acts.js';
import { registrar } from './demo-people.js';

/** The registrar has asked the court about a § of a protocol whose appeal time is over. */
export async function playNews(tx: EntityManager, { meetingId }: Round): Promise<void> {
  const item = (await findItems(tx, meetingId)).find(({ paragraph }) => paragraph === 167);
  if (item === undefined) {
    throw new Error('the demo lacks the § that has got laga kraft');
  }
  await noteLaterNews(await as(tx, registrar, '2026-10-28T09:40:00Z'), item, {
    kind: 'legal-force',
    appeal: 'legality',
    court: 'Förvaltningsrätten i Norrskog',
    day: '2026-10-28',
  });
}
