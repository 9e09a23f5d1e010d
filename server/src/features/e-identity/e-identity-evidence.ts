import { eIdentityEvidence } from '@klubbat/shared/contracts/e-identity-evidence';
import {
  challengeOf,
  readStatement,
  statementFault,
  type SignatureFacts,
  type StatementFault,
} from '../accounts/signed-text.js';
import { verifyIdToken, type IdTokenFault } from './verify-id-token.js';

export type EIdentityEvidenceFault = 'no-evidence' | StatementFault | IdTokenFault;

/**
 * Does the evidence of a signature by e-identity still prove it? Asks nothing but what is handed to it: the stored row
 * alone, today or in thirty years. Names the first thing that is wrong.
 */
export function verifyEIdentityEvidence(facts: SignatureFacts): EIdentityEvidenceFault | 'ok' {
  const evidence = eIdentityEvidence.safeParse(facts.evidence).data;
  const said = evidence === undefined ? undefined : readStatement(evidence.signedText);
  if (evidence === undefined || said === undefined) {
    return 'no-evidence';
  }
  const { issuer, clientId, idToken, key, signedText, askedAt } = evidence;
  return (
    statementFault(facts, said) ??
    verifyIdToken(idToken, {
      issuer,
      clientId,
      key,
      nonce: challengeOf(signedText),
      notBefore: Math.floor(Date.parse(askedAt) / 1000),
    }) ??
    'ok'
  );
}
