import type { LaterNewsView } from '@klubbat/shared/contracts/later-news';
import { paragraphLabel } from '@klubbat/shared/rules/paragraph-label';
import type { Work } from '../../platform/work.js';
import { findSecretItemIds } from '../agenda/agenda-item.store.js';
import { findNumberingStyles } from '../meetings/meeting.store.js';
import type { LaterNews } from '../protocols/later-news.entity.js';
import { findNewsOfMeeting, findNoters } from '../protocols/later-news.store.js';

/** What became of a meeting's §§, as the doors show it. */
export async function presentNews({ tx }: Work, meetingId: string): Promise<LaterNewsView[]> {
  const all = await findNewsOfMeeting(tx, meetingId);
  const names = await findNoters(tx, meetingId);
  const style = (await findNumberingStyles(tx, [meetingId])).get(meetingId);
  return all.map(({ agendaItemId, takesBackId, notedBy, notedAt, ...news }) => ({
    ...news,
    itemId: agendaItemId,
    paragraphLabel: paragraphLabel(style ?? {}, news.paragraph, style?.day ?? ''),
    takesBack: takesBackId,
    takenBack: all.some((later) => later.takesBackId === news.id),
    notedBy: names.get(notedBy) ?? '',
    notedAt: notedAt.toISOString(),
  }));
}

/**
 * The same as far as the one who asks may read: of a secret § what happened and when, without what somebody wrote of it, unless he
 * `readsAll`.
 */
export async function toldNews(work: Work, meetingId: string, readsAll: boolean): Promise<LaterNewsView[]> {
  const all = await presentNews(work, meetingId);
  if (readsAll || all.length === 0) {
    return all;
  }
  const secret = await findSecretItemIds(work.tx, meetingId);
  return all.map((news) => (secret.has(news.itemId) ? { ...news, note: null, answeredBy: null } : news));
}

export async function presentOneNews(
  work: Work,
  { meetingId, id }: LaterNews,
  readsAll = true,
): Promise<LaterNewsView> {
  const view = (await toldNews(work, meetingId, readsAll)).find((one) => one.id === id);
  if (view === undefined) {
    throw new Error('the news is not among those of its meeting');
  }
  return view;
}
