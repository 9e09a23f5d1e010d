import { weekdayDate } from '@klubbat/shared/sentences/dates';
import { daysLeft } from '@klubbat/shared/sentences/deadline-sentences';
import { letter, type LetterText } from './letter-words.js';

/** What is asked of one organisation. */
export interface JointAsking {
  organisation: string;
  title: string;
  proposal: string;
  lastDay: string;
  /** where the extract with the decision is sent */
  answerTo: string | null;
}

const askedFor = ({ proposal }: JointAsking) => `Förslag till beslut:\n${proposal.trim()}`;

const answer = ({ answerTo }: JointAsking) =>
  answerTo === null
    ? 'Svara med ett protokollsutdrag när ni har beslutat.'
    : `Skicka ett protokollsutdrag till ${answerTo} när ni har beslutat.`;

/** What stands in the mail with the extract that asks: what to decide, until when, and where the answer goes. */
export function jointMessage(asking: JointAsking): string {
  return [
    `${asking.organisation} ber er besluta i ärendet ${asking.title}, senast ${weekdayDate(asking.lastDay)}.`,
    askedFor(asking),
    answer(asking),
  ].join('\n\n');
}

/** That no decision is known, and how long there is. */
export function jointReminderEmail(
  asking: JointAsking,
  { name, today }: { name: string; today: string },
): LetterText {
  return letter(
    `Påminnelse: ${asking.title}, beslut senast ${asking.lastDay}`,
    `${asking.organisation} har bett ${name} besluta i ärendet ${asking.title}. Sista dag är ${weekdayDate(asking.lastDay)}, ${daysLeft(asking.lastDay, today)}. Vi har inte fått något beslut från er.`,
    askedFor(asking),
    answer(asking),
  );
}
