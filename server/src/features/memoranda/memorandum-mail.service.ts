import type { EntityManager } from 'typeorm';
import { addDays } from '@klubbat/shared/rules/calendar';
import { isLateMaterial, materialDeadline } from '@klubbat/shared/rules/material-deadline';
import type { LetterMeeting, LetterText } from '../../emails/letter-words.js';
import { awaitedEmail, expectedEmail, returnedEmail } from '../../emails/memorandum-email.js';
import { dayInSweden, minuteInSweden, timeInSweden } from '../../platform/clock.js';
import type { Work } from '../../platform/work.js';
import { DAY_BEGINS } from '../letters/day-begins.js';
import { queueLetters } from '../letters/letter.store.js';
import type { DueMail } from '../letters/queue-due-mail.js';
import { letterMeeting } from '../meetings/letter-meeting.js';
import { materialDeadlineOf } from '../meetings/material-deadline.service.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { findMeeting } from '../meetings/meeting.store.js';
import type { Memorandum } from './memorandum.entity.js';
import { claimReminder, findUnreminded } from './memorandum.store.js';

/** An official is reminded so many weekdays before the last day. */
const REMIND_BEFORE = 2;
/** No last day for material is further from its meeting than this. */
const FURTHEST = 150;

async function tell(
  tx: EntityManager,
  now: Date,
  meeting: Meeting,
  to: { id: string; authorId: string; replyTo: string | null },
  words: (where: LetterMeeting) => LetterText,
): Promise<void> {
  await queueLetters(
    tx,
    [
      {
        organisationId: meeting.organisationId,
        meetingId: meeting.id,
        personId: to.authorId,
        path: `/arenden/tjansteskrivelser/${to.id}`,
        replyTo: to.replyTo,
        from: now,
        ...words(await letterMeeting(tx, meeting, [])),
      },
    ],
    now,
  );
}

/** Tells an official that a memorandum is expected of him. */
export async function mailExpected(
  { tx, actor, now }: Work,
  meeting: Meeting,
  { id, authorId }: Memorandum,
): Promise<void> {
  const deadline = await materialDeadlineOf(tx, meeting);
  await tell(tx, now, meeting, { id, authorId, replyTo: actor.email }, (where) =>
    expectedEmail(where, { by: actor.name, deadline }),
  );
}

/** Tells its author that it was sent back. */
export async function mailReturned(
  { tx, actor, now }: Work,
  meeting: Meeting,
  { id, authorId }: Memorandum,
): Promise<void> {
  const deadline = await materialDeadlineOf(tx, meeting);
  await tell(tx, now, meeting, { id, authorId, replyTo: actor.email }, (where) =>
    returnedEmail(where, { by: actor.name, deadline }),
  );
}

/** A reminder to each official of whom something is awaited, once before the last day for material, when people are up. */
export async function findDueReminders(tx: EntityManager, now: Date): Promise<DueMail[]> {
  const today = dayInSweden(now);
  if (timeInSweden(now) < DAY_BEGINS) {
    return [];
  }
  const due: DueMail[] = [];
  for (const { id, authorId, meetingId } of await findUnreminded(tx, today, addDays(today, FURTHEST))) {
    const meeting = await findMeeting(tx, meetingId);
    const deadline = meeting === null ? null : await materialDeadlineOf(tx, meeting);
    if (meeting === null || deadline === null || isLateMaterial(minuteInSweden(now), deadline)) {
      continue;
    }
    const from = materialDeadline(deadline.day, {
      materialDays: REMIND_BEFORE,
      materialInWeekdays: true,
      materialClock: deadline.clock,
    });
    if (from !== null && from.day <= today) {
      due.push(async (own) => {
        if (!(await claimReminder(own, id, now))) {
          return false;
        }
        await tell(own, now, meeting, { id, authorId, replyTo: null }, (where) =>
          awaitedEmail(where, { deadline, today }),
        );
        return true;
      });
    }
  }
  return due;
}
