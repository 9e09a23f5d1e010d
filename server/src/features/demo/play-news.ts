import type { EntityManager } from 'typeorm';
import { findItems } from '../agenda/agenda-item.store.js';
import { receiveAppeal } from '../appeals/appeal.service.js';
import { noteLaterNews } from '../later-news/later-news.service.js';
import { as, type Round } from './demo-acts.js';
import { registrar } from './demo-people.js';

/** The registrar has asked the court about a § of a protocol whose appeal time is over; another is appealed. */
export async function playNews(tx: EntityManager, { meetingId }: Round): Promise<void> {
  const items = await findItems(tx, meetingId);
  const item = items.find(({ paragraph }) => paragraph === 167);
  const appealed = items.find(({ paragraph }) => paragraph === 168);
  if (item === undefined || appealed === undefined) {
    throw new Error('the demo lacks the §§ that have got laga kraft or are appealed');
  }
  await noteLaterNews(await as(tx, registrar, '2026-10-28T09:40:00Z'), item, {
    kind: 'legal-force',
    appeal: 'legality',
    court: 'Förvaltningsrätten i Norrskog',
    day: '2026-10-28',
    answeredBy: 'Ines Fjällby, målkansliet',
    registryCheckedUntil: '2026-10-28',
  });
  const work = await as(tx, registrar, '2026-10-19T11:20:00Z');
  await receiveAppeal(work, appealed, {
    way: 'legality',
    receivedOn: '2026-10-15',
    appellant: 'Ragnvald Myrskog',
    court: 'Förvaltningsrätten i Norrskog',
  });
}
