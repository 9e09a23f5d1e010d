import type { EntityManager } from 'typeorm';
import { TOLD_TITLE } from '../agenda/secret-item.js';
import { READABLE, scopeOf, type Readable } from '../meetings/readable-meetings.js';

/** More meetings than this are not looked through for the latest cases. */
const LATEST_MEETINGS = 200;

/** The case numbers that were last on an agenda, each once with its latest item. */
export function findRecentCases(
  tx: EntityManager,
  readable: Readable,
  limit: number,
): Promise<{ number: string; title: string; board: string; date: string }[]> {
  return tx.query(
    `WITH latest AS (
       SELECT m.id, m.day, m.board_id, m.board_as_of FROM meeting m WHERE ${READABLE}
        ORDER BY m.day DESC, m.id DESC LIMIT $5),
     cases AS (
       SELECT DISTINCT ON (lower(i.case_number)) i.case_number AS number, ${TOLD_TITLE} AS title,
              coalesce(l.board_as_of->>'name', b.name) AS board, l.day, i.position
         FROM latest l JOIN agenda_item i ON i.meeting_id = l.id JOIN board b ON b.id = l.board_id
        WHERE i.case_number <> ''
        ORDER BY lower(i.case_number), l.day DESC, l.id DESC, i.position)
     SELECT number, title, board, day::text AS date FROM cases ORDER BY day DESC, position LIMIT $6`,
    [...scopeOf(readable), LATEST_MEETINGS, limit],
  );
}
