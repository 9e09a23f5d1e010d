import type { PasswordProof } from '@klubbat/shared/contracts/signing-proof';
import { fail } from '../../platform/errors.js';
import { findAccount } from './account.store.js';
import { passwordFits } from './password.js';
import type { Proof } from './proof.js';

/** By the password of the account. Refuses: `wrong-password`. */
export const proveByPassword: Proof<PasswordProof> = async (work, { password }) => {
  const account = await findAccount(work.tx, work.actor.accountId);
  if (!(await passwordFits(account?.passwordHash, password))) {
    fail('wrong-password');
  }
  return { method: 'password', evidence: {} };
};
