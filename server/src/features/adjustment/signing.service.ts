import { v7 as newId } from 'uuid';
import type { SigningProof } from '@klubbat/shared/contracts/signing-proof';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { record } from '../audit/audit.store.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import type { Adjustment } from '../protocols/adjustment.entity.js';
import { applySignature } from '../protocols/protocol.service.js';
import { addSignature, findSigners, findVersion, lockAdjustment } from '../protocols/protocol.store.js';
import { prove } from './prove.js';

/**
 * Signs the frozen protocol as oneself, in every capacity that one has in this adjustment. Refuses: `not-a-signer`
 * (nobody signs for another), `already-signed`, `hash-mismatch` when something else was read, `withdrawn`, and what the
 * proof refuses. All is checked under the adjustment's row lock, in the transaction that stores the signature.
 */
export async function signAdjustment(
  work: Work,
  meeting: Meeting,
  adjustmentId: string,
  given: { sha256: string; proof: SigningProof },
): Promise<Adjustment> {
  const adjustment = await lockAdjustment(work.tx, adjustmentId);
  if (adjustment === null) {
    fail('not-found');
  }
  const version = await findVersion(work.tx, adjustmentId);
  const signers = await findSigners(work.tx, [adjustmentId]);
  const mine = signers.filter((signer) => signer.personId === work.actor.personId);
  if (mine.length === 0 || version === null) {
    fail('not-a-signer');
  }
  if (adjustment.state === 'withdrawn') {
    fail('withdrawn');
  }
  const unsigned = mine.filter((signer) => signer.signedAt === null);
  if (unsigned.length === 0) {
    fail('already-signed');
  }
  if (given.sha256.toLowerCase() !== version.sha256) {
    fail('hash-mismatch');
  }
  const proof = await prove(work, given.proof, { adjustmentId, version, signers: unsigned });
  for (const signer of unsigned) {
    await addSignature(work.tx, {
      id: newId(),
      protocolVersionId: version.id,
      signerId: signer.id,
      accountId: work.actor.accountId,
      sha256: version.sha256,
      ...proof,
      signedAt: work.now,
    });
  }
  const isLeft = (signer: (typeof signers)[number]) =>
    signer.required && signer.signedAt === null && !unsigned.includes(signer);
  const last = await applySignature(work, meeting, adjustment, {
    required: unsigned.some((signer) => signer.required),
    signaturesLeft: signers.filter(isLeft).length,
  });
  const about = {
    organisationId: meeting.organisationId,
    meetingId: meeting.id,
    subjectId: adjustmentId,
  };
  await record(work, {
    action: 'adjustment.signed',
    ...about,
    details: { sha256: version.sha256, as: unsigned.map((signer) => signer.capacity), method: proof.method },
  });
  if (last) {
    await record(work, { action: 'adjustment.adjusted', ...about, details: { sha256: version.sha256 } });
  }
  return adjustment;
}
