import type { SignatureEvidence } from '@klubbat/shared/contracts/signature-evidence';
import { passkeyEvidence } from '@klubbat/shared/contracts/passkey-evidence';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { verifyPasskeyEvidence } from '../passkeys/passkey-evidence.js';
import { findSignature } from '../protocols/protocol.store.js';
import { findSigners } from '../protocols/signer.store.js';

/**
 * The evidence of one signature, for whoever wants to verify it himself, and our own verdict on it. Of other ways of
 * signing than by passkey nothing is handed out: what proves them is not the reader's to see.
 */
export async function showEvidence(
  work: Work,
  adjustmentId: string,
  signerId: string,
): Promise<SignatureEvidence> {
  const signer = (await findSigners(work.tx, [adjustmentId])).find(({ id }) => id === signerId);
  const signature = await findSignature(work.tx, signerId);
  if (signer === undefined || signature === null) {
    fail('not-found');
  }
  const byPasskey = signature.method === 'passkey';
  return {
    document: { protocolVersion: signature.protocolVersionId, sha256: signature.sha256 },
    signer: { id: signer.id, name: signer.name, as: signer.capacity, paragraphs: signer.paragraphs },
    signedAt: signature.signedAt.toISOString(),
    method: signature.method,
    verdict: byPasskey ? verifyPasskeyEvidence(signature) : null,
    evidence: byPasskey ? (passkeyEvidence.safeParse(signature.evidence).data ?? null) : null,
  };
}
