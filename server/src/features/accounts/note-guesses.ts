import type { SignInMethod } from '@klubbat/shared/vocabulary/signature-methods';
import { countAttempt } from '../../http/attempt-store.js';
import type { OpenWork } from '../../http/route.js';
import { record } from '../audit/audit.store.js';

/** Milliseconds in which wrong guesses are counted together. */
const QUARTER = 15 * 60_000;
/** Which of them are noted: whoever guesses on and on must not fill the log with it. */
const NOTED = [1, 10, 100];

const WRONG: readonly string[] = ['wrong-credentials', 'wrong-password', 'wrong-code'];

/**
 * Notes in the log that a password or a code at this account was wrong, if it turns out to be: the first in a quarter, the tenth and the hundredth,
 * with how many there were, and never what was typed. Its owner reads it in her own log, and her organisations in theirs. Noted when it has been answered: an
 * account that is not there has nothing to be noted, and must not be told by being faster.
 */
export function noteGuesses(work: OpenWork, accountId: string, method: SignInMethod): void {
  work.ifRefused(async (tx, { code }) => {
    if (!WRONG.includes(code)) {
      return;
    }
    const { hits: attempts } = await countAttempt(tx, `noted ${accountId}`, work.now, QUARTER);
    if (NOTED.includes(attempts)) {
      await record(
        { ...work, tx, actor: undefined },
        { action: 'session.refused', subjectId: accountId, details: { reason: code, method, attempts } },
      );
    }
  }, 'answered');
}
