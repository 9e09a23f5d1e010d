import type { PasskeyAssertion, PasskeyChallengeView } from '@klubbat/shared/contracts/passkey';
import type { ProvedView } from '@klubbat/shared/contracts/session';
import type { Work } from '../../platform/work.js';
import { proved } from '../accounts/prove-anew.service.js';
import { refuseSwitchedOffKey } from '../accounts/refuse-sign-in.js';
import { acceptAnswer } from './answer.service.js';
import { giveChallenge, ownPasskeysHere, takeChallenge, type PasskeyPlace } from './challenge.service.js';
import { requestOf } from './passkey-request.js';

/** Asks the passkeys of the one who asks to prove anew who he is. Refuses: `passkey-missing`. */
export async function askPasskeyToProve(work: Work, place: PasskeyPlace): Promise<PasskeyChallengeView> {
  const { accountId } = work.actor;
  const passkeys = await ownPasskeysHere(work, place);
  return requestOf(await giveChallenge(work, place, { purpose: 'prove', accountId }), passkeys);
}

/** Proves by a passkey of his own: an answer to a challenge for that, and not for signing in or signing. Refuses: as `acceptAnswer`, and `method-off`. */
export async function proveByPasskeyAnew(
  work: Work,
  { challengeId, assertion }: { challengeId: string; assertion: PasskeyAssertion },
): Promise<ProvedView> {
  const { accountId } = work.actor;
  const challenge = await takeChallenge(work, challengeId, { purpose: 'prove', accountId });
  await acceptAnswer(work, challenge, assertion);
  await refuseSwitchedOffKey(work, accountId, 'passkey');
  return proved(work, 'passkey');
}
