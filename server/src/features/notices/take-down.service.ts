import type { EntityManager } from 'typeorm';
import { dayInSweden } from '../../platform/clock.js';
import { recordOwn } from '../audit/audit.store.js';
import { lockAdjustment, lockNotice, setNoticeRemoved } from '../protocols/protocol.store.js';
import { isDue, type DueNotice } from './take-down.store.js';

/** Takes down a notice of our own whose time is over, as the program does by itself. False where it is not due, or down already. */
export async function takeDownIfDue(tx: EntityManager, now: Date, notice: DueNotice): Promise<boolean> {
  const today = dayInSweden(now);
  // another board may get its notice, or a gap be settled, just now
  await (notice.adjustmentId === null ? lockNotice(tx, notice.id) : lockAdjustment(tx, notice.adjustmentId));
  if (!(await isDue(tx, notice.id, today))) {
    return false;
  }
  await setNoticeRemoved(tx, notice.id, {
    removedOn: today,
    removedAt: now,
    removedBy: null,
    removalEvidence: null,
  });
  await recordOwn(tx, now, {
    action:
      notice.adjustmentId === null ? 'delegated-decision.notice-taken-down' : 'adjustment.notice-taken-down',
    organisationId: notice.organisationId,
    meetingId: notice.meetingId,
    subjectId: notice.adjustmentId ?? notice.delegatedDecisionId,
    details: { board: notice.board, removedOn: today },
  });
  return true;
}
