import { createHmac, timingSafeEqual } from 'node:crypto';
import type { OpenWork } from '../../http/route.js';
import { attemptsUnder, countAttempt } from '../../http/attempt-store.js';
import { fail } from '../../platform/errors.js';
import type { Account } from './account.entity.js';

/*
 * A limit for each address does not stop who has thousands of them. A limit for the account alone would let anyone shut its owner out, by
 * guessing wrong on purpose. So after a hundred wrong ones in an hour the password opens only at browsers where somebody has signed in
 * to the account before; a passkey and an e-identity, at which nobody guesses, open as ever. It is counted by the address that was written,
 * whether it has an account or not: both are told the same.
 */

/** Wrong guesses at one account, from wherever they come, and in how long (milliseconds). */
const MOST = 100;
const WINDOW = 3_600_000;

/**
 * What a browser holds at which somebody has signed in to this account: no way in, only a sign that it is not a stranger's. Made of the
 * hash of the password, so that it ends with that.
 */
export function deviceMark({ id, passwordHash }: Account): string {
  return createHmac('sha256', passwordHash).update(`klubbat/known-device:${id}`).digest('base64url');
}

/** Has somebody signed in to this account at the browser that shows this? */
export function isKnownDevice(account: Account | null, shown: string | undefined): boolean {
  if (account === null || shown === undefined) {
    return false;
  }
  const [mark, given] = [Buffer.from(deviceMark(account)), Buffer.from(shown)];
  return mark.length === given.length && timingSafeEqual(mark, given);
}

/**
 * Refuses with `too-many-attempts` when it has been guessed wrong too often under a name, before anything is compared; else a guess that
 * turns out to be wrong is counted.
 */
export async function limitGuesses(work: OpenWork, name: string): Promise<void> {
  if ((await attemptsUnder(work.tx, name, work.now)) >= MOST) {
    fail('too-many-attempts');
  }
  work.ifRefused(async (tx, { code }) => {
    if (code === 'wrong-credentials' || code === 'wrong-password' || code === 'wrong-code') {
      await countAttempt(tx, name, work.now, WINDOW);
    }
  });
}
