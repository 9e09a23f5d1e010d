import { createHash, randomBytes } from 'node:crypto';
import { signedStatement, type SignedStatement } from '@klubbat/shared/contracts/signed-statement';
import type { Work } from '../../platform/work.js';
import type { AboutToSign } from './proof.js';

/** 32 bytes that nobody can guess, as base64url. */
export function newNonce(): string {
  return randomBytes(32).toString('base64url');
}

/** The challenge (or nonce) that a text makes: base64url of its SHA-256. */
export function challengeOf(signedText: string): string {
  return createHash('sha256').update(signedText, 'utf8').digest('base64url');
}

/** The text that is signed: which document, by whom, in which places, and what is said. */
export function signedTextOf(
  work: Work,
  { adjustmentId, version, signers, statement, objection }: AboutToSign,
  { origin, nonce }: { origin: string; nonce: string },
): string {
  const said: SignedStatement = {
    label: 'klubbat/signature/v1',
    origin,
    protocolVersion: version.id,
    documentSha256: version.sha256,
    adjustment: adjustmentId,
    person: work.actor.personId,
    signers: signers.map(({ id }) => id).sort(),
    statement,
    objection,
    nonce,
  };
  return JSON.stringify(said);
}

/** Does the text say what is to be signed now, and nothing else? */
export function saysThis(work: Work, signedText: string, about: AboutToSign): boolean {
  const said = readStatement(signedText);
  return said !== undefined && signedText === signedTextOf(work, about, said);
}

export function readStatement(text: string): SignedStatement | undefined {
  try {
    return signedStatement.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Of a stored signature, what its evidence must agree with. */
export interface SignatureFacts {
  sha256: string;
  protocolVersionId: string;
  signerId: string;
  statement?: string;
  objection?: string | null;
  evidence: unknown;
}

export type StatementFault = 'other-document' | 'other-signer' | 'other-statement';

/** Where the text that was signed says something else than the signature beside it. */
export function statementFault(facts: SignatureFacts, said: SignedStatement): StatementFault | undefined {
  if (said.documentSha256 !== facts.sha256 || said.protocolVersion !== facts.protocolVersionId) {
    return 'other-document';
  }
  if (!said.signers.includes(facts.signerId)) {
    return 'other-signer';
  }
  const other =
    (facts.statement !== undefined && said.statement !== facts.statement) ||
    (facts.objection !== undefined && said.objection !== facts.objection);
  return other ? 'other-statement' : undefined;
}
