import { removalFault } from '@klubbat/shared/rules/notice-removal';
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
  removedOn: string,
): Promise<Adjustment> {
  const { meeting, adjustment } = await lockBoth(work, meetingId, adjustmentId);
  const notice = (await findNotices(work.tx, [adjustmentId])).find(({ id }) => id === noticeId);
  if (notice === undefined || adjustment.origin === 'elsewhere') {
    fail('not-found');
  }
  if (notice.removedOn === removedOn) {
    return adjustment;
  }
  const fault = removalFault(notice, removedOn, dayInSweden(work.now));
  if (fault !== null) {
    fail('invalid', { errors: [{ path: '$.removedOn', message: removalFaults[fault] }] });
  }
  await setNoticeRemoved(work.tx, noticeId, removedOn);
  await tell(work, { meeting, adjustment }, 'adjustment.notice-taken-down', {
    board: notice.board,
    removedOn,
    ...(notice.removedOn === null ? {} : { before: notice.removedOn }),
  });
  return adjustment;
}
