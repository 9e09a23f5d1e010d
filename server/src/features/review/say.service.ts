import { v7 as newId } from 'uuid';
import type { z } from 'zod';
import type { reviewDoors } from '@klubbat/shared/contracts/review';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import type { AgendaItem } from '../agenda/agenda-item.entity.js';
import { findItem } from '../agenda/agenda-item.store.js';
import { record } from '../audit/audit.store.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { mailDone } from './review-mail.service.js';
import type { ReviewComment } from './review-comment.entity.js';
import {
  addComment,
  findComment,
  findCommentSaved,
  findParagraphMarks,
  findReviewers,
  holdRound,
  keepReading,
  lockReviewer,
  saveReviewer,
  setResolved,
} from './review.store.js';

/** Refuses what is said in a round that has ended. The round is held open until the transaction is over. */
export async function refuseEnded(work: Work, roundId: string): Promise<void> {
  const round = await holdRound(work.tx, roundId);
  if (round === null) {
    fail('not-found');
  }
  if (round.closedAt !== null) {
    fail('review-ended');
  }
}

/** A § of the round that has not been sent for adjustment. */
export async function openParagraph(work: Work, roundId: string, itemId: string): Promise<AgendaItem> {
  const marks = await findParagraphMarks(work.tx, roundId);
  const item = marks.some((one) => one.agendaItemId === itemId) ? await findItem(work.tx, itemId) : null;
  if (item === null) {
    fail('invalid', { errors: [{ path: '$.itemId', message: 'Paragrafen är inte med i granskningen.' }] });
  }
  if (item.adjustmentId !== null) {
    fail('locked', { params: { what: 'Paragrafen' } });
  }
  return item;
}

async function ownReviewer(work: Work, roundId: string) {
  const reviewers = await findReviewers(work.tx, roundId);
  return reviewers.find(({ personId }) => personId === work.actor.personId);
}

/** Comments on a §, or answers a comment. The same `saveId` again adds nothing. */
export async function comment(
  work: Work,
  roundId: string,
  { itemId, text, answers, saveId }: z.output<typeof reviewDoors.comment.body>,
): Promise<void> {
  await refuseEnded(work, roundId);
  if (saveId !== undefined && (await findCommentSaved(work.tx, work.actor.personId, saveId)) !== null) {
    return;
  }
  await openParagraph(work, roundId, itemId);
  const answered = answers === undefined ? null : await findComment(work.tx, answers);
  if (
    answers !== undefined &&
    (answered?.roundId !== roundId || answered.agendaItemId !== itemId || answered.answersId !== null)
  ) {
    fail('invalid', { errors: [{ path: '$.answers', message: 'Kommentaren finns inte här.' }] });
  }
  await addComment(work.tx, {
    id: newId(),
    roundId,
    agendaItemId: itemId,
    answersId: answers ?? null,
    authorId: work.actor.personId,
    text: text.trim(),
    at: work.now,
    resolvedAt: null,
    resolvedBy: null,
    saveId: saveId ?? null,
  });
}

/**
 * Marks a comment as resolved, or opens it again: its writer may while the round goes on, and who writes the protocol as
 * long as he works with what was said.
 */
export async function resolveComment(
  work: Work,
  { id, roundId, answersId, authorId }: ReviewComment,
  resolved: boolean,
  leads: boolean,
): Promise<void> {
  if (!leads) {
    await refuseEnded(work, roundId);
  }
  if (answersId !== null) {
    fail('not-found');
  }
  if (!leads && authorId !== work.actor.personId) {
    fail('forbidden');
  }
  await setResolved(work.tx, id, resolved ? { at: work.now, by: work.actor.personId } : null);
}

/** Notes that a reviewer has read a §. Of anybody else, and when the round has ended, it notes nothing. */
export async function markRead(work: Work, roundId: string, itemId: string, version: number): Promise<void> {
  const reviewer = await ownReviewer(work, roundId);
  const round = await holdRound(work.tx, roundId);
  const marks = await findParagraphMarks(work.tx, roundId);
  const item = marks.some((one) => one.agendaItemId === itemId) ? await findItem(work.tx, itemId) : null;
  if (item === null) {
    fail('not-found');
  }
  if (reviewer !== undefined && round?.closedAt === null) {
    await keepReading(work.tx, {
      reviewerId: reviewer.id,
      agendaItemId: itemId,
      // nobody has read what has not been written yet
      itemVersion: Math.min(version, item.version),
      readAt: work.now,
    });
  }
}

/**
 * What a reviewer says when he has read: nothing against it, or an objection, which stays in the round: what is
 * printed is what he says when he signs. Null takes it back. Only who is to sign may object; others comment.
 */
export async function giveVerdict(
  work: Work,
  meeting: Meeting,
  roundId: string,
  { verdict, text, itemId }: z.output<typeof reviewDoors.say.body>,
): Promise<void> {
  await refuseEnded(work, roundId);
  const own = await ownReviewer(work, roundId);
  if (own === undefined) {
    fail('forbidden');
  }
  if (verdict === 'objection') {
    if (own.as.length === 0) {
      fail('not-a-signer');
    }
    if (text === undefined) {
      fail('invalid', { errors: [{ path: '$.text', message: 'Skriv vad som ska stå i protokollet.' }] });
    }
    if (itemId !== undefined) {
      await openParagraph(work, roundId, itemId);
    }
  }
  const reviewer = await lockReviewer(work.tx, own.id);
  if (reviewer === null) {
    fail('not-found');
  }
  const objects = verdict === 'objection';
  await saveReviewer(work.tx, {
    ...reviewer,
    verdict,
    objection: objects ? (text?.trim() ?? null) : null,
    objectionItemId: objects ? (itemId ?? null) : null,
    saidAt: verdict === null ? null : work.now,
  });
  if (reviewer.verdict === null && verdict !== null) {
    await mailDone(work, meeting, roundId);
  }
  // not among what is told of the meeting, which more people may read than take part
  await record(work, {
    action: 'review.verdict-given',
    organisationId: meeting.organisationId,
    subjectId: roundId,
    details: { verdict },
  });
}
