import { v7 as newId } from 'uuid';
import type { AnswerInput } from '@klubbat/shared/contracts/convening';
import { minuteInSweden } from '../../platform/clock.js';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { tokenHash } from '../accounts/token.js';
import { record } from '../audit/audit.store.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { lockMeeting } from '../meetings/meeting.store.js';
import { findBoard } from '../register/register.store.js';
import { addAnswer, findAnswers, findCalls, findInvitee, findInviteeByLink } from './convening.store.js';
import type { InviteeAnswer } from './invitee-answer.entity.js';
import type { Invitee } from './invitee.entity.js';
import { callNext, releaseCall, type AnsweringWork } from './substitute.service.js';

/** True while answers are taken: until the meeting begins. */
export function isOpen({ now }: Pick<Work, 'now'>, meeting: Meeting): boolean {
  return (
    meeting.cancelledAt === null &&
    meeting.currentItemId === null &&
    meeting.endTime === null &&
    minuteInSweden(now) < `${meeting.day} ${meeting.startTime ?? '24:00'}`
  );
}

/** Whose link that is. Refuses with `answer-link-void`. */
export async function inviteeByLink({ tx, now }: AnsweringWork, token: string): Promise<Invitee> {
  const invitee = await findInviteeByLink(tx, tokenHash(token));
  if (invitee === null || invitee.linkEnds <= now) {
    fail('answer-link-void');
  }
  return invitee;
}

const same = (a: InviteeAnswer, b: InviteeAnswer) =>
  a.comes === b.comes && a.awayFrom === b.awayFrom && a.awayUntil === b.awayUntil && a.reason === b.reason;

async function follow(
  work: AnsweringWork,
  meeting: Meeting,
  invitee: Invitee,
  comes: boolean,
): Promise<void> {
  const calls = (await findCalls(work.tx, meeting.id)).filter(({ releasedAt }) => releasedAt === null);
  const atOnce = (await findBoard(work.tx, meeting.boardId))?.substituteCalling === 'at-once';
  const forHim = calls.find(({ absentId }) => absentId === invitee.id);
  const ofHim = calls.find(({ substituteId }) => substituteId === invitee.id);
  if (comes) {
    if (forHim !== undefined) {
      await releaseCall(work, meeting, forHim, 'member-comes');
    }
    return;
  }
  if (ofHim !== undefined) {
    await releaseCall(work, meeting, ofHim, 'cannot-come');
    const absent = await findInvitee(work.tx, ofHim.absentId);
    if (atOnce && absent !== null) {
      await callNext(work, meeting, absent);
    }
  }
  if (atOnce) {
    await callNext(work, meeting, invitee);
  }
}

/**
 * Somebody answers, or another notes what he said. The same answer again changes nothing. Who was called for him, or whom he
 * was called for, follows: one substitute is let go, and the next is called where the board lets the program do it. Refuses
 * with `answering-over` once the meeting has begun. Of several at once each sees what the one before did.
 */
export async function giveAnswer(
  work: AnsweringWork,
  invitee: Invitee,
  input: AnswerInput,
): Promise<Meeting> {
  const meeting = await lockMeeting(work.tx, invitee.meetingId);
  if (meeting === null) {
    fail('not-found');
  }
  if (!isOpen(work, meeting)) {
    fail(meeting.cancelledAt === null ? 'answering-over' : 'meeting-cancelled');
  }
  const { comes } = input;
  const answer: InviteeAnswer = {
    id: newId(),
    inviteeId: invitee.id,
    comes,
    awayFrom: comes ? null : (input.awayFrom ?? null),
    awayUntil: comes ? null : (input.awayUntil ?? null),
    reason: comes ? null : input.reason?.trim() || null,
    answeredAt: work.now,
    answeredBy: work.actor?.personId ?? null,
  };
  const before = (await findAnswers(work.tx, meeting.id)).get(invitee.id);
  if (before !== undefined && same(before, answer)) {
    return meeting;
  }
  await addAnswer(work.tx, answer);
  // why somebody cannot come is his own matter: it stands in no log
  await record(
    { ...work, actor: work.actor },
    {
      action: 'convening.answered',
      organisationId: meeting.organisationId,
      meetingId: meeting.id,
      subjectId: invitee.id,
      details: { name: invitee.name, comes, byLink: work.actor === undefined },
    },
  );
  await follow(work, meeting, invitee, comes);
  return meeting;
}
