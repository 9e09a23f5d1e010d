import type { MaterialDeadline } from '@klubbat/shared/rules/material-deadline';
import { longDate } from '@klubbat/shared/sentences/dates';
import { daysLeft } from '@klubbat/shared/sentences/deadline-sentences';
import { genitive } from '@klubbat/shared/sentences/genitive';
import { materialMoment } from '@klubbat/shared/sentences/material-sentences';
import { letter, where, type LetterMeeting, type LetterText } from './letter-words.js';

/*
 * Mails to officials about their memoranda, in plain Swedish. A draft is not public, and may be secret: not a word of it, not even
 * its title, goes into a mail.
 */

const meetingOf = ({ board, date }: LetterMeeting) => `${genitive(board)} sammanträde den ${longDate(date)}`;
const by = (deadline: MaterialDeadline | null) =>
  deadline === null ? '' : ` Den ska ha kommit senast ${materialMoment(deadline)}.`;

/** That a memorandum is expected of one. */
export function expectedEmail(
  meeting: LetterMeeting,
  act: { by: string; deadline: MaterialDeadline | null },
): LetterText {
  return letter(
    `Tjänsteskrivelse väntas: ${where(meeting)}`,
    `${act.by} väntar en tjänsteskrivelse av dig till ${meetingOf(meeting)}.${by(act.deadline)}`,
    'Skriv den här:',
  );
}

/** That it was sent back, with a comment that stands there. */
export function returnedEmail(
  meeting: LetterMeeting,
  act: { by: string; deadline: MaterialDeadline | null },
): LetterText {
  return letter(
    `Din tjänsteskrivelse har kommit tillbaka: ${where(meeting)}`,
    `${act.by} har skickat tillbaka din tjänsteskrivelse till ${meetingOf(meeting)}, med en kommentar.${by(act.deadline)}`,
    'Läs kommentaren, ändra och skicka in den igen här:',
  );
}

/** That the last moment is near. */
export function awaitedEmail(
  meeting: LetterMeeting,
  due: { deadline: MaterialDeadline; today: string },
): LetterText {
  return letter(
    `Påminnelse: tjänsteskrivelse till ${where(meeting)}`,
    `Din tjänsteskrivelse till ${meetingOf(meeting)} är inte inskickad. Sista tiden är ${materialMoment(due.deadline)}, ${daysLeft(due.deadline.day, due.today)}.`,
    'Skicka in den här:',
  );
}
