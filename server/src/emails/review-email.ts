import { weekdayDate } from '@klubbat/shared/sentences/dates';
import { daysLeft } from '@klubbat/shared/sentences/deadline-sentences';
import { letter, where, type LetterMeeting, type LetterText } from './letter-words.js';
import { fromMeeting } from './meeting-phrase.js';

/*
 * Mails of a review round, in plain Swedish. The draft is not public: not a word of it, nor of what is said of it, goes into
 * a mail.
 */

/** That one is asked to read the draft, until when, and what one can do. */
export function askedEmail(meeting: LetterMeeting, round: { by: string; lastDay: string }): LetterText {
  return letter(
    `Granska ${meeting.paragraphs}: ${where(meeting)}`,
    `${round.by} ber dig granska utkastet till ${meeting.paragraphs} i protokollet ${fromMeeting(meeting)}.`,
    `Läs det senast ${weekdayDate(round.lastDay)}. Kommentera eller föreslå en ändring där något är fel, och säg till när du är klar. Det är ingen underskrift: protokollet skickas till justering efteråt.`,
    'Läs och kommentera här:',
  );
}

/** That the last day is near, or has come. */
export function reviewReminderEmail(
  meeting: LetterMeeting,
  round: { lastDay: string; today: string },
): LetterText {
  return letter(
    `Påminnelse: granska ${meeting.paragraphs}, ${where(meeting)}`,
    `Du har inte sagt till att du är klar med granskningen av ${meeting.paragraphs} i protokollet ${fromMeeting(meeting)}.`,
    `Sista dag är ${weekdayDate(round.lastDay)}, ${daysLeft(round.lastDay, round.today)}. Läs och kommentera här:`,
  );
}

/** To the one who sent the draft: somebody is done, how much he said, and who is left. */
export function reviewedEmail(
  meeting: LetterMeeting,
  act: { who: string; said: number; left: readonly string[] },
): LetterText {
  const said =
    act.said === 0
      ? 'lämnade inga synpunkter'
      : `lämnade ${act.said === 1 ? 'en synpunkt' : `${act.said} synpunkter`}`;
  return letter(
    `${act.who} är klar med granskningen: ${where(meeting)}`,
    `${act.who} är klar med granskningen av ${meeting.paragraphs} i protokollet ${fromMeeting(meeting)}, och ${said}.`,
    act.left.length === 0
      ? 'Alla är klara. Svara på det som är kvar och avsluta granskningen här:'
      : `Kvar är ${new Intl.ListFormat('sv').format(act.left)}. Följ granskningen här:`,
  );
}
