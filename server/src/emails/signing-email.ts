import { weekdayDate } from '@klubbat/shared/sentences/dates';
import { daysLeft } from '@klubbat/shared/sentences/deadline-sentences';
import { letter, quoted, where, type LetterMeeting, type LetterText } from './letter-words.js';
import { fromMeeting } from './meeting-phrase.js';

/*
 * Mails of a signing round, in plain Swedish. What the protocol says is not public until it is adjusted.
 */

/** That it is his turn: what to read and sign, and by when. */
export function turnEmail(meeting: LetterMeeting, round: { lastDay: string; today: string }): LetterText {
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
export function reminderEmail(meeting: LetterMeeting, round: { lastDay: string; today: string }): LetterText {
  const when = daysLeft(round.lastDay, round.today);
  return letter(
    `Påminnelse: justera ${meeting.paragraphs}, ${where(meeting)}`,
    `Din underskrift saknas på ${meeting.paragraphs} i protokollet ${fromMeeting(meeting)}.`,
    `Sista dag är ${weekdayDate(round.lastDay)}, ${when}. Läs och justera här:`,
  );
}

/** To those who have signed: somebody refuses, and why. */
export function refusedEmail(meeting: LetterMeeting, act: { who: string; reason: string }): LetterText {
  return letter(
    `${act.who} vägrar att justera ${meeting.paragraphs}: ${where(meeting)}`,
    `${act.who} vägrar att justera ${meeting.paragraphs} i protokollet ${fromMeeting(meeting)}. Skäl:`,
    quoted(act.reason),
    'Protokollet blir inte justerat förrän sekreteraren har svarat på vägran. Du behöver inte göra något nu. Följ justeringen här:',
  );
}

/** To those who have signed: their signatures are void, why, and what happens now. */
export function voidEmail(meeting: LetterMeeting, act: { who: string; reason: string }): LetterText {
  return letter(
    `Din underskrift gäller inte längre: ${where(meeting)}`,
    `${act.who} har dragit tillbaka justeringen av ${meeting.paragraphs} i protokollet ${fromMeeting(meeting)}. Skäl:`,
    quoted(act.reason),
    'Det du skrev under gäller inte längre. När protokollet skickas igen är det en ny version, och då får du ett nytt mejl. Det du skrev under finns kvar att läsa här:',
  );
}
