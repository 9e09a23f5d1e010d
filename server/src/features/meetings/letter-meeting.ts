import type { EntityManager } from 'typeorm';
import { paragraphsLabel } from '@klubbat/shared/rules/paragraph-label';
import type { LetterMeeting } from '../../emails/letter-words.js';
import { boardAsOf, organisationAsOf } from './board-as-of.js';
import type { Meeting } from './meeting.entity.js';

/** Some §§ of a meeting as a mail speaks of them: with names and numbers as of its day. */
export async function letterMeeting(
  tx: EntityManager,
  meeting: Meeting,
  paragraphs: number[],
): Promise<LetterMeeting> {
  const board = await boardAsOf(tx, meeting);
  return {
    organisation: (await organisationAsOf(tx, meeting)).name,
    board: board.name,
    date: meeting.day,
    endDate: meeting.endDay ?? undefined,
    paragraphs: paragraphsLabel(board, paragraphs, meeting.day),
  };
}
