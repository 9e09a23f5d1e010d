import { v7 as newId } from 'uuid';
import type { LaterNewsDraft } from '@klubbat/shared/contracts/later-news';
import { checkFaults } from '@klubbat/shared/sentences/appeal-event-sentences';
import { laterNewsFaults } from '@klubbat/shared/sentences/later-news-sentences';
import { dayInSweden } from '../../platform/clock.js';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { lockBoth } from '../adjustment/lock-round.js';
import type { AgendaItem } from '../agenda/agenda-item.entity.js';
import { legalForceObstacles, readForceFacts, type ForceFacts } from '../appeals/legal-force-obstacles.js';
import { record } from '../audit/audit.store.js';
import { lockMeeting } from '../meetings/meeting.store.js';
import { isAdjusted } from '../protocols/adjusted-paragraphs.js';
import type { LaterNews } from '../protocols/later-news.entity.js';
import { addLaterNews, findNewsOfMeeting, standingNews } from '../protocols/later-news.store.js';

function refuse(path: string, message: string): never {
  fail('invalid', { errors: [{ path: `$.${path}`, message }] });
}

type Noted = Pick<
  LaterNews,
  'kind' | 'appeal' | 'court' | 'courtCase' | 'day' | 'note' | 'answeredBy' | 'registryCheckedUntil'
>;

/** Words as they were typed, without the blanks around them; what says nothing is none. */
function noted({ kind, appeal, court, courtCase, day, note, ...checked }: LaterNewsDraft): Noted {
  return {
    kind,
    appeal,
    court: court.trim(),
    courtCase: courtCase?.trim() ? courtCase.trim() : null,
    day,
    note: note?.trim() ? note.trim() : null,
    answeredBy: kind === 'legal-force' && checked.answeredBy?.trim() ? checked.answeredBy.trim() : null,
    registryCheckedUntil: kind === 'legal-force' ? (checked.registryCheckedUntil ?? null) : null,
  };
}

interface NewsDays {
  first: string | undefined;
  today: string;
  appealEnds: string | null;
}

/** That a person has asked the court and gone through the own mail, to the last day of the time: no date alone says it. */
function refuseUnchecked(
  { appeal, day, answeredBy, registryCheckedUntil: until }: Noted,
  days: NewsDays,
): void {
  const ends = appeal === 'legality' ? days.appealEnds : null;
  if (ends !== null && day <= ends) {
    refuse('day', laterNewsFaults.appealTime(ends));
  }
  if (answeredBy === null) {
    refuse('answeredBy', checkFaults.answeredBy);
  }
  if (until === null) {
    refuse('registryCheckedUntil', checkFaults.registry);
  }
  if (ends !== null && (until < ends || until > days.today)) {
    refuse('registryCheckedUntil', checkFaults.registryDay(ends));
  }
  if ((days.first !== undefined && until < days.first) || until > days.today) {
    refuse('registryCheckedUntil', checkFaults.registryToday);
  }
}

function refuseNews(given: Noted, days: NewsDays): void {
  const { kind, courtCase, day, note } = given;
  if ((days.first !== undefined && day < days.first) || day > days.today) {
    refuse('day', laterNewsFaults.day);
  }
  if (kind === 'legal-force') {
    refuseUnchecked(given, days);
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
  one.note === given.note &&
  one.answeredBy === given.answeredBy &&
  one.registryCheckedUntil === given.registryCheckedUntil;

/** While it can be appealed, or is, nobody can know that the decision will stand. */
function refuseForce(facts: ForceFacts, { appeal, day }: Noted): void {
  // while it is not settled how long the time is: at the notice somebody does
  if (facts.gap) {
    fail('notice-was-down');
  }
  const errors = legalForceObstacles(facts, appeal, day).map((message) => ({ path: '$', message }));
  if (errors.length > 0) {
    fail(facts.annulled ? 'decision-annulled' : 'legal-force-too-early', { errors });
  }
}

async function add(work: Work, organisationId: string, news: LaterNews): Promise<void> {
  await addLaterNews(work.tx, news);
  const { id, meetingId, paragraph, kind, court, courtCase, day, note, takesBackId } = news;
  const { answeredBy, registryCheckedUntil } = news;
  const checked = kind === 'legal-force' ? { answeredBy, registryCheckedUntil } : {};
  await record(work, {
    action: kind === 'taken-back' ? 'later-news.taken-back' : 'later-news.noted',
    organisationId,
    meetingId,
    subjectId: id,
    details: { paragraphs: [paragraph], kind, court, courtCase, day, note, takesBackId, ...checked },
  });
}

/**
 * Notes what became of an adjusted §: laga kraft by word of the court that was asked (never by date alone), annulled or changed
 * by a judgment. In one transaction, under the locks of the meeting and its adjustment; noted again word for word it is the
 * same one. Refuses with `nothing-to-correct` what is not adjusted, with `invalid` a day that cannot be, a judgment without its
 * number, and laga kraft while the time runs or without what was checked; and laga kraft with `notice-was-down`,
 * `decision-annulled` or `legal-force-too-early` while something stands in its way.
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
  // nobody appeals against notes, and nothing of them gains laga kraft
  if (adjustment.record === 'notes') {
    fail('wrong-step');
  }
  const given = noted(draft);
  const facts = await readForceFacts(work, meeting, item, adjustment);
  refuseNews(given, {
    first: adjustment.adjustedAt === null ? undefined : dayInSweden(adjustment.adjustedAt),
    today: dayInSweden(work.now),
    appealEnds: facts.lastAppealDay,
  });
  const standing = standingNews(await findNewsOfMeeting(work.tx, meeting.id));
  const before = standing.find((one) => one.agendaItemId === item.id && isSame(one, given));
  if (before !== undefined) {
    return { news: before, created: false };
  }
  if (given.kind === 'legal-force') {
    refuseForce(facts, given);
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
