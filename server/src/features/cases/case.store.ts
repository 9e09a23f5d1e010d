import type { EntityManager } from 'typeorm';
import { TOLD_TITLE } from '../agenda/secret-item.js';
import { eachWayIn, scopeOf, type Readable } from '../meetings/readable-meetings.js';

/**
 * So many meetings with cases on their agendas are looked through, the latest first: the first of them mostly have enough, and nobody looks for
 * what is older than the last.
 */
const LOOKED_THROUGH = [20, 200];
/** How far back they are looked for, among those that are planned or have no case at all. */
const LATEST_MEETINGS = 1_000;

interface RecentCase {
  number: string;
  title: string;
  board: string;
  date: string;
}

// LATERAL keeps them look-ups in each meeting until there are enough: a join may read the items of all
const FROM_LATEST = `
  WITH seen AS MATERIALIZED (
    SELECT id, day FROM (${eachWayIn('m.id, m.day', `ORDER BY m.day DESC, m.id DESC LIMIT ${LATEST_MEETINGS}`)}) m
     ORDER BY day DESC, id DESC LIMIT ${LATEST_MEETINGS}),
  latest AS MATERIALIZED (
    SELECT seen.id, seen.day FROM seen, LATERAL (
      SELECT FROM agenda_item i WHERE i.meeting_id = seen.id AND i.case_number <> '' LIMIT 1) has
     ORDER BY seen.day DESC, seen.id DESC LIMIT $5),
  cases AS (
    SELECT DISTINCT ON (lower(i.case_number)) i.case_number AS number, i.title, l.id, l.day, i.position
      FROM latest l, LATERAL (
        SELECT i.case_number, i.position, ${TOLD_TITLE} AS title FROM agenda_item i
         WHERE i.meeting_id = l.id AND i.case_number <> '' OFFSET 0) i
     ORDER BY lower(i.case_number), l.day DESC, l.id DESC, i.position)
  SELECT c.number, c.title, coalesce(m.board_as_of->>'name', b.name) AS board, c.day::text AS date
    FROM (SELECT * FROM cases ORDER BY day DESC, id DESC, position LIMIT $6) c
    JOIN meeting m ON m.id = c.id JOIN board b ON b.id = m.board_id
   ORDER BY c.day DESC, c.id DESC, c.position`;

/** The case numbers that were last on an agenda, each once with its latest item: the latest meeting first, and each in the order of its agenda. */
export async function findRecentCases(
  tx: EntityManager,
  readable: Readable,
  limit: number,
): Promise<RecentCase[]> {
  let found: RecentCase[] = [];
  for (const meetings of LOOKED_THROUGH) {
    found = await tx.query<RecentCase[]>(FROM_LATEST, [...scopeOf(readable), meetings, limit]);
    // what an older meeting had would come after these
    if (found.length === limit) {
      return found;
    }
  }
  return found;
}
