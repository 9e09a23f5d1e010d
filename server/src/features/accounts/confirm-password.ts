import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { findAccount } from './account.store.js';
import { limitGuesses } from './guessing.js';
import { noteGuesses } from './note-guesses.js';
import { passwordFits } from './password.js';

/**
 * The one who asks says the password of his account once more. Refuses: `wrong-password`, which whoever asks notes in the log, and
 * `too-many-attempts` (a session that was stolen is no place to guess from).
 */
export async function checkOwnPassword(work: Work, password: string): Promise<void> {
  await limitGuesses(work, `proof ${work.actor.accountId}`);
  const account = await findAccount(work.tx, work.actor.accountId);
  if (!(await passwordFits(account?.passwordHash, password))) {
    fail('wrong-password');
  }
}

/** The same, and a wrong one, or a wrong code after it, is noted in the log as a guess. */
export async function confirmPassword(work: Work, password: string): Promise<void> {
  noteGuesses(work, work.actor.accountId, 'password');
  await checkOwnPassword(work, password);
}
