import type { DataSource } from 'typeorm';
import type { Clock } from '../../platform/clock.js';
import { writing } from '../../platform/database.js';
import type { Mailer } from '../../platform/mailer.js';
import { nextTry } from '../../platform/retry-pauses.js';
import { claimLetter, markLetterRefused, markLetterSent } from './letter.store.js';

/** How long a claimed letter is left alone: longer than the mailer may take, with a wide margin. */
const LEASE = 15 * 60_000;

export interface LetterParts {
  dataSource: DataSource;
  clock: Clock;
  mailer: Mailer;
  /** where links lead */
  baseUrl: () => string;
}

/**
 * Sends the letter that has waited longest, with a link to where it is read. Safe to run in any number of processes at
 * once: one takes a letter, and if it dies the same letter goes again with the same Message-ID.
 *
 * @returns false when nothing is due.
 */
export async function sendNextLetter({ dataSource, clock, mailer, baseUrl }: LetterParts): Promise<boolean> {
  const now = clock();
  const claimed = await writing(dataSource, (tx) => claimLetter(tx, now, new Date(now.getTime() + LEASE)));
  if (claimed === undefined) {
    return false;
  }
  const link = claimed.path === null ? '' : `\n${new URL(claimed.path, baseUrl()).href}\n`;
  const outcome = await mailer.send({
    id: claimed.id,
    date: now,
    to: { name: claimed.name, address: claimed.email },
    replyTo: claimed.replyTo,
    subject: claimed.subject,
    text: `${claimed.bodyText}\n${link}`,
  });
  const after = clock();
  await writing(dataSource, (tx) =>
    outcome.accepted
      ? markLetterSent(tx, claimed.id, outcome.answer, after)
      : markLetterRefused(tx, claimed, {
          answer: outcome.answer,
          error: outcome.error,
          nextTryAt: outcome.permanent ? undefined : nextTry(claimed.tries, after),
        }),
  );
  return true;
}
