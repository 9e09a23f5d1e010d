import { createHash, createPublicKey } from 'node:crypto';
import {
  passkeyEvidence,
  signedStatement,
  type SignedStatement,
} from '@klubbat/shared/contracts/passkey-evidence';
import { verifyAssertion, type AssertionFault } from './verify-assertion.js';

/** Of a stored signature, what its evidence must agree with. */
export interface SignatureFacts {
  sha256: string;
  protocolVersionId: string;
  signerId: string;
  statement?: string;
  objection?: string | null;
  evidence: unknown;
}

export type EvidenceFault =
  | 'no-evidence'
  | 'other-document'
  | 'other-signer'
  | 'other-statement'
  | 'other-place'
  | 'other-key'
  | AssertionFault;

const bytes = (base64url: string) => Buffer.from(base64url, 'base64url');

/** The challenge that a text makes: base64url of its SHA-256. */
export function challengeOf(signedText: string): string {
  return createHash('sha256').update(signedText, 'utf8').digest('base64url');
}

function readStatement(text: string): SignedStatement | undefined {
  try {
    return signedStatement.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

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
  if (said.documentSha256 !== facts.sha256 || said.protocolVersion !== facts.protocolVersionId) {
    return 'other-document';
  }
  if (!said.signers.includes(facts.signerId)) {
    return 'other-signer';
  }
  if (
    (facts.statement !== undefined && said.statement !== facts.statement) ||
    (facts.objection !== undefined && said.objection !== facts.objection)
  ) {
    return 'other-statement';
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
