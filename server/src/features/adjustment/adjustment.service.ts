import { v7 as newId } from 'uuid';
import { lastAppealDay } from '@klubbat/shared/rules/appeal-period';
import { dayInSweden } from '../../platform/clock.js';
import type { Work } from '../../platform/work.js';
import { findItems, setItemsAdjustment } from '../agenda/agenda-item.store.js';
import { saveChanged } from '../meetings/meeting.service.js';
import type { Adjustment } from '../protocols/adjustment.entity.js';
import { applyEvent, stepsOf } from '../protocols/protocol.service.js';
import { addNotice, findNotices } from '../protocols/protocol.store.js';
import { lockBoth, tell } from './lock-round.js';

/** Takes an adjustment back, with a reason, until the last signature. Its §§ are drafts again; its signatures void. */
export async function withdrawAdjustment(
  work: Work,
  meetingId: string,
  adjustmentId: string,
  reason: string,
): Promise<Adjustment> {
  const { meeting, adjustment } = await lockBoth(work, meetingId, adjustmentId);
  await applyEvent(work, meeting, adjustment, 'withdraw', { reason });
  const items = await findItems(work.tx, meetingId);
  await setItemsAdjustment(
    work.tx,
    items.filter((item) => item.adjustmentId === adjustmentId).map((item) => item.id),
    null,
  );
  meeting.locked = false;
  await saveChanged(work, meeting, {
    action: 'adjustment.withdrawn',
    subjectId: adjustmentId,
    details: { reason },
  });
  return adjustment;
}

/** Where an adjustment is announced, and what shows it. `own`: on the notice board that Klubbat itself shows. */
export interface Announcing {
  board: string;
  postedOn: string;
  keptAt?: string | undefined;
  evidence?: string | undefined;
  evidenceUrl?: string | undefined;
  contact?: string;
  own?: true;
}

/** Announces the adjustment on a board, or notes that it was; the appeal time runs from it (KL 8:12, 13:5). */
export async function announceAdjustment(
  work: Work,
  meetingId: string,
  adjustmentId: string,
  notice: Announcing,
): Promise<Adjustment> {
  const { meeting, adjustment } = await lockBoth(work, meetingId, adjustmentId);
  await applyEvent(work, meeting, adjustment, 'announce', {
    postedOn: notice.postedOn,
    ...(adjustment.adjustedAt === null ? {} : { adjustedOn: dayInSweden(adjustment.adjustedAt) }),
  });
  const { appeal } = await stepsOf(work, meeting);
  await addNotice(work.tx, {
    id: newId(),
    adjustmentId,
    delegatedDecisionId: null,
    board: notice.board,
    postedOn: notice.postedOn,
    lastAppealDay: appeal ? lastAppealDay(notice.postedOn) : null,
    removedOn: null,
    keptAt: notice.keptAt ?? null,
    own: notice.own === true,
    postedAt: work.now,
    postedBy: work.actor.personId,
    contact: notice.contact ?? null,
    evidence: notice.evidence ?? null,
    evidenceUrl: notice.evidenceUrl ?? null,
    removedAt: null,
    removedBy: null,
    removalEvidence: null,
  });
  await tell(work, { meeting, adjustment }, 'adjustment.announced', { ...notice });
  return adjustment;
}

/** The appeal time is over: the day after the last appeal day of every notice. */
export async function endAppealPeriod(
  work: Work,
  meetingId: string,
  adjustmentId: string,
): Promise<Adjustment> {
  const { meeting, adjustment } = await lockBoth(work, meetingId, adjustmentId);
  const notices = await findNotices(work.tx, [adjustmentId]);
  await applyEvent(work, meeting, adjustment, 'end-appeal-period', {
    lastAppealDays: notices.map((notice) => notice.lastAppealDay),
  });
  await tell(work, { meeting, adjustment }, 'adjustment.appeal-period-over');
  return adjustment;
}

/** Handed over to the archive. */
export async function archiveAdjustment(
  work: Work,
  meetingId: string,
  adjustmentId: string,
): Promise<Adjustment> {
  const { meeting, adjustment } = await lockBoth(work, meetingId, adjustmentId);
  await applyEvent(work, meeting, adjustment, 'archive');
  await tell(work, { meeting, adjustment }, 'adjustment.archived');
  return adjustment;
}
