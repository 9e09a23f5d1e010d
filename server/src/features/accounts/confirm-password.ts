import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { findAccount } from './account.store.js';
import { passwordFits } from './password.js';

/** The one who asks says the password of his account once more. Refuses: `wrong-password`. */
export async function confirmPassword(work: Work, password: string): Promise<void> {
  const account = await findAccount(work.tx, work.actor.accountId);
  if (!(await passwordFits(account?.passwordHash, password))) {
    fail('wrong-password');
  }
}
