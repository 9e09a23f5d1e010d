import type { EntityManager } from 'typeorm';
import { addDays } from '@klubbat/shared/rules/calendar';
import type { LetterMeeting, LetterText } from '../../emails/letter-words.js';
import { askedEmail, reviewedEmail, reviewReminderEmail } from '../../emails/review-email.js';
import { dayInSweden, timeInSweden } from '../../platform/clock.js';
import type { Work } from '../../platform/work.js';
import { findItems } from '../agenda/agenda-item.store.js';
import { DAY_BEGINS } from '../letters/day-begins.js';
import { queueLetters } from '../letters/letter.store.js';
import type { DueMail } from '../letters/queue-due-mail.js';
import { letterMeeting } from '../meetings/letter-meeting.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { findMeeting } from '../meetings/meeting.store.js';
import { findPerson } from '../register/register.store.js';
import type { ReviewRound } from './review-round.entity.js';
import {
  claimReminder,
  countSaid,
  findParagraphMarks,
  findReviewers,
  findRound,
  findUnreminded,
} from './review.store.js';

/** So long before the last day those who are not done are reminded. */
const REMIND_BEFORE = 1;

interface Recipient {
  personId: string;
  replyTo: string | null;
  /** not before this moment */
  from: Date;
  bundle?: string;
}

async function queue(
  tx: EntityManager,
  now: Date,
  meeting: Meeting,
  round: ReviewRound,
  recipients: readonly Recipient[],
  words: (where: LetterMeeting) => LetterText,
): Promise<void> {
  const own = new Set((await findParagraphMarks(tx, round.id)).map(({ agendaItemId }) => agendaItemId));
  const paragraphs = (await findItems(tx, meeting.id)).flatMap(({ id, paragraph }) =>
    own.has(id) && paragraph !== null ? [paragraph] : [],
  );
  const text = words(await letterMeeting(tx, meeting, paragraphs));
  await queueLetters(
    tx,
    recipients.map((recipient) => ({
      organisationId: meeting.organisationId,
      meetingId: meeting.id,
      path: `/sammantraden/${meeting.id}/granskning`,
      ...text,
      ...recipient,
    })),
    now,
  );
}

/** When people are told of a round: at once, or in the morning of its first day. */
function tellFrom(round: ReviewRound, now: Date): Date {
  return round.firstDay > dayInSweden(now) ? new Date(`${round.firstDay}T07:00:00Z`) : now;
}

/** Asks these people to read, in a mail each; who sends the draft to himself knows it. */
export async function mailAsked(
  { tx, actor, now }: Work,
  meeting: Meeting,
  round: ReviewRound,
  reviewerIds: readonly string[],
): Promise<void> {
  const asked = (await findReviewers(tx, round.id)).filter(
    ({ id, personId }) => reviewerIds.includes(id) && personId !== actor.personId,
  );
  const from = tellFrom(round, now);
  await queue(
    tx,
    now,
    meeting,
    round,
    asked.map(({ personId }) => ({ personId, replyTo: actor.email, from })),
    (where) => askedEmail(where, { by: actor.name, lastDay: round.lastDay }),
  );
}

/** Tells the one who sent the draft that a reviewer is done; one mail waits at a time, however often it is taken back. */
export async function mailDone({ tx, actor, now }: Work, meeting: Meeting, roundId: string): Promise<void> {
  const round = await findRound(tx, roundId);
  const reviewers = await findReviewers(tx, roundId);
  const own = reviewers.find(({ personId }) => personId === actor.personId);
  if (round === null || own === undefined || round.startedBy === actor.personId) {
    return;
  }
  const said = await countSaid(tx, roundId, actor.personId);
  const left = reviewers.flatMap(({ id, verdict, name }) =>
    verdict === null && id !== own.id ? [name] : [],
  );
  const recipient = {
    personId: round.startedBy,
    replyTo: actor.email,
    from: now,
    bundle: `reviewed ${own.id}`,
  };
  await queue(tx, now, meeting, round, [recipient], (where) =>
    reviewedEmail(where, { who: own.name, said, left }),
  );
}

/** A reminder for each who is asked and not done, once before the last day, when people are up. */
export async function findDueReminders(tx: EntityManager, now: Date): Promise<DueMail[]> {
  const today = dayInSweden(now);
  if (timeInSweden(now) < DAY_BEGINS) {
    return [];
  }
  const rows = await findUnreminded(tx, today, addDays(today, REMIND_BEFORE));
  return rows.map(({ reviewerId, roundId, meetingId, personId }) => async (own) => {
    const meeting = await findMeeting(own, meetingId);
    const round = await findRound(own, roundId);
    if (meeting === null || round === null || !(await claimReminder(own, reviewerId, now))) {
      return false;
    }
    const sender = await findPerson(own, round.startedBy);
    const recipient = { personId, replyTo: sender?.email ?? null, from: now };
    await queue(own, now, meeting, round, [recipient], (where) =>
      reviewReminderEmail(where, { lastDay: round.lastDay, today }),
    );
    return true;
  });
}
