import { removalFault, standsUntil } from '@klubbat/shared/rules/notice-removal';
import { removalFaults } from '@klubbat/shared/sentences/removal-sentences';
import { dayInSweden } from '../../platform/clock.js';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import type { Adjustment } from '../protocols/adjustment.entity.js';
import { findNotices, setNoticeRemoved } from '../protocols/protocol.store.js';
import { lockBoth, tell } from './lock-round.js';

/**
 * Notes the day on which a notice was taken down. The same day again changes nothing; another day is a slip put right, and both
 * stand in the log. Refuses with `invalid` a day on which it should still have been up.
 */
export async function takeDownNotice(
  work: Work,
  { meetingId, adjustmentId, noticeId }: { meetingId: string; adjustmentId: string; noticeId: string },
  { removedOn, evidence }: { removedOn: string; evidence?: string | undefined },
): Promise<Adjustment> {
  const { meeting, adjustment } = await lockBoth(work, meetingId, adjustmentId);
  const notices = await findNotices(work.tx, [adjustmentId]);
  const notice = notices.find(({ id }) => id === noticeId);
  if (notice === undefined || adjustment.origin === 'elsewhere') {
    fail('not-found');
  }
  if (notice.removedOn === removedOn || (notice.own && notice.removedOn !== null)) {
    return adjustment;
  }
  const fault = removalFault(notice, standsUntil(notices), removedOn, dayInSweden(work.now));
  if (fault !== null) {
    fail('invalid', { errors: [{ path: '$.removedOn', message: removalFaults[fault] }] });
  }
  const removalEvidence = evidence?.trim() ?? '';
  await setNoticeRemoved(work.tx, noticeId, {
    removedOn,
    removedAt: work.now,
    removedBy: work.actor.personId,
    removalEvidence: removalEvidence === '' ? null : removalEvidence,
  });
  await tell(work, { meeting, adjustment }, 'adjustment.notice-taken-down', {
    board: notice.board,
    removedOn,
    ...(removalEvidence === '' ? {} : { evidence: removalEvidence }),
    ...(notice.removedOn === null ? {} : { before: notice.removedOn }),
  });
  return adjustment;
}
