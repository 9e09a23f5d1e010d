import { v7 as newId } from 'uuid';
import type {
  PasskeyCreationOptions,
  PasskeyAssertion,
  PasskeyView,
  RegistrationAnswer,
} from '@klubbat/shared/contracts/passkey';
import type { OpenWork } from '../../http/route.js';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { confirmPassword } from '../accounts/confirm-password.js';
import { recordRefusedSignIn, refuseSwitchedOffKey } from '../accounts/refuse-sign-in.js';
import { openSession, type OpenedSession } from '../accounts/session.service.js';
import { record } from '../audit/audit.store.js';
import { acceptAnswer } from './answer.service.js';
import { CHALLENGE_LIFE, giveChallenge, takeChallenge, type PasskeyPlace } from './challenge.service.js';
import { ALGORITHMS, readCredential } from './made-credential.js';
import { namedCredential } from './passkey-request.js';
import type { Passkey } from './passkey.entity.js';
import { addPasskey, findPasskeys, lockPasskey, savePasskey } from './passkey.store.js';

export function presentPasskey(passkey: Passkey, place: { rpId: string }): PasskeyView {
  return {
    id: passkey.id,
    name: passkey.name,
    synced: passkey.synced,
    worksHere: passkey.rpId === place.rpId,
    createdAt: passkey.createdAt.toISOString(),
    lastUsedAt: passkey.lastUsedAt?.toISOString() ?? null,
  };
}

/** Begins to make a passkey. Refuses: `wrong-password` (who has only found the computer open gets no key of his own). */
export async function beginPasskey(
  work: Work,
  place: PasskeyPlace,
  password: string,
): Promise<{ challengeId: string; options: PasskeyCreationOptions }> {
  await confirmPassword(work, password);
  const { accountId, email, name } = work.actor;
  const challenge = await giveChallenge(work, place, { purpose: 'register', accountId });
  const passkeys = await findPasskeys(work.tx, accountId);
  return {
    challengeId: challenge.id,
    options: {
      challenge: challenge.challenge,
      rp: { id: place.rpId, name: 'Klubbat' },
      user: {
        id: Buffer.from(accountId.replaceAll('-', ''), 'hex').toString('base64url'),
        name: email,
        displayName: name,
      },
      pubKeyCredParams: ALGORITHMS.map((alg) => ({ type: 'public-key', alg })),
      timeout: CHALLENGE_LIFE,
      attestation: 'none',
      excludeCredentials: passkeys.map(namedCredential),
      authenticatorSelection: {
        residentKey: 'required',
        requireResidentKey: true,
        userVerification: 'required',
      },
    },
  };
}

/** Keeps the passkey that the device has made. Refuses: `passkey-invalid`, `already-exists`, and a challenge that is void. */
export async function addOwnPasskey(
  work: Work,
  given: { challengeId: string; name: string; answer: RegistrationAnswer },
): Promise<PasskeyView> {
  const { accountId } = work.actor;
  const challenge = await takeChallenge(work, given.challengeId, { purpose: 'register', accountId });
  const made = await readCredential(challenge, given.answer);
  if (made === undefined) {
    fail('passkey-invalid');
  }
  const passkey: Passkey = {
    id: newId(),
    accountId,
    ...made,
    transports: given.answer.response.transports ?? [],
    rpId: challenge.rpId,
    name: given.name.trim(),
    createdAt: work.now,
    lastUsedAt: null,
    removedAt: null,
  };
  await addPasskey(work.tx, passkey);
  await record(work, { action: 'passkey.added', subjectId: passkey.id, details: { name: passkey.name } });
  return presentPasskey(passkey, challenge);
}

async function lockOwn(work: Work, id: string): Promise<Passkey> {
  const passkey = await lockPasskey(work.tx, id);
  if (passkey?.accountId !== work.actor.accountId) {
    fail('not-found');
  }
  return passkey;
}

export async function renameOwnPasskey(work: Work, id: string, name: string): Promise<Passkey> {
  const passkey = await lockOwn(work, id);
  const renamed = { ...passkey, name: name.trim() };
  await savePasskey(work.tx, renamed);
  await record(work, {
    action: 'passkey.renamed',
    subjectId: id,
    details: { from: passkey.name, to: renamed.name },
  });
  return renamed;
}

/** Puts a passkey aside: nobody gets in or signs with it any more. What it has signed can be verified as before. */
export async function removeOwnPasskey(work: Work, id: string): Promise<void> {
  const passkey = await lockOwn(work, id);
  await savePasskey(work.tx, { ...passkey, removedAt: work.now });
  await record(work, { action: 'passkey.removed', subjectId: id, details: { name: passkey.name } });
}

/** Signs in with a passkey: whose it is, is who one is. Refuses: as `acceptAnswer`, and `method-off`. */
export async function signInWithPasskey(
  work: OpenWork,
  given: { challengeId: string; assertion: PasskeyAssertion },
): Promise<OpenedSession> {
  const challenge = await takeChallenge(work, given.challengeId, { purpose: 'sign-in', accountId: null });
  const { accountId } = await acceptAnswer(work, challenge, given.assertion);
  recordRefusedSignIn(work, accountId, 'passkey');
  await refuseSwitchedOffKey(work, accountId, 'passkey');
  return openSession(work, accountId, 'passkey');
}
