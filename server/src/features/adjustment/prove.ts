import type { SigningProof } from '@klubbat/shared/contracts/signing-proof';
import { proveByPassword } from '../accounts/password-proof.js';
import type { AboutToSign, Proven } from '../accounts/proof.js';
import { proveByEIdentity } from '../e-identity/e-identity-proof.js';
import { proveByPasskey } from '../passkeys/passkey-proof.js';
import type { SecretBox } from '../../platform/secret-box.js';
import type { Work } from '../../platform/work.js';

/** Proves that the actor is himself, by what he has given. A new way of signing is one more case. */
export function prove(
  work: Work,
  secrets: SecretBox,
  given: SigningProof,
  about: AboutToSign,
): Promise<Proven> {
  switch (given.kind) {
    case 'password':
      return proveByPassword(secrets)(work, given, about);
    case 'passkey':
      return proveByPasskey(work, given, about);
    case 'e-identity':
      return proveByEIdentity(work, given, about);
  }
}
