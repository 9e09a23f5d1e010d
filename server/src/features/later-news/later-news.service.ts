import { v7 as newId } from 'uuid';
import type { LaterNewsDraft } from '@klubbat/shared/contracts/later-news';
import { laterNewsFaults } from '@klubbat/shared/sentences/later-news-sentences';
import { dayInSweden } from '../../platform/clock.js';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { lockBoth } from '../adjustment/lock-round.js';
import type { AgendaItem } from '../agenda/agenda-item.entity.js';
import { record } from '../audit/audit.store.js';
import { lockMeeting } from '../meetings/meeting.store.js';
import { hasUnsettledGap } from '../notices/uptime.store.js';
import { isAdjusted } from '../protocols/adjusted-paragraphs.js';
import type { LaterNews } from '../protocols/later-news.entity.js';
import { addLaterNews, findNewsOfMeeting, standingNews } from '../protocols/later-news.store.js';
import { findNotices } from '../protocols/protocol.store.js';

function refuse(path: string, message: string): never {
  fail('invalid', { errors: [{ path: `$.${path}`, message }] });
}

type Noted = Pick<LaterNews, 'kind' | 'appeal' | 'court' | 'courtCase' | 'day' | 'note'>;

/** Words as they were typed, without the blanks around them; what says nothing is none. */
function noted({ kind, appeal, court, courtCase, day, note }: LaterNewsDraft): Noted {
  return {
    kind,
    appeal,
    court: court.trim(),
    courtCase: courtCase?.trim() ? courtCase.trim() : null,
    day,
    note: note?.trim() ? note.trim() : null,
  };
}

function refuseNews(
  { kind, appeal, courtCase, day, note }: Noted,
  days: { first: string | undefined; today: string; appealEnds: string | undefined },
): void {
  if ((days.first !== undefined && day < days.first) || day > days.today) {
    refuse('day', laterNewsFaults.day);
  }
  // while the time runs nobody can know that the decision will stand
  const runs = days.appealEnds !== undefined && day <= days.appealEnds;
  if (kind === 'legal-force' && appeal === 'legality' && runs) {
    refuse('day', laterNewsFaults.appealTime(days.appealEnds ?? ''));
  }
  if (kind !== 'legal-force' && courtCase === null) {
    refuse('courtCase', laterNewsFaults.courtCase);
  }
  if (kind === 'changed' && note === null) {
    refuse('note', laterNewsFaults.note);
  }
}

const isSame = (one: LaterNews, given: Noted): boolean =>
  one.kind === given.kind &&
  one.appeal === given.appeal &&
  one.court === given.court &&
  one.courtCase === given.courtCase &&
  one.day === given.day &&
  one.note === given.note;

async function add(work: Work, organisationId: string, news: LaterNews): Promise<void> {
  await addLaterNews(work.tx, news);
  const { id, meetingId, paragraph, kind, court, courtCase, day, note, takesBackId } = news;
  await record(work, {
    action: kind === 'taken-back' ? 'later-news.taken-back' : 'later-news.noted',
    organisationId,
    meetingId,
    subjectId: id,
    details: { paragraphs: [paragraph], kind, court, courtCase, day, note, takesBackId },
  });
}

/**
 * Notes what became of an adjusted §: laga kraft by word of the court that was asked (never by date alone), annulled or changed
 * by a judgment. In one transaction, under the locks of the meeting and its adjustment; noted again word for word it is the
 * same one. Refuses with `nothing-to-correct` what is not adjusted, and with `invalid` a day that cannot be, laga kraft while
 * the appeal time runs, and a judgment without its number.
 *
 * @returns the news, and whether it is new
 */
export async function noteLaterNews(
  work: Work,
  item: AgendaItem,
  draft: LaterNewsDraft,
): Promise<{ news: LaterNews; created: boolean }> {
  const { adjustmentId, paragraph } = item;
  if (adjustmentId === null || paragraph === null) {
    fail('nothing-to-correct');
  }
  const { meeting, adjustment } = await lockBoth(work, item.meetingId, adjustmentId);
  if (!isAdjusted(adjustment)) {
    fail('nothing-to-correct');
  }
  const given = noted(draft);
  const lastDays = (await findNotices(work.tx, [adjustmentId])).flatMap(
    ({ lastAppealDay }) => lastAppealDay ?? [],
  );
  refuseNews(given, {
    first: adjustment.adjustedAt === null ? undefined : dayInSweden(adjustment.adjustedAt),
    today: dayInSweden(work.now),
    appealEnds: lastDays.toSorted().at(-1),
  });
  // while it is not known how long the time to appeal is, nobody can know that the decision will stand
  if (given.kind === 'legal-force' && (await hasUnsettledGap(work.tx, adjustmentId))) {
    fail('notice-was-down');
  }
  const standing = standingNews(await findNewsOfMeeting(work.tx, meeting.id));
  const before = standing.find((one) => one.agendaItemId === item.id && isSame(one, given));
  if (before !== undefined) {
    return { news: before, created: false };
  }
  const news: LaterNews = {
    ...given,
    id: newId(),
    meetingId: meeting.id,
    adjustmentId,
    agendaItemId: item.id,
    paragraph,
    takesBackId: null,
    notedBy: work.actor.personId,
    notedAt: work.now,
  };
  await add(work, meeting.organisationId, news);
  return { news, created: true };
}

/**
 * Takes back what was noted by mistake: the note stays, and a row of its own says why it does not hold. Taken back twice it is
 * the same. Refuses with `invalid` what itself takes something back.
 */
export async function takeBackNews(
  work: Work,
  news: LaterNews,
  reason: string,
): Promise<{ news: LaterNews; created: boolean }> {
  const meeting = await lockMeeting(work.tx, news.meetingId);
  if (meeting === null) {
    fail('not-found');
  }
  if (news.kind === 'taken-back') {
    refuse('reason', laterNewsFaults.takenBack);
  }
  const before = (await findNewsOfMeeting(work.tx, meeting.id)).find(
    ({ takesBackId }) => takesBackId === news.id,
  );
  if (before !== undefined) {
    return { news: before, created: false };
  }
  const taken: LaterNews = {
    ...news,
    id: newId(),
    kind: 'taken-back',
    courtCase: null,
    day: dayInSweden(work.now),
    note: reason.trim(),
    takesBackId: news.id,
    notedBy: work.actor.personId,
    notedAt: work.now,
  };
  await add(work, meeting.organisationId, taken);
  return { news: taken, created: true };
}
