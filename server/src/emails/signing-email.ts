import { longDate, weekdayDate } from '@klubbat/shared/sentences/dates';
import { daysLeft } from '@klubbat/shared/sentences/deadline-sentences';
import { fromMeeting } from './meeting-phrase.js';

/*
 * Mails of a signing round, in plain Swedish. They say what is to be done, by when and why, and nothing of what the
 * protocol says: it is not public until it is adjusted. The link comes last, from the one who sends.
 */

export interface SignedMeeting {
  organisation: string;
  board: string;
  /** YYYY-MM-DD */
  date: string;
  endDate?: string | undefined;
  /** as printed: `§§ 1–11` */
  paragraphs: string;
}

interface Mail {
  subject: string;
  text: string;
}

const oneLine = (text: string) => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
const quoted = (text: string) => `”${text.replace(/\r\n?/g, '\n').trim()}”`;

const letter = (subject: string, ...paragraphs: string[]): Mail => ({
  subject: oneLine(subject),
  text: ['Hej!', ...paragraphs].join('\n\n'),
});

const where = ({ board, date }: SignedMeeting) => `${board} den ${longDate(date)}`;

/** That it is his turn: what to read and sign, and by when. */
export function turnEmail(meeting: SignedMeeting, round: { lastDay: string; today: string }): Mail {
  return letter(
    `Justera ${meeting.paragraphs}: ${where(meeting)}`,
    `${meeting.paragraphs} i protokollet ${fromMeeting(meeting)} väntar på din underskrift.`,
    round.lastDay < round.today
      ? `Protokollet skulle ha varit justerat ${weekdayDate(round.lastDay)}. Gör det så snart du kan.`
      : `Läs protokollet och justera det senast ${weekdayDate(round.lastDay)}.`,
    'Är något fel kan du lämna en invändning eller vägra, och säga varför. Läs och justera här:',
  );
}

/** That the last day is near, or has passed. */
export function reminderEmail(meeting: SignedMeeting, round: { lastDay: string; today: string }): Mail {
  const when = daysLeft(round.lastDay, round.today);
  return letter(
    `Påminnelse: justera ${meeting.paragraphs}, ${where(meeting)}`,
    `Din underskrift saknas på ${meeting.paragraphs} i protokollet ${fromMeeting(meeting)}.`,
    `Sista dag är ${weekdayDate(round.lastDay)}, ${when}. Läs och justera här:`,
  );
}

/** To those who have signed: somebody refuses, and why. */
export function refusedEmail(meeting: SignedMeeting, act: { who: string; reason: string }): Mail {
  return letter(
    `${act.who} vägrar att justera ${meeting.paragraphs}: ${where(meeting)}`,
    `${act.who} vägrar att justera ${meeting.paragraphs} i protokollet ${fromMeeting(meeting)}. Skäl:`,
    quoted(act.reason),
    'Protokollet blir inte justerat förrän sekreteraren har svarat på vägran. Du behöver inte göra något nu. Följ justeringen här:',
  );
}

/** To those who have signed: their signatures are void, why, and what happens now. */
export function voidEmail(meeting: SignedMeeting, act: { who: string; reason: string }): Mail {
  return letter(
    `Din underskrift gäller inte längre: ${where(meeting)}`,
    `${act.who} har dragit tillbaka justeringen av ${meeting.paragraphs} i protokollet ${fromMeeting(meeting)}. Skäl:`,
    quoted(act.reason),
    'Det du skrev under gäller inte längre. När protokollet skickas igen är det en ny version, och då får du ett nytt mejl. Det du skrev under finns kvar att läsa här:',
  );
}
