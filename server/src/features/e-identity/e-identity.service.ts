import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { confirmPassword } from '../accounts/confirm-password.js';
import { newNonce } from '../accounts/signed-text.js';
import { record } from '../audit/audit.store.js';
import { beginAttempt, type Begun } from './attempt.service.js';
import { lockEIdentity, saveEIdentity } from './e-identity.store.js';
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
