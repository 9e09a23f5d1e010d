import { itemLabel } from '@klubbat/shared/rules/presence';
import { warning, type Finding } from '@klubbat/shared/rules/finding';
import type { Work } from '../../platform/work.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import type { MeetingRecord } from '../record/meeting-record.js';
import { findOpenMarks, findParagraphMarks, findReviewers, findRounds } from '../review/review.store.js';

/**
 * What is to be looked at in the review of these §§ before they are sent: comments and suggestions without answer, and
 * reviewers who are not done. They hold nothing up: who writes the protocol decides when it is sent.
 */
export async function reviewWarnings(
  { tx }: Pick<Work, 'tx'>,
  meeting: Meeting,
  record: MeetingRecord,
  paragraphs: readonly number[],
): Promise<Finding[]> {
  const sent = record.items.filter(({ paragraph }) => paragraph !== null && paragraphs.includes(paragraph));
  const marks = await findOpenMarks(tx, meeting.id, null);
  const unanswered = sent.flatMap((item) => {
    const index = record.items.indexOf(item);
    const inFile = record.file.items[index];
    const count = marks.find(({ itemId }) => itemId === item.id)?.count ?? 0;
    return count === 0 || inFile === undefined
      ? []
      : [
          warning(`$.items[${index}]`, 'review-unanswered', {
            where: itemLabel(record.file, inFile),
            count,
          }),
        ];
  });
  const running = (await findRounds(tx, meeting.id)).find(({ closedAt }) => closedAt === null);
  if (running === undefined) {
    return unanswered;
  }
  const own = new Set((await findParagraphMarks(tx, running.id)).map(({ agendaItemId }) => agendaItemId));
  const left = (await findReviewers(tx, running.id))
    .filter(({ verdict }) => verdict === null)
    .map(({ name }) => name);
  const concerned = sent.some(({ id }) => own.has(id));
  return left.length === 0 || !concerned
    ? unanswered
    : [
        warning('$.review', 'review-running', {
          lastDay: running.lastDay,
          names: new Intl.ListFormat('sv').format(left),
          count: left.length,
        }),
        ...unanswered,
      ];
}
