import { standsUntil } from '@klubbat/shared/rules/notice-removal';
import type { GapSettlement } from '@klubbat/shared/vocabulary/notice-words';
import { isDayOff } from '@klubbat/shared/rules/calendar';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { lockBoth } from '../adjustment/lock-round.js';
import { record } from '../audit/audit.store.js';
import type { Notice } from '../protocols/notice.entity.js';
import { findNoticesBeside, lockNotice } from '../protocols/protocol.store.js';
import type { NoticeSubject } from './notice-subject.js';
import { lockGap, moveLastAppealDay, saveGap } from './uptime.store.js';

interface Settling {
  settlement: GapSettlement;
  lastAppealDay?: string;
  reason: string;
}

function refuseDay(before: string | null, after: string): void {
  const message =
    before === null
      ? 'Det som är anslaget kan inte överklagas. Det finns ingen tid att göra längre.'
      : after <= before
        ? 'Välj en senare dag än den som gäller nu.'
        : isDayOff(after)
          ? 'Tiden slutar inte på en lördag, söndag eller annan helgdag. Välj nästa vardag.'
          : null;
  if (message !== null) {
    fail('invalid', { errors: [{ path: '$.lastAppealDay', message }] });
  }
}

const lockAnnounced = (work: Work, { id, adjustmentId }: Notice, meetingId: string | null) =>
  adjustmentId === null || meetingId === null
    ? lockNotice(work.tx, id)
    : lockBoth(work, meetingId, adjustmentId);

/**
 * Decides what a time when a notice was down means for the time to appeal (KL 13:5): it is made longer, or not touched; with a
 * reason. The same once more succeeds and changes nothing; another is refused with `locked`: what was decided stands.
 */
export async function settleGap(
  work: Work,
  { notice, meetingId, organisationId }: NoticeSubject,
  gapId: string,
  { settlement, lastAppealDay, reason }: Settling,
): Promise<void> {
  await lockAnnounced(work, notice, meetingId);
  const gap = (await lockGap(work.tx, notice.id, gapId)) ?? fail('not-found');
  if (gap.settledAt !== null) {
    if (gap.settlement === settlement && gap.dayAfter === (lastAppealDay ?? null)) {
      return;
    }
    fail('locked');
  }
  const notices = await findNoticesBeside(work.tx, notice);
  const own = notices.find(({ id }) => id === notice.id) ?? fail('not-found');
  if (lastAppealDay !== undefined) {
    refuseDay(own.lastAppealDay === null ? null : standsUntil(notices), lastAppealDay);
    await moveLastAppealDay(work.tx, notice.id, lastAppealDay);
  }
  await saveGap(work.tx, {
    ...gap,
    settlement,
    reason: reason.trim(),
    dayBefore: lastAppealDay === undefined ? null : own.lastAppealDay,
    dayAfter: lastAppealDay ?? null,
    settledBy: work.actor.personId,
    settledAt: work.now,
  });
  await record(work, {
    action: 'notice.gap-settled',
    organisationId,
    meetingId,
    subjectId: notice.id,
    details: {
      settlement,
      reason: reason.trim(),
      ...(lastAppealDay === undefined ? {} : { before: own.lastAppealDay, lastAppealDay }),
    },
  });
}
