import type { AdjustmentView, SignerView } from '@klubbat/shared/contracts/adjustment';
import type { SignedPdfView } from '@klubbat/shared/contracts/signed-pdf';
import { standsUntil } from '@klubbat/shared/rules/notice-removal';
import { paragraphLabel, paragraphsLabel } from '@klubbat/shared/rules/paragraph-label';
import { hasBegun } from '@klubbat/shared/rules/signing-round';
import { dayInSweden } from '../../platform/clock.js';
import type { Work } from '../../platform/work.js';
import type { Adjustment } from './adjustment.entity.js';
import { readTogether, type ReadParts } from '../../platform/read-together.js';
import { partsOfAdjustments } from './adjustment-parts.js';
import { untriedOf } from './appeal-kinds.store.js';
import type { Notice } from './notice.entity.js';
import type { RoundActsRow } from './round-acts.store.js';
import type { SignedPdfFacts } from './signed-part.store.js';
import { stands, turnOf, type SignerRow } from './signer.store.js';

function presentSigner(work: Work, row: SignerRow, mayNow: boolean): SignerView {
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
    mayNow,
    mailedAt: row.mailedAt?.toISOString() ?? null,
    mailFailed: row.mailFailed,
    signedAt: row.signedAt?.toISOString() ?? null,
    sha256: row.sha256,
    method: row.method,
    statement: row.statement,
    objection: row.objection,
    registeredBy: row.paperBy,
    refusal:
      row.refusedAt === null ? null : { reason: row.refusalReason ?? '', at: row.refusedAt.toISOString() },
    replaces:
      row.replacesId === null
        ? null
        : {
            signerId: row.replacesId,
            name: row.replacesName ?? '',
            because: row.replacedBecause ?? '',
            decidedBy: row.decidedBy,
            decidedOn: row.decidedOn,
            registeredBy: row.registeredByName ?? '',
            at: row.registeredAt?.toISOString() ?? '',
          },
    replacedBy: row.replacedByName,
  };
}

/** Who may sign now. The secretary may also when all others have; nobody in a round that was taken back. */
function mayNow(
  { state, signingFrom, sentAt }: Adjustment,
  signer: SignerRow,
  turn: ReadonlySet<string>,
  today: string,
): boolean {
  const open = state === 'sent-for-adjustment' || state === 'partly-signed';
  const later = state === 'adjusted' || state === 'announced' || state === 'appeal-period-over';
  return (
    signer.signedAt === null &&
    signer.refusedAt === null &&
    stands(signer) &&
    (open || (later && !signer.required)) &&
    hasBegun({ signingFrom, sentOn: sentAt === null ? null : dayInSweden(sentAt) }, today) &&
    turn.has(signer.meetingPersonId)
  );
}

function presentActs(acts: RoundActsRow | undefined) {
  const { referral = null, bodyAdjustment = null } = acts ?? {};
  return {
    sentBy: acts?.sentBy ?? null,
    withdrawnBy: acts?.withdrawnBy ?? null,
    referral: referral === null ? null : { ...referral, at: new Date(referral.at).toISOString() },
    bodyAdjustment:
      bodyAdjustment === null
        ? null
        : {
            ...bodyAdjustment,
            at: new Date(bodyAdjustment.at).toISOString(),
            paragraph: paragraphLabel(bodyAdjustment.board, bodyAdjustment.paragraph, bodyAdjustment.date),
          },
  };
}

function presentSignedPdf(facts: SignedPdfFacts | undefined): SignedPdfView | null {
  if (facts === undefined) {
    return null;
  }
  const { parts, sha256, sealedAt, stamped, waits, fault } = facts;
  return {
    state: waits ? 'waiting' : sealedAt === null ? 'open' : 'sealed',
    parts,
    sha256,
    sealedAt: sealedAt?.toISOString() ?? null,
    stamped,
    fault,
  };
}

function presentNotices(notices: Notice[], isUntried: boolean): AdjustmentView['notices'] {
  const until = standsUntil(notices);
  return notices.map(({ id, board, postedOn, lastAppealDay, removedOn, keptAt, own }) => ({
    id,
    board,
    postedOn,
    lastAppealDay: isUntried ? null : lastAppealDay,
    standsUntil: until,
    removedOn,
    keptAt,
    own,
  }));
}

/** Adjustments with their signers, what each has done, and their notices, as the doors show them. */
export async function presentAdjustments(work: Work, adjustments: Adjustment[]): Promise<AdjustmentView[]> {
  if (adjustments.length === 0) {
    return [];
  }
  const rows = await readTogether(work.tx, partsOfAdjustments, [adjustments.map(({ id }) => id)]);
  return presentReadAdjustments(work, adjustments, rows);
}

/** The same, of what has been read. */
export function presentReadAdjustments(
  work: Work,
  adjustments: readonly Adjustment[],
  rows: ReadParts<typeof partsOfAdjustments>,
): AdjustmentView[] {
  const { signers, notices, roundActs, signedPdfs } = rows;
  const untried = untriedOf(rows.appealKinds);
  const meetings = new Map(rows.adjustedMeetings.map((meeting) => [meeting.id, meeting]));
  const hashes = new Map(rows.versionHashes.map(({ id, sha256 }) => [id, sha256]));
  const label = ({ meetingId, paragraphs }: Adjustment): string => {
    const { style = {}, day = '' } = meetings.get(meetingId) ?? {};
    return paragraphsLabel(style, paragraphs, day);
  };
  const today = dayInSweden(work.now);
  return adjustments.map((adjustment) => {
    const own = signers.filter((signer) => signer.adjustmentId === adjustment.id);
    const turn = turnOf(own);
    return {
      id: adjustment.id,
      meetingId: adjustment.meetingId,
      number: adjustment.number,
      origin: adjustment.origin,
      state: adjustment.state,
      immediate: adjustment.immediate,
      record: adjustment.record,
      paragraphs: adjustment.paragraphs,
      paragraphsLabel: label(adjustment),
      sha256: hashes.get(adjustment.id) ?? null,
      sentAt: adjustment.sentAt?.toISOString() ?? null,
      adjustedAt: adjustment.adjustedAt?.toISOString() ?? null,
      withdrawnReason: adjustment.withdrawnReason,
      withdrawnAt: adjustment.withdrawnAt?.toISOString() ?? null,
      signingFrom: adjustment.signingFrom,
      signingUntil: adjustment.signingUntil,
      readToEnd: adjustment.readToEnd,
      switchedOff: meetings.get(adjustment.meetingId)?.switchedOff ?? [],
      ...presentActs(roundActs.find(({ adjustmentId }) => adjustmentId === adjustment.id)),
      signedPdf: presentSignedPdf(signedPdfs.find(({ adjustmentId }) => adjustmentId === adjustment.id)),
      signers: own.map((signer) => presentSigner(work, signer, mayNow(adjustment, signer, turn, today))),
      notices: presentNotices(
        notices.filter((notice) => notice.adjustmentId === adjustment.id),
        untried.has(adjustment.id),
      ),
    };
  });
}

export async function presentAdjustment(work: Work, adjustment: Adjustment): Promise<AdjustmentView> {
  const [view] = await presentAdjustments(work, [adjustment]);
  if (view === undefined) {
    throw new Error('one adjustment in, one view out');
  }
  return view;
}
