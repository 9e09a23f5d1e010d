import { createPublicKey } from 'node:crypto';
import { passkeyEvidence } from '@klubbat/shared/contracts/passkey-evidence';
import {
  challengeOf,
  readStatement,
  statementFault,
  type SignatureFacts,
  type StatementFault,
} from '../accounts/signed-text.js';
import { verifyAssertion, type AssertionFault } from './verify-assertion.js';

export type EvidenceFault = 'no-evidence' | StatementFault | 'other-place' | 'other-key' | AssertionFault;

const bytes = (base64url: string) => Buffer.from(base64url, 'base64url');

/** Are both forms of the key the same one? */
function keysAgree(pem: string, cose: Buffer): boolean {
  try {
    const { x, y, n } = createPublicKey(pem).export({ format: 'jwk' });
    const parts = [x, y, n].filter((part) => part !== undefined).map(bytes);
    return parts.length > 0 && parts.every((part) => cose.includes(part));
  } catch {
    return false;
  }
}

/**
 * Does the evidence of a signature by passkey still prove it? Asks nothing but what is handed to it: the stored row alone,
 * today or in thirty years. Names the first thing that is wrong.
 */
export function verifyPasskeyEvidence(facts: SignatureFacts): EvidenceFault | 'ok' {
  const evidence = passkeyEvidence.safeParse(facts.evidence).data;
  const said = evidence === undefined ? undefined : readStatement(evidence.signedText);
  if (evidence === undefined || said === undefined) {
    return 'no-evidence';
  }
  const fault = statementFault(facts, said);
  if (fault !== undefined) {
    return fault;
  }
  if (said.origin !== evidence.origin) {
    return 'other-place';
  }
  if (!keysAgree(evidence.publicKeyPem, bytes(evidence.publicKey))) {
    return 'other-key';
  }
  const answered = {
    clientDataJSON: bytes(evidence.clientDataJSON),
    authenticatorData: bytes(evidence.authenticatorData),
    signature: bytes(evidence.signature),
  };
  const { origin, rpId, publicKeyPem } = evidence;
  const challenge = challengeOf(evidence.signedText);
  return verifyAssertion(answered, { challenge, origin, rpId, publicKeyPem }) ?? 'ok';
}
