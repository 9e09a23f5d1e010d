import type { PasskeyChallengeView } from '@klubbat/shared/contracts/passkey';
import type { PasskeyEvidence } from '@klubbat/shared/contracts/passkey-evidence';
import type { PasskeyProof } from '@klubbat/shared/contracts/signing-proof';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import type { AboutToSign, Proof } from '../accounts/proof.js';
import { challengeOf, newNonce, saysThis, signedTextOf } from '../accounts/signed-text.js';
import { acceptAnswer } from './answer.service.js';
import { giveChallenge, ownPasskeysHere, takeChallenge, type PasskeyPlace } from './challenge.service.js';
import { requestOf } from './passkey-request.js';

/**
 * Asks the signer's passkeys to sign this, and nothing else: the challenge is the SHA-256 of a text that names document,
 * person, places and what is said. Refuses: `passkey-missing`.
 */
export async function askPasskeyToSign(
  work: Work,
  place: PasskeyPlace,
  about: AboutToSign,
): Promise<PasskeyChallengeView> {
  const { accountId } = work.actor;
  const passkeys = await ownPasskeysHere(work, place);
  const { origin } = place;
  const signedText = signedTextOf(work, about, { origin, nonce: newNonce() });
  const challenge = await giveChallenge(work, place, {
    purpose: 'sign',
    accountId,
    signedText,
    challenge: challengeOf(signedText),
  });
  return requestOf(challenge, passkeys);
}

/**
 * Signs by a passkey. Refuses an answer to anything but what is signed now (`challenge-for-another`), and what else may be
 * wrong with challenge, passkey or answer.
 */
export const proveByPasskey: Proof<PasskeyProof> = async (work, { challengeId, assertion }, about) => {
  const { accountId } = work.actor;
  const challenge = await takeChallenge(work, challengeId, { purpose: 'sign', accountId });
  const signedText = challenge.signedText ?? '';
  if (!saysThis(work, signedText, about)) {
    fail('challenge-for-another');
  }
  const passkey = await acceptAnswer(work, challenge, assertion);
  const { clientDataJSON, authenticatorData, signature } = assertion.response;
  const evidence: PasskeyEvidence = {
    kind: 'passkey',
    signedText,
    rpId: challenge.rpId,
    origin: challenge.origin,
    credentialId: passkey.credentialId,
    publicKey: passkey.publicKey.toString('base64url'),
    publicKeyPem: passkey.publicKeyPem,
    clientDataJSON,
    authenticatorData,
    signature,
  };
  return { method: 'passkey', evidence };
};
