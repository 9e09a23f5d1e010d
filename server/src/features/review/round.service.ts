import { v7 as newId } from 'uuid';
import type { z } from 'zod';
import type { ProblemError } from '@klubbat/shared/contracts/problem';
import type { reviewDoors, ReviewView } from '@klubbat/shared/contracts/review';
import { dayInSweden } from '../../platform/clock.js';
import { fail } from '../../platform/errors.js';
import { isSaved, rememberSave } from '../../platform/save-mark.js';
import type { Work } from '../../platform/work.js';
import { may } from '../../policies/may.js';
import type { AgendaItem } from '../agenda/agenda-item.entity.js';
import { findItems } from '../agenda/agenda-item.store.js';
import { record } from '../audit/audit.store.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { findMeetingPeople, findPeopleWithAccount, lockMeeting } from '../meetings/meeting.store.js';
import { draftContent } from '../protocols/document.service.js';
import { gatherRecord } from '../record/meeting-record.js';
import { refuseStale } from '../register/refuse-stale.js';
import { presentReview } from './present-review.js';
import { mailAsked } from './review-mail.service.js';
import type { ReviewRound } from './review-round.entity.js';
import {
  addReviewers,
  addRound,
  findParagraphMarks,
  findReviewers,
  findRounds,
  forgetReminders,
  isAsked,
  lockRound,
  saveRound,
} from './review.store.js';
import type { Reviewer } from './reviewer.entity.js';

type Beginning = z.output<typeof reviewDoors.begin.body>;
type Change = z.output<typeof reviewDoors.change.body>;

const invalid = (...errors: ProblemError[]): never => fail('invalid', { errors });

/** The rounds of a meeting that the actor takes part in: all of them for who writes the protocol. */
export async function reviewsOf(work: Work, meeting: Meeting): Promise<ReviewView[]> {
  const leads = may(work.actor, 'meeting.write', {
    organisationId: meeting.organisationId,
    boardId: meeting.boardId,
  });
  const views: ReviewView[] = [];
  for (const round of await findRounds(work.tx, meeting.id)) {
    if (leads || (await isAsked(work.tx, round.id, work.actor.personId))) {
      views.push(await presentReview(work, meeting, round, leads));
    }
  }
  return views;
}

/** The §§ that are asked for, or all that have not been sent for adjustment. */
function chosenItems(items: AgendaItem[], asked: readonly number[] | undefined): AgendaItem[] {
  if (asked === undefined) {
    const open = items.filter(({ paragraph, adjustmentId }) => paragraph !== null && adjustmentId === null);
    return open.length > 0
      ? open
      : invalid({ path: '$.paragraphs', message: 'Det finns ingen paragraf att granska.' });
  }
  const wanted = new Set(asked);
  const chosen = items.filter(({ paragraph }) => paragraph !== null && wanted.has(paragraph));
  if (chosen.length < wanted.size) {
    invalid({ path: '$.paragraphs', message: 'Alla paragrafer finns inte i sammanträdet.' });
  }
  if (chosen.some(({ adjustmentId }) => adjustmentId !== null)) {
    fail('locked', { params: { what: 'En av paragraferna' } });
  }
  return chosen;
}

/** Rows for people of the meeting, each of whom can sign in. */
async function reviewerRows(
  work: Work,
  meetingId: string,
  roundId: string,
  asked: readonly string[],
): Promise<Reviewer[]> {
  const people = await findMeetingPeople(work.tx, meetingId);
  const withAccount = await findPeopleWithAccount(
    work.tx,
    people.flatMap(({ personId }) => personId ?? []),
  );
  const errors = asked.flatMap((id, index) => {
    const person = people.find((one) => one.id === id);
    const path = `$.reviewers[${index}]`;
    if (person === undefined) {
      return [{ path, message: 'Personen finns inte i sammanträdet.' }];
    }
    return person.personId !== null && withAccount.has(person.personId)
      ? []
      : [{ path, message: `${person.name} har inget konto än. Bjud in personen först.` }];
  });
  if (errors.length > 0) {
    invalid(...errors);
  }
  return [...new Set(asked)].map((meetingPersonId) => ({
    id: newId(),
    roundId,
    meetingPersonId,
    askedAt: work.now,
    verdict: null,
    objection: null,
    objectionItemId: null,
    saidAt: null,
    remindedAt: null,
  }));
}

function tell(
  work: Work,
  meeting: Meeting,
  round: ReviewRound,
  action: 'review.begun' | 'review.changed' | 'review.ended',
  details: Record<string, unknown> = {},
) {
  return record(work, {
    action,
    organisationId: meeting.organisationId,
    meetingId: meeting.id,
    subjectId: round.id,
    details: { number: round.number, ...details },
  });
}

/**
 * Sends the draft of some §§ (without: all that are open) to be read by those who are named, and keeps what the §§ say
 * now. Refuses a second open round of the meeting, people without account, days in the wrong order, and §§ that lie in an
 * adjustment. With the same `saveId` again the round that stands is given back.
 */
export async function beginReview(
  work: Work,
  meetingId: string,
  { reviewers, paragraphs, firstDay, lastDay, message, saveId }: Beginning,
): Promise<ReviewView> {
  const meeting = await lockMeeting(work.tx, meetingId);
  if (meeting === null) {
    fail('not-found');
  }
  const before = await findRounds(work.tx, meetingId);
  const standing = before.find((one) => isSaved(one, saveId));
  if (standing !== undefined) {
    return presentReview(work, meeting, standing, true);
  }
  if (before.some(({ closedAt }) => closedAt === null)) {
    fail('already-exists', {
      errors: [{ path: '$', message: 'En granskning pågår redan. Avsluta den, eller be fler att granska.' }],
    });
  }
  const today = dayInSweden(work.now);
  const from = firstDay ?? today;
  if (lastDay < from || lastDay < today) {
    invalid({ path: '$.lastDay', message: 'Sista dagen kan inte ligga före den första, eller före i dag.' });
  }
  const gathered = await gatherRecord(work.tx, meeting);
  const items = chosenItems(gathered.items, paragraphs);
  const content = await draftContent(work.tx, meeting, gathered);
  const round: ReviewRound = {
    id: newId(),
    meetingId,
    number: before.length + 1,
    firstDay: from,
    lastDay,
    message: message?.trim() ? message.trim() : null,
    version: 1,
    saveIds: [],
    startedAt: work.now,
    startedBy: work.actor.personId,
    closedAt: null,
    closedBy: null,
  };
  rememberSave(round, saveId);
  const rows = await reviewerRows(work, meetingId, round.id, reviewers);
  await addRound(
    work.tx,
    round,
    items.flatMap((item) => {
      const began = content.items.find(({ paragraph }) => paragraph === item.paragraph);
      return began === undefined
        ? []
        : [{ roundId: round.id, agendaItemId: item.id, beganVersion: item.version, began }];
    }),
  );
  await addReviewers(work.tx, rows);
  await mailAsked(
    work,
    meeting,
    round,
    rows.map(({ id }) => id),
  );
  await tell(work, meeting, round, 'review.begun', {
    paragraphs: items.flatMap(({ paragraph }) => paragraph ?? []),
    lastDay,
  });
  return presentReview(work, meeting, round, true);
}

/** Moves the last day, or asks more people. Refuses an ended round, an old version, and who has no account. */
export async function changeReview(
  work: Work,
  meeting: Meeting,
  roundId: string,
  { lastDay, reviewers = [], version, saveId }: Change,
): Promise<ReviewView> {
  const round = await openRound(work, roundId);
  if (isSaved(round, saveId)) {
    return presentReview(work, meeting, round, true);
  }
  await refuseStale(work, { ...round, updatedAt: work.now, updatedBy: null }, version);
  if (lastDay !== undefined && lastDay < dayInSweden(work.now)) {
    invalid({ path: '$.lastDay', message: 'Sista dagen kan inte ligga före i dag.' });
  }
  const asked = new Set((await findReviewers(work.tx, roundId)).map((row) => row.meetingPersonId));
  const rows = await reviewerRows(work, meeting.id, roundId, reviewers);
  if (lastDay !== undefined && lastDay > round.lastDay) {
    await forgetReminders(work.tx, roundId);
  }
  round.lastDay = lastDay ?? round.lastDay;
  round.version += 1;
  rememberSave(round, saveId);
  await saveRound(work.tx, round);
  const added = rows.filter(({ meetingPersonId }) => !asked.has(meetingPersonId));
  await addReviewers(work.tx, added);
  await mailAsked(
    work,
    meeting,
    round,
    added.map(({ id }) => id),
  );
  await tell(work, meeting, round, 'review.changed', { lastDay: round.lastDay });
  return presentReview(work, meeting, round, true);
}

async function openRound(work: Work, roundId: string): Promise<ReviewRound> {
  const round = await lockRound(work.tx, roundId);
  if (round === null) {
    fail('not-found');
  }
  return round.closedAt === null ? round : fail('review-ended');
}

async function end(work: Work, meeting: Meeting, round: ReviewRound): Promise<void> {
  round.closedAt = work.now;
  round.closedBy = work.actor.personId;
  await saveRound(work.tx, round);
  await tell(work, meeting, round, 'review.ended');
}

/** Ends a round: what was said stays to be read. Ending it once more changes nothing. */
export async function endReview(work: Work, meeting: Meeting, roundId: string): Promise<ReviewView> {
  const round = await lockRound(work.tx, roundId);
  if (round === null) {
    fail('not-found');
  }
  if (round.closedAt === null) {
    await end(work, meeting, round);
  }
  return presentReview(work, meeting, round, true);
}

/** Ends the running round of a meeting, if there is one, when every § of it has been sent for adjustment. */
export async function endWhenAllIsSent(work: Work, meeting: Meeting): Promise<void> {
  const running = (await findRounds(work.tx, meeting.id)).find(({ closedAt }) => closedAt === null);
  const round = running === undefined ? null : await lockRound(work.tx, running.id);
  if (round === null || round.closedAt !== null) {
    return;
  }
  const own = new Set((await findParagraphMarks(work.tx, round.id)).map(({ agendaItemId }) => agendaItemId));
  const items = await findItems(work.tx, meeting.id);
  if (items.every(({ id, adjustmentId }) => !own.has(id) || adjustmentId !== null)) {
    await end(work, meeting, round);
  }
}
