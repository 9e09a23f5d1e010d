import type { SignatureEvidence } from '@klubbat/shared/contracts/signature-evidence';
import { passkeyEvidence } from '@klubbat/shared/contracts/passkey-evidence';
import { eIdentityEvidence } from '@klubbat/shared/contracts/e-identity-evidence';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { verifyEIdentityEvidence } from '../e-identity/e-identity-evidence.js';
import { verifyPasskeyEvidence } from '../passkeys/passkey-evidence.js';
import type { Signature } from '../protocols/signature.entity.js';
import { findSignature } from '../protocols/protocol.store.js';
import { findSigners } from '../protocols/signer.store.js';

/** Of other ways of signing nothing is handed out: what proves them is not the reader's to see. */
function handedOut(signature: Signature): Pick<SignatureEvidence, 'verdict' | 'evidence'> {
  switch (signature.method) {
    case 'passkey':
      return {
        verdict: verifyPasskeyEvidence(signature),
        evidence: passkeyEvidence.safeParse(signature.evidence).data ?? null,
      };
    case 'e-identity':
      return {
        verdict: verifyEIdentityEvidence(signature),
        evidence: eIdentityEvidence.safeParse(signature.evidence).data ?? null,
      };
    default:
      return { verdict: null, evidence: null };
  }
}

/**
 * The evidence of one signature, for whoever wants to verify it himself, and our own verdict on it.
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
  return {
    document: { protocolVersion: signature.protocolVersionId, sha256: signature.sha256 },
    signer: { id: signer.id, name: signer.name, as: signer.capacity, paragraphs: signer.paragraphs },
    signedAt: signature.signedAt.toISOString(),
    method: signature.method,
    ...handedOut(signature),
  };
}
