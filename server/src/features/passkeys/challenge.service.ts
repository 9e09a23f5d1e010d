import { v7 as newId } from 'uuid';
import { passkeyObstacle } from '@klubbat/shared/rules/passkey-address';
import { passkeyObstacleSentences } from '@klubbat/shared/sentences/passkey-sentences';
import type { OpenWork } from '../../http/route.js';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { newNonce } from '../accounts/signed-text.js';
import type { ChallengePurpose, PasskeyChallenge } from './passkey-challenge.entity.js';
import type { Passkey } from './passkey.entity.js';
import { addChallenge, findPasskeys, lockChallenge, markUsed } from './passkey.store.js';

/** As long as one may take to find the key and to put a finger on it, in milliseconds. */
export const CHALLENGE_LIFE = 5 * 60_000;

/** Where passkeys of this installation belong. */
export interface PasskeyPlace {
  rpId: string;
  origin: string;
}

/** The place that the configured address makes. Refuses, and says why: `passkeys-not-here`. */
export function passkeyPlace(baseUrl: string): PasskeyPlace {
  const url = new URL(baseUrl);
  const obstacle = passkeyObstacle(url);
  if (obstacle !== undefined) {
    fail('passkeys-not-here', { params: { why: passkeyObstacleSentences[obstacle](url.origin) } });
  }
  return { rpId: url.hostname, origin: url.origin };
}

/** The passkeys of the one who asks that work here. Refuses: `passkey-missing`. */
export async function ownPasskeysHere({ tx, actor }: Work, { rpId }: PasskeyPlace): Promise<Passkey[]> {
  const passkeys = (await findPasskeys(tx, actor.accountId)).filter((one) => one.rpId === rpId);
  if (passkeys.length === 0) {
    fail('passkey-missing');
  }
  return passkeys;
}

/** Gives a challenge: for one purpose, once, for five minutes. */
export async function giveChallenge(
  work: OpenWork,
  place: PasskeyPlace,
  given: Pick<PasskeyChallenge, 'purpose' | 'accountId'> & { challenge?: string; signedText?: string },
): Promise<PasskeyChallenge> {
  const challenge: PasskeyChallenge = {
    id: newId(),
    signedText: null,
    challenge: newNonce(),
    ...given,
    ...place,
    createdAt: work.now,
    expiresAt: new Date(work.now.getTime() + CHALLENGE_LIFE),
    usedAt: null,
  };
  await addChallenge(work.tx, challenge);
  return challenge;
}

/**
 * Takes a challenge to be answered, with its row locked. It is used from then on, also when what follows is refused.
 * Refuses: `challenge-unknown`, `challenge-for-another` (account or purpose), `challenge-used`, `challenge-expired`.
 */
export async function takeChallenge(
  work: OpenWork,
  id: string,
  expected: { purpose: ChallengePurpose; accountId: string | null },
): Promise<PasskeyChallenge> {
  const challenge = await lockChallenge(work.tx, id);
  if (challenge === null) {
    fail('challenge-unknown');
  }
  if (challenge.purpose !== expected.purpose || challenge.accountId !== expected.accountId) {
    fail('challenge-for-another');
  }
  if (challenge.usedAt !== null) {
    fail('challenge-used');
  }
  work.ifRefused((tx) => markUsed(tx, id, work.now));
  if (challenge.expiresAt <= work.now) {
    fail('challenge-expired');
  }
  await markUsed(work.tx, id, work.now);
  return challenge;
}
