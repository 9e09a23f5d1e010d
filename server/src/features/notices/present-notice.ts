import type { GapView, NoticePage, NoticeRow } from '@klubbat/shared/contracts/notice';
import { appealDayAfterGap } from '@klubbat/shared/rules/notice-uptime';
import { paragraphsLabel } from '@klubbat/shared/rules/paragraph-label';
import { dayInSweden } from '../../platform/clock.js';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { permitted, type Subject } from '../../policies/may.js';
import { readableBy } from '../meetings/readable-meetings.js';
import type { Notice } from '../protocols/notice.entity.js';
import { findVersion } from '../protocols/protocol.store.js';
import { findEvidence } from './notice-evidence.store.js';
import { findNoticeFacts, findNoticeHands, type NoticeFacts } from './notice.store.js';
import { findGaps, findUptimes, type GapRow } from './uptime.store.js';

/** More stretches than anybody reads: a board that went up and down so often has other troubles. */
const STRETCHES = 50;

export function presentNoticeRow({ paragraphs, style, adjustedAt, ...row }: NoticeFacts): NoticeRow {
  return {
    ...row,
    paragraphsLabel: paragraphs === null ? '' : paragraphsLabel(style, paragraphs, row.date),
    adjustedOn: adjustedAt === null ? null : dayInSweden(adjustedAt),
  };
}

function presentGap(gap: GapRow, until: string | null): GapView {
  const [fromDay, untilDay] = [dayInSweden(gap.fromAt), dayInSweden(gap.untilAt)];
  return {
    id: gap.id,
    from: gap.fromAt.toISOString(),
    until: gap.untilAt.toISOString(),
    fromDay,
    untilDay,
    proposed: until === null ? null : appealDayAfterGap(until, { fromDay, untilDay }),
    settlement: gap.settlement,
    reason: gap.reason,
    dayBefore: gap.dayBefore,
    dayAfter: gap.dayAfter,
    settledBy: gap.settledByName,
    settledAt: gap.settledAt?.toISOString() ?? null,
  };
}

/** When our own board was seen to be up while the notice stood on it. */
export async function seenUp(work: Pick<Work, 'tx' | 'now'>, notice: Notice) {
  if (!notice.own || notice.postedAt === null) {
    return [];
  }
  const until = notice.removedAt ?? work.now;
  return findUptimes(work.tx, { from: notice.postedAt, until, limit: STRETCHES });
}

/** One notice with all that shows that it was up. */
export async function showNotice(work: Work, notice: Notice, subject: Subject): Promise<NoticePage> {
  const facts = (await findNoticeFacts(work.tx, readableBy(work.actor), notice.id)) ?? fail('not-found');
  // a gap means nothing for a time that does not run
  const runsUntil = facts.lastAppealDay === null ? null : facts.standsUntil;
  const { contact, evidence, evidenceUrl, removalEvidence } = notice;
  return {
    ...presentNoticeRow(facts),
    ...(await findNoticeHands(work.tx, notice.id)),
    postedAt: notice.postedAt?.toISOString() ?? null,
    removedAt: notice.removedAt?.toISOString() ?? null,
    contact,
    evidence,
    evidenceUrl,
    removalEvidence,
    evidenceFiles: (await findEvidence(work.tx, notice.id)).map((file) => ({
      ...file,
      addedBy: file.addedByName,
      addedAt: file.addedAt.toISOString(),
    })),
    seenUp: (await seenUp(work, notice)).map((seen) => ({
      from: seen.from.toISOString(),
      until: seen.until.toISOString(),
    })),
    gaps: (await findGaps(work.tx, notice.id)).map((gap) => presentGap(gap, runsUntil)),
    hasCertificate:
      notice.adjustmentId === null || (await findVersion(work.tx, notice.adjustmentId)) !== null,
    permitted: permitted(work.actor, subject),
  };
}
