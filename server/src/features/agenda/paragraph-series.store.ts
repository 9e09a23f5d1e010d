import { v7 as newId } from 'uuid';
import type { EntityManager } from 'typeorm';
import { ParagraphSeries } from './paragraph-series.entity.js';

/** What a series counts in: a board's year, or one meeting. */
export type SeriesKey = { boardId: string } & ({ year: number } | { meetingId: string });

/**
 * The series, made if it is not there, with its row locked: numbers are given one transaction at a time.
 * Two transactions that make it at once meet at the unique key; the second waits and finds it made.
 */
export async function lockSeries(tx: EntityManager, key: SeriesKey): Promise<ParagraphSeries> {
  const year = 'year' in key ? key.year : null;
  const meetingId = 'meetingId' in key ? key.meetingId : null;
  await tx.query(
    `INSERT INTO paragraph_series (id, board_id, year, meeting_id, next_number)
     VALUES ($1, $2, $3, $4, 1) ON CONFLICT DO NOTHING`,
    [newId(), key.boardId, year, meetingId],
  );
  const where = year === null ? { meetingId: meetingId ?? '' } : { boardId: key.boardId, year };
  return tx.getRepository(ParagraphSeries).findOneOrFail({ where, lock: { mode: 'pessimistic_write' } });
}

export async function setNextNumber(tx: EntityManager, id: string, next: number): Promise<void> {
  await tx.getRepository(ParagraphSeries).update({ id }, { nextNumber: next });
}

/** Which of these numbers stand in the series already. */
export async function findTaken(
  tx: EntityManager,
  seriesId: string,
  numbers: number[],
): Promise<Set<number>> {
  const rows: { paragraph: number }[] = await tx.query(
    'SELECT paragraph FROM agenda_item WHERE series_id = $1 AND paragraph = ANY ($2)',
    [seriesId, numbers],
  );
  return new Set(rows.map((row) => row.paragraph));
}

/** The highest number in use, 0 when there is none. */
export async function highestNumber(tx: EntityManager, seriesId: string): Promise<number> {
  const rows: { highest: number }[] = await tx.query(
    'SELECT coalesce(max(paragraph), 0) AS highest FROM agenda_item WHERE series_id = $1',
    [seriesId],
  );
  return rows[0]?.highest ?? 0;
}
