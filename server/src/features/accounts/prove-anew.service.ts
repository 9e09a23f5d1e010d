import type { ProvedView } from '@klubbat/shared/contracts/session';
import type { SignInMethod } from '@klubbat/shared/vocabulary/signature-methods';
import type { SecretBox } from '../../platform/secret-box.js';
import type { Work } from '../../platform/work.js';
import { proofHoldsUntil } from '../../policies/proof.js';
import { record } from '../audit/audit.store.js';
import { noteProved } from './account.store.js';
import { confirmPassword } from './confirm-password.js';
import { confirmCode } from './one-time-code.service.js';
import { refuseSwitchedOffPassword, type WaysIn } from './refuse-sign-in.js';

/** Notes that the one who asks has just proved who he is, in this session and no other. */
export async function proved(work: Work, method: SignInMethod): Promise<ProvedView> {
  await noteProved(work.tx, work.actor.sessionSha256, work.now);
  await record(work, { action: 'session.proved', subjectId: work.actor.accountId, details: { method } });
  return { until: proofHoldsUntil(work.now).toISOString() };
}

/**
 * Proves by the password of the account, and a one-time code where its owner has set that up, as when signing in. Refuses:
 * `wrong-password`, `code-needed`, `wrong-code`, `too-many-attempts`, `method-off`.
 */
export async function proveByPasswordAnew(
  work: Work,
  { secrets, waysIn }: { secrets: SecretBox; waysIn: WaysIn },
  { password, code }: { password: string; code?: string | undefined },
): Promise<ProvedView> {
  await confirmPassword(work, password);
  const { accountId } = work.actor;
  const method = await confirmCode(work, secrets, accountId, code);
  await refuseSwitchedOffPassword(work, waysIn, accountId, method);
  return proved(work, method);
}
