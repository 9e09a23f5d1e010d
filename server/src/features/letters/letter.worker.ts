import type { DataSource, EntityManager } from 'typeorm';
import { calendarText } from '../../emails/calendar-invitation.js';
import type { Clock } from '../../platform/clock.js';
import { writing } from '../../platform/database.js';
import type { Mailer, MailOutcome, OutgoingMail } from '../../platform/mailer.js';
import { nextTry } from '../../platform/retry-pauses.js';
import { readFile } from '../files/stored-file.store.js';
import type { LetterEnclosure } from './letter-enclosure.entity.js';
import type { Letter } from './letter.entity.js';
import {
  claimLetter,
  findEnclosure,
  markLetterRefused,
  markLetterSent,
  noteLetterHandedOver,
  setAsideLetters,
} from './letter.store.js';

/** How long a claimed letter is left alone: longer than the mailer may take, with a wide margin. */
const LEASE = 15 * 60_000;

export interface LetterParts {
  dataSource: DataSource;
  clock: Clock;
  mailer: Mailer;
  /** where links lead */
  baseUrl: () => string;
  /** what is in the personal link of somebody: nobody guesses it */
  personalPath: (tx: EntityManager, linkOf: string) => Promise<string>;
  /** where somebody who follows the open pages reads what he follows, and where he leaves with one press */
  subscriptionPaths: (tx: EntityManager, subscriptionId: string) => Promise<{ show: string; end: string }>;
}

/** What is added to the mail of a letter with something enclosed. */
async function enclose(
  tx: EntityManager,
  enclosed: LetterEnclosure | null,
  link: string | null,
  now: Date,
): Promise<Pick<OutgoingMail, 'file' | 'calendar'>> {
  const { fileId = null, fileName = null, calendar = null } = enclosed ?? {};
  const file = fileId === null ? undefined : await readFile(tx, fileId);
  return {
    ...(file === undefined
      ? {}
      : { file: { name: fileName ?? '', bytes: file.bytes, mediaType: file.mediaType } }),
    ...(calendar === null
      ? {}
      : { calendar: { method: calendar.method, text: calendarText(calendar, now, link) } }),
  };
}

async function pathOf(
  { dataSource, personalPath }: LetterParts,
  claimed: Letter,
  enclosed: LetterEnclosure | null,
): Promise<string | null> {
  const linkOf = enclosed?.linkOf ?? null;
  return linkOf === null ? claimed.path : personalPath(dataSource.manager, linkOf);
}

async function settle(
  tx: EntityManager,
  claimed: Letter,
  outcome: MailOutcome,
  once: boolean,
  now: Date,
): Promise<void> {
  if (outcome.accepted) {
    return markLetterSent(tx, claimed.id, outcome.answer, now);
  }
  const { answer, error } = outcome;
  if (once && outcome.unclear) {
    return markLetterRefused(tx, claimed, { state: 'unclear', answer, error, nextTryAt: null });
  }
  const again = outcome.permanent ? undefined : nextTry(claimed.tries, now);
  const state = again === undefined ? 'failed' : 'retrying';
  return markLetterRefused(tx, claimed, { state, answer, error, nextTryAt: again ?? null });
}

/**
 * Sends the letter that has waited longest, with a link to where it is read. Safe to run in any number of processes at
 * once: one takes a letter, and if it dies the same letter goes again with the same Message-ID; but one with something
 * enclosed, whose last line may have gone out, is set aside as unclear.
 *
 * @returns false when nothing is due.
 */
export async function sendNextLetter(parts: LetterParts): Promise<boolean> {
  const { dataSource, clock, mailer, baseUrl } = parts;
  const now = clock();
  const claimed = await writing(dataSource, async (tx) => {
    await setAsideLetters(tx, now);
    return claimLetter(tx, now, new Date(now.getTime() + LEASE));
  });
  if (claimed === undefined) {
    return false;
  }
  const enclosed = await findEnclosure(dataSource.manager, claimed.id);
  const followed =
    claimed.subscriptionId === null
      ? undefined
      : await parts.subscriptionPaths(dataSource.manager, claimed.subscriptionId);
  const path = followed?.show ?? (await pathOf(parts, claimed, enclosed));
  const link = path === null ? null : new URL(path, baseUrl()).href;
  const outcome = await mailer.send(
    {
      id: claimed.id,
      date: now,
      to: { name: claimed.name, address: claimed.email },
      replyTo: claimed.replyTo,
      subject: claimed.subject,
      text: `${claimed.bodyText}\n${link === null ? '' : `\n${link}\n`}`,
      ...(followed === undefined ? {} : { endsAt: new URL(followed.end, baseUrl()).href }),
      ...(await enclose(dataSource.manager, enclosed, link, now)),
    },
    () =>
      enclosed === null ? Promise.resolve() : writing(dataSource, (tx) => noteLetterHandedOver(tx, claimed)),
  );
  const after = clock();
  await writing(dataSource, (tx) => settle(tx, claimed, outcome, enclosed !== null, after));
  return true;
}
