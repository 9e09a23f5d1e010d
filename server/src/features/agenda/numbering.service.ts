import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { record } from '../audit/audit.store.js';
import { boardAsOf } from '../meetings/board-as-of.js';
import { lockOpenMeeting, saveChanged } from '../meetings/meeting.service.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import type { BoardInFile } from '@klubbat/shared/contracts/meeting-file';
import type { AgendaItem } from './agenda-item.entity.js';
import { findItems, saveItem } from './agenda-item.store.js';
import { highestNumber, lockSeries, setNextNumber, type SeriesKey } from './paragraph-series.store.js';

/** Which series a meeting's §§ stand in: the board's calendar year, or the meeting's own. */
export function seriesOf(meeting: Pick<Meeting, 'id' | 'boardId' | 'day'>, board: BoardInFile): SeriesKey {
  return board.numbering === 'year'
    ? { boardId: meeting.boardId, year: Number(meeting.day.slice(0, 4)) }
    : { boardId: meeting.boardId, meetingId: meeting.id };
}

/**
 * Gives § numbers to the items that have none, in the order of the agenda, under the lock of the series: never
 * twice, and without gaps among those given. Safe to repeat: with nothing left to number nothing happens.
 */
export async function giveNumbers(
  work: Work,
  meetingId: string,
): Promise<{ first: number | null; last: number | null }> {
  const meeting = await lockOpenMeeting(work, meetingId);
  // what was withdrawn gets no number
  const items = (await findItems(work.tx, meetingId)).filter(
    ({ content }) => content.withdrawn === undefined,
  );
  const lastNumbered = items.findLastIndex((item) => item.paragraph !== null);
  if (items.some((item, index) => item.paragraph === null && index < lastNumbered)) {
    fail('number-given', {
      errors: [
        { path: '$', message: 'En punkt utan nummer står före en paragraf som har nummer. Flytta den sist.' },
      ],
    });
  }
  const waiting = items.filter((item) => item.paragraph === null);
  if (waiting.length === 0) {
    return { first: null, last: null };
  }
  const series = await lockSeries(work.tx, seriesOf(meeting, await boardAsOf(work.tx, meeting)));
  let next = series.nextNumber;
  for (const item of waiting) {
    item.seriesId = series.id;
    item.paragraph = next;
    item.version += 1;
    item.updatedAt = work.now;
    item.updatedBy = work.actor.personId;
    next += 1;
    await saveItem(work.tx, item);
  }
  await setNextNumber(work.tx, series.id, next);
  const numbers = { first: series.nextNumber, last: next - 1 };
  await saveChanged(work, meeting, { action: 'meeting.numbered', details: numbers });
  return numbers;
}

/** Gives the next number of the meeting's series to one item, which the caller has locked and saves. */
export async function giveNumber(work: Work, meeting: Meeting, item: AgendaItem): Promise<number> {
  const series = await lockSeries(work.tx, seriesOf(meeting, await boardAsOf(work.tx, meeting)));
  item.seriesId = series.id;
  item.paragraph = series.nextNumber;
  await saveItem(work.tx, item);
  await setNextNumber(work.tx, series.id, series.nextNumber + 1);
  return series.nextNumber;
}

/** Sets the next § number of a board and year, at go-live. Refuses a number at or below one in use. */
export async function setNextParagraph(
  work: Work,
  board: { id: string; organisationId: string },
  input: { year: number; next: number; reason: string },
): Promise<{ year: number; next: number }> {
  const series = await lockSeries(work.tx, { boardId: board.id, year: input.year });
  const highest = await highestNumber(work.tx, series.id);
  if (input.next <= highest) {
    fail('number-taken', {
      params: { paragraph: `§ ${highest}` },
      errors: [{ path: '$.next', message: `§ ${highest} finns redan. Ange ett högre nummer.` }],
    });
  }
  await setNextNumber(work.tx, series.id, input.next);
  await record(work, {
    action: 'board.next-paragraph-set',
    organisationId: board.organisationId,
    subjectId: board.id,
    details: { ...input, before: series.nextNumber },
  });
  return { year: input.year, next: input.next };
}
