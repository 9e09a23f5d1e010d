import { longDate } from '@klubbat/shared/sentences/dates';

/*
 * What the mails to people of the house have in common. They say what is to be done, by when and why, and nothing of what
 * the protocol says. The link comes last, from the one who sends.
 */

/** Some §§ of a meeting, as a mail speaks of them. */
export interface LetterMeeting {
  organisation: string;
  board: string;
  /** YYYY-MM-DD */
  date: string;
  endDate?: string | undefined;
  /** as printed: `§§ 1–11` */
  paragraphs: string;
}

export interface LetterText {
  subject: string;
  text: string;
}

const oneLine = (text: string) => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();

/** Somebody's own words. */
export const quoted = (text: string) => `”${text.replace(/\r\n?/g, '\n').trim()}”`;

/** A mail of these paragraphs; the subject is one line, whatever stands in it. */
export const letter = (subject: string, ...paragraphs: string[]): LetterText => ({
  subject: oneLine(subject),
  text: ['Hej!', ...paragraphs].join('\n\n'),
});

/** Which meeting, in a subject: `Kulturnämnden den 14 januari 2025`. */
export const where = ({ board, date }: LetterMeeting) => `${board} den ${longDate(date)}`;
