import type { PasskeyChallengeView } from '@klubbat/shared/contracts/passkey';
import { CHALLENGE_LIFE } from './challenge.service.js';
import type { PasskeyChallenge } from './passkey-challenge.entity.js';
import type { Passkey } from './passkey.entity.js';

/** A passkey as browsers are told of it. */
export const namedCredential = ({ credentialId, transports }: Passkey) => ({
  id: credentialId,
  type: 'public-key' as const,
  transports,
});

/** What a browser needs to let a passkey answer; without passkeys named, any that the person has for this place. */
export function requestOf(challenge: PasskeyChallenge, passkeys: Passkey[] = []): PasskeyChallengeView {
  return {
    challengeId: challenge.id,
    options: {
      challenge: challenge.challenge,
      rpId: challenge.rpId,
      timeout: CHALLENGE_LIFE,
      userVerification: 'required',
      allowCredentials: passkeys.map(namedCredential),
    },
  };
}
