import type { PasskeyAssertion } from '@klubbat/shared/contracts/passkey';
import type { FaultCode } from '@klubbat/shared/vocabulary/codes';
import type { OpenWork } from '../../http/route.js';
import { fail } from '../../platform/errors.js';
import type { PasskeyChallenge } from './passkey-challenge.entity.js';
import type { Passkey } from './passkey.entity.js';
import { lockPasskeyByCredential, savePasskey } from './passkey.store.js';
import { counterOf, verifyAssertion, type AssertionFault } from './verify-assertion.js';

const told: Record<AssertionFault, FaultCode> = {
  unreadable: 'passkey-invalid',
  'wrong-type': 'passkey-invalid',
  'wrong-challenge': 'challenge-for-another',
  'wrong-origin': 'passkey-elsewhere',
  'wrong-rp': 'passkey-elsewhere',
  'not-present': 'passkey-unverified',
  'not-verified': 'passkey-unverified',
  'wrong-signature': 'passkey-invalid',
};

/**
 * The passkey that has answered the challenge as it should; it has then been used once more. With `accountId` it must be
 * one of that account. Refuses: `passkey-unknown`, `passkey-not-yours`, `passkey-cloned`, and what is wrong in the answer.
 */
export async function acceptAnswer(
  work: OpenWork,
  challenge: PasskeyChallenge,
  { id, response }: PasskeyAssertion,
): Promise<Passkey> {
  const passkey = await lockPasskeyByCredential(work.tx, id);
  if (passkey === null) {
    fail('passkey-unknown');
  }
  if (challenge.accountId !== null && passkey.accountId !== challenge.accountId) {
    fail('passkey-not-yours');
  }
  const authenticatorData = Buffer.from(response.authenticatorData, 'base64url');
  const fault = verifyAssertion(
    {
      clientDataJSON: Buffer.from(response.clientDataJSON, 'base64url'),
      authenticatorData,
      signature: Buffer.from(response.signature, 'base64url'),
    },
    { ...challenge, publicKeyPem: passkey.publicKeyPem },
  );
  if (fault !== undefined) {
    fail(told[fault]);
  }
  const [before, counter] = [Number(passkey.counter), counterOf(authenticatorData)];
  if ((before > 0 || counter > 0) && counter <= before) {
    fail('passkey-cloned');
  }
  await savePasskey(work.tx, { ...passkey, counter: String(counter), lastUsedAt: work.now });
  return passkey;
}
