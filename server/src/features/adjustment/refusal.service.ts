import { v7 as newId } from 'uuid';
import { dayInSweden } from '../../platform/clock.js';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import type { Adjustment } from '../protocols/adjustment.entity.js';
import { applyEvent } from '../protocols/protocol.service.js';
import {
  addBodyAdjustment,
  addReferral,
  addRefusal,
  findBodyDecisions,
} from '../protocols/round-acts.store.js';
import { signersLeft, stands } from '../protocols/signer.store.js';
import { lockRound, tell } from './lock-round.js';

/**
 * Refuses to adjust, as oneself and in every capacity that one has left, with a reason. From then on the adjustment waits
 * for an answer: a replacement by decision, the body itself, or a new version. Refuses `not-a-signer`, `already-signed`,
 * `already-refused`, `signer-replaced`, `hash-mismatch`, `withdrawn` and `already-adjusted`, under the row locks.
 */
export async function refuseAdjustment(
  work: Work,
  meetingId: string,
  adjustmentId: string,
  given: { sha256: string; reason: string },
): Promise<Adjustment> {
  const round = await lockRound(work, meetingId, adjustmentId);
  const { meeting, adjustment, version, signers } = round;
  const mine = signers.filter(({ personId, required }) => personId === work.actor.personId && required);
  if (mine.length === 0) {
    fail('not-a-signer');
  }
  const standing = mine.filter(stands);
  if (standing.length === 0) {
    fail('signer-replaced');
  }
  if (standing.some(({ signedAt }) => signedAt !== null)) {
    fail('already-signed');
  }
  if (standing.some(({ refusedAt }) => refusedAt !== null)) {
    fail('already-refused');
  }
  if (given.sha256.toLowerCase() !== version.sha256) {
    fail('hash-mismatch');
  }
  const reason = given.reason.trim();
  await applyEvent(work, meeting, adjustment, 'refuse', { reason });
  for (const signer of standing) {
    await addRefusal(work.tx, {
      id: newId(),
      protocolVersionId: version.id,
      signerId: signer.id,
      accountId: work.actor.accountId,
      sha256: version.sha256,
      reason,
      refusedAt: work.now,
    });
  }
  await tell(work, round, 'adjustment.refused', {
    sha256: version.sha256,
    as: standing.map(({ capacity }) => capacity),
    reason,
  });
  return adjustment;
}

/** Where somebody has refused: the body is to adjust the protocol itself. Nobody signs any more. */
export async function referToBody(
  work: Work,
  meetingId: string,
  adjustmentId: string,
  reason: string,
): Promise<Adjustment> {
  const round = await lockRound(work, meetingId, adjustmentId);
  const { meeting, adjustment, signers } = round;
  const refusals = signersLeft(signers).filter(({ refusedAt }) => refusedAt !== null).length;
  if (adjustment.state !== 'withdrawn' && refusals > 0) {
    // before the state: the database asks for it then
    await addReferral(work.tx, {
      adjustmentId,
      reason: reason.trim(),
      registeredBy: work.actor.personId,
      registeredAt: work.now,
    });
  }
  await applyEvent(work, meeting, adjustment, 'refer-to-body', { reason, refusals });
  await tell(work, round, 'adjustment.referred-to-body', { reason });
  return adjustment;
}

/**
 * Notes the § of a later meeting of the body in which it adjusted the protocol itself. That § must be adjusted: what nobody
 * has certified answers no refusal. The protocol counts as adjusted from the moment when that § was.
 */
export async function adjustByBody(
  work: Work,
  meetingId: string,
  adjustmentId: string,
  itemId: string,
): Promise<Adjustment> {
  const round = await lockRound(work, meetingId, adjustmentId);
  const { meeting, adjustment } = round;
  const [decision] = await findBodyDecisions(work.tx, meetingId, itemId);
  if (decision === undefined) {
    fail('invalid', {
      errors: [
        {
          path: '$.itemId',
          message: 'Välj en justerad paragraf i ett senare sammanträde med samma organ.',
        },
      ],
    });
  }
  if (adjustment.state === 'referred-to-body') {
    await addBodyAdjustment(work.tx, {
      adjustmentId,
      agendaItemId: itemId,
      decidedOn: decision.date,
      registeredBy: work.actor.personId,
      registeredAt: work.now,
    });
  }
  await applyEvent(work, meeting, adjustment, 'adjust-by-body', {}, decision.adjustedAt ?? work.now);
  await tell(work, round, 'adjustment.adjusted-by-body', {
    itemId,
    paragraph: decision.paragraph,
    date: decision.date,
    registeredOn: dayInSweden(work.now),
  });
  return adjustment;
}
