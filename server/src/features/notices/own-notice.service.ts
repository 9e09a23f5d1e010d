import { dayInSweden } from '../../platform/clock.js';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { announceAdjustment } from '../adjustment/adjustment.service.js';
import { lockBoth } from '../adjustment/lock-round.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import type { Adjustment } from '../protocols/adjustment.entity.js';
import { findNotices } from '../protocols/protocol.store.js';
import { findBoard } from '../register/register.store.js';
import { findNoticeBoard } from './notice-board.store.js';

/**
 * Posts the notice of an adjustment on the organisation's own board, made from the adjustment itself: it waits for no masking,
 * and holds nothing but numbers and days. Once is enough: again it is the same. Refuses with `no-notice-board`, and as
 * `announceAdjustment` does.
 */
export async function postOwnNotice(
  work: Work,
  meeting: Meeting,
  adjustmentId: string,
): Promise<{ adjustment: Adjustment; created: boolean }> {
  const { adjustment } = await lockBoth(work, meeting.id, adjustmentId);
  if (adjustment.origin === 'elsewhere') {
    fail('not-found');
  }
  if ((await findNotices(work.tx, [adjustmentId])).some(({ own }) => own)) {
    return { adjustment, created: false };
  }
  const ownBoard = (await findNoticeBoard(work.tx, meeting.organisationId)) ?? fail('no-notice-board');
  const body = await findBoard(work.tx, meeting.boardId);
  const announced = await announceAdjustment(work, meeting.id, adjustmentId, {
    board: ownBoard.name,
    postedOn: dayInSweden(work.now),
    keptAt: body?.keptAt ?? ownBoard.keptAt,
    contact: ownBoard.contact,
    own: true,
  });
  return { adjustment: announced, created: true };
}
