import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { confirmPassword } from '../accounts/confirm-password.js';
import { newNonce } from '../accounts/signed-text.js';
import { record } from '../audit/audit.store.js';
import { beginAttempt, type Begun } from './attempt.service.js';
import { findEIdentities, lockEIdentity, saveEIdentity } from './e-identity.store.js';
import type { IdentityProviders } from './identity-provider.js';

/** Begins to link an e-identity. Refuses: `wrong-password` (who has only found the computer open links nothing to it). */
export async function beginLink(
  work: Work,
  providers: IdentityProviders,
  { provider, password }: { provider: string; password: string },
): Promise<Begun> {
  await confirmPassword(work, password);
  const { accountId } = work.actor;
  return beginAttempt(work, providers, {
    purpose: 'link',
    accountId,
    provider,
    nonce: newNonce(),
    returnPath: '/konto',
  });
}

/** Sends the one who asks to prove anew who he is. Refuses: `e-identity-missing`, `e-identity-unreachable`. */
export async function askEIdentityToProve(
  work: Work,
  providers: IdentityProviders,
  provider: string,
): Promise<Begun> {
  await refuseUnlinked(work, providers, provider);
  return beginAttempt(work, providers, {
    purpose: 'prove',
    accountId: work.actor.accountId,
    provider,
    nonce: newNonce(),
    returnPath: '/',
  });
}

/** Refuses with `e-identity-missing` who has linked none of this provider. */
export async function refuseUnlinked(
  { tx, actor }: Work,
  providers: IdentityProviders,
  provider: string,
): Promise<void> {
  const { issuer } = providers.find(provider);
  const own = await findEIdentities(tx, actor.accountId);
  if (!own.some((one) => one.issuer === issuer)) {
    fail('e-identity-missing');
  }
}

/** Puts it aside: nobody gets in or signs with it any more. What it has signed can be verified as before. */
export async function removeOwnEIdentity(work: Work, id: string): Promise<void> {
  const eIdentity = await lockEIdentity(work.tx, id);
  if (eIdentity?.accountId !== work.actor.accountId) {
    fail('not-found');
  }
  await saveEIdentity(work.tx, { ...eIdentity, removedAt: work.now });
  await record(work, {
    action: 'e-identity.removed',
    subjectId: id,
    details: { issuer: eIdentity.issuer },
  });
}
