import type { EIdentityEvidence } from '@klubbat/shared/contracts/e-identity-evidence';
import type { EIdentityProof } from '@klubbat/shared/contracts/signing-proof';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import type { AboutToSign, Proof } from '../accounts/proof.js';
import { challengeOf, newNonce, saysThis, signedTextOf } from '../accounts/signed-text.js';
import { beginAttempt, type Begun } from './attempt.service.js';
import { refuseUnlinked } from './e-identity.service.js';
import { findEIdentities, lockAttempt, markAttemptUsed } from './e-identity.store.js';
import type { KeptIntent } from './identity-attempt.entity.js';
import type { IdentityProviders } from './identity-provider.js';
import { verifyEIdentityEvidence } from './e-identity-evidence.js';

/**
 * Sends the signer to prove who he is, for this and nothing else: the nonce is the SHA-256 of a text that names document,
 * person, places and what is said. Refuses: `e-identity-missing`, `e-identity-unreachable`.
 */
export async function askEIdentityToSign(
  work: Work,
  providers: IdentityProviders,
  about: AboutToSign,
  given: { provider: string; origin: string; message: string; intent: KeptIntent },
): Promise<Begun> {
  await refuseUnlinked(work, providers, given.provider);
  const signedText = signedTextOf(work, about, { origin: given.origin, nonce: newNonce() });
  return beginAttempt(work, providers, {
    purpose: 'sign',
    accountId: work.actor.accountId,
    provider: given.provider,
    nonce: challengeOf(signedText),
    signedText,
    intent: given.intent,
    message: given.message,
    returnPath: `/justera/${given.intent.adjustmentId}`,
  });
}

/**
 * Signs by the e-identity that has answered the attempt. Refuses an answer to anything but what is signed now
 * (`challenge-for-another`), one that has been used or is too old, and one that does not prove what it should.
 */
export const proveByEIdentity: Proof<EIdentityProof> = async (work, { attemptId }, about) => {
  const attempt = await lockAttempt(work.tx, { id: attemptId });
  const { idToken, key, signedText } = attempt ?? {};
  if (attempt?.accountId !== work.actor.accountId || !idToken || !key || !signedText) {
    fail('challenge-unknown');
  }
  if (attempt.usedAt !== null) {
    fail('challenge-used');
  }
  work.ifRefused((tx) => markAttemptUsed(tx, attempt.id, work.now));
  if (attempt.expiresAt <= work.now) {
    fail('challenge-expired');
  }
  if (!saysThis(work, signedText, about)) {
    fail('challenge-for-another');
  }
  await markAttemptUsed(work.tx, attempt.id, work.now);
  const { issuer, clientId } = attempt;
  const own = await findEIdentities(work.tx, work.actor.accountId);
  const eIdentity = own.find((one) => one.id === attempt.eIdentityId);
  if (eIdentity === undefined) {
    fail('e-identity-not-yours');
  }
  const evidence: EIdentityEvidence = {
    kind: 'e-identity',
    signedText,
    askedAt: attempt.createdAt.toISOString(),
    issuer,
    clientId,
    idToken,
    key,
    eIdentity: eIdentity.id,
  };
  const [signer] = about.signers;
  const verdict = verifyEIdentityEvidence({
    sha256: about.version.sha256,
    protocolVersionId: about.version.id,
    signerId: signer?.id ?? '',
    statement: about.statement,
    objection: about.objection,
    evidence,
  });
  if (verdict !== 'ok') {
    fail('e-identity-invalid', { params: { reason: verdict } });
  }
  return { method: 'e-identity', evidence };
};
