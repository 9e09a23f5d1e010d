import type { AdjustmentView, SignerView } from '@klubbat/shared/contracts/adjustment';
import { paragraphsLabel } from '@klubbat/shared/rules/paragraph-label';
import type { Work } from '../../platform/work.js';
import type { Adjustment } from './adjustment.entity.js';
import { findNumberingStyles } from '../meetings/meeting.store.js';
import { findNotices, findSigners, findVersionHashes, type SignerRow } from './protocol.store.js';

function presentSigner(work: Work, row: SignerRow): SignerView {
  return {
    id: row.id,
    meetingPersonId: row.meetingPersonId,
    personKey: row.personKey,
    name: row.name,
    party: row.party,
    as: row.capacity,
    required: row.required,
    paragraphs: row.paragraphs,
    hasAccount: row.hasAccount,
    me: row.personId === work.actor.personId,
    signedAt: row.signedAt?.toISOString() ?? null,
    sha256: row.sha256,
  };
}

/** Adjustments with their signers, signatures and notices, as the doors show them. */
export async function presentAdjustments(work: Work, adjustments: Adjustment[]): Promise<AdjustmentView[]> {
  const ids = adjustments.map(({ id }) => id);
  const signers = await findSigners(work.tx, ids);
  const notices = await findNotices(work.tx, ids);
  const styles = await findNumberingStyles(
    work.tx,
    adjustments.map(({ meetingId }) => meetingId),
  );
  const label = ({ meetingId, paragraphs }: Adjustment): string => {
    const style = styles.get(meetingId);
    return paragraphsLabel(style ?? {}, paragraphs, style?.day ?? '');
  };
  const hashes = await findVersionHashes(work.tx, ids);
  return adjustments.map((adjustment) => ({
    id: adjustment.id,
    meetingId: adjustment.meetingId,
    number: adjustment.number,
    origin: adjustment.origin,
    state: adjustment.state,
    immediate: adjustment.immediate,
    paragraphs: adjustment.paragraphs,
    paragraphsLabel: label(adjustment),
    sha256: hashes.get(adjustment.id) ?? null,
    sentAt: adjustment.sentAt?.toISOString() ?? null,
    adjustedAt: adjustment.adjustedAt?.toISOString() ?? null,
    withdrawnReason: adjustment.withdrawnReason,
    signers: signers
      .filter((signer) => signer.adjustmentId === adjustment.id)
      .map((signer) => presentSigner(work, signer)),
    notices: notices
      .filter((notice) => notice.adjustmentId === adjustment.id)
      .map(({ id, board, postedOn, lastAppealDay, removedOn, keptAt }) => ({
        id,
        board,
        postedOn,
        lastAppealDay,
        removedOn,
        keptAt,
      })),
  }));
}

export async function presentAdjustment(work: Work, adjustment: Adjustment): Promise<AdjustmentView> {
  const [view] = await presentAdjustments(work, [adjustment]);
  if (view === undefined) {
    throw new Error('one adjustment in, one view out');
  }
  return view;
}
