import type { EntityManager } from 'typeorm';
import { LaterNews } from './later-news.entity.js';

export async function addLaterNews(tx: EntityManager, news: LaterNews): Promise<void> {
  await tx.getRepository(LaterNews).insert(news);
}

export function findLaterNews(tx: EntityManager, id: string): Promise<LaterNews | null> {
  return tx.getRepository(LaterNews).findOneBy({ id });
}

/** Those of a meeting's §§, as they were noted. */
export function findNewsOfMeeting(tx: EntityManager, meetingId: string): Promise<LaterNews[]> {
  return tx.getRepository(LaterNews).find({ where: { meetingId }, order: { notedAt: 'ASC', id: 'ASC' } });
}

/** The names of those who noted them, by their ids. */
export async function findNoters(tx: EntityManager, meetingId: string): Promise<Map<string, string>> {
  const rows: { id: string; name: string }[] = await tx.query(
    'SELECT DISTINCT p.id, p.name FROM later_news n JOIN person p ON p.id = n.noted_by WHERE n.meeting_id = $1',
    [meetingId],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Those that hold: neither taken back, nor taking something back. In the order of their days. */
export function standingNews<N extends Pick<LaterNews, 'id' | 'kind' | 'takesBackId' | 'day'>>(
  news: readonly N[],
): N[] {
  const takenBack = new Set(news.map(({ takesBackId }) => takesBackId));
  return news
    .filter(({ id, kind }) => kind !== 'taken-back' && !takenBack.has(id))
    .toSorted((a, b) => a.day.localeCompare(b.day));
}
