import type { EntityManager } from 'typeorm';
import type { MemorandumState } from '@klubbat/shared/vocabulary/memorandum-words';
import { searchWords } from '../../platform/search-words.js';
import type { Actor } from '../../platform/work.js';
import { whereMay } from '../../policies/may.js';

export interface MemorandumRow {
  id: string;
  organisation: string;
  boardId: string;
  board: string;
  /** of what was submitted last where another than its author asks */
  title: string;
  caseNumber: string | null;
  confidential: string | null;
  author: string;
  mine: boolean;
  state: MemorandumState;
  promised: boolean;
  itemId: string | null;
  updatedAt: Date;
  meetingId: string | null;
  meetingDay: string | null;
  materialDay: string | null;
  materialClock: string | null;
  materialDays: number | null;
  materialInWeekdays: boolean;
  boardClock: string;
  lastSentAt: Date | null;
  lastLate: boolean | null;
  lastTaken: boolean | null;
}

export interface MemorandumFilter {
  state?: MemorandumState | undefined;
  boardId?: string | undefined;
  whose?: 'mine' | undefined;
  q?: string | undefined;
}

/** Where a page begins, and the way from there. `at`: microseconds since 1970, as PostgreSQL keeps them. */
export interface MemorandumPlace {
  at: string;
  id: string;
  way: 'down' | 'up';
}

/**
 * Who sees which memorandum `x` with what was submitted `last`: one's own, whatever its state; of others what has been submitted
 * to bodies where one is official or secretary. A secret one is for its author and those who write the meetings alone. By the
 * places of its parameters: `who` asks, where he `reads` what is submitted, and where he `writes` meetings (three each).
 */
export const memorandaSeen = ({ who, reads, writes }: Record<'who' | 'reads' | 'writes', number>): string => `
  (x.author_id = $${who} OR (last.number IS NOT NULL AND x.state NOT IN ('draft', 'withdrawn')
  AND ($${reads} OR x.organisation_id = ANY ($${reads + 1}) OR x.board_id = ANY ($${reads + 2}))
  AND (coalesce(last.confidential, x.confidential) IS NULL
       OR $${writes} OR x.organisation_id = ANY ($${writes + 1}) OR x.board_id = ANY ($${writes + 2}))))`;

const SEEN = memorandaSeen({ who: 1, reads: 2, writes: 5 });

const seenBy = (actor: Actor): unknown[] => {
  const [reads, writes] = [whereMay(actor, 'memorandum.write'), whereMay(actor, 'meeting.write')];
  return [
    actor.personId,
    ...[reads, writes].flatMap(({ everywhere, organisations, boards }) => [
      everywhere,
      organisations,
      boards,
    ]),
  ];
};

const SHOWN = `
  SELECT x.id, o.name AS organisation, x.board_id AS "boardId", b.name AS board,
         CASE WHEN x.author_id = $1 OR last.number IS NULL THEN x.title ELSE last.title END AS title,
         CASE WHEN x.author_id = $1 OR last.number IS NULL THEN x.case_number ELSE last.case_number END AS "caseNumber",
         coalesce(last.confidential, x.confidential) AS confidential,
         p.name AS author, x.author_id = $1 AS mine, x.state, x.promised_at IS NOT NULL AS promised,
         x.agenda_item_id AS "itemId", x.updated_at AS "updatedAt", x.meeting_id AS "meetingId",
         m.day::text AS "meetingDay", m.material_day::text AS "materialDay", m.material_clock AS "materialClock",
         b.material_days AS "materialDays", b.material_in_weekdays AS "materialInWeekdays",
         b.material_clock AS "boardClock", last.sent_at AS "lastSentAt", last.late AS "lastLate",
         last.number IS NULL OR taken.submission_id IS NOT NULL AS "lastTaken",
         (extract(epoch FROM x.updated_at) * 1000000)::bigint::text AS at
    FROM memorandum x
    JOIN board b ON b.id = x.board_id
    JOIN organisation o ON o.id = x.organisation_id
    JOIN person p ON p.id = x.author_id
    LEFT JOIN meeting m ON m.id = x.meeting_id
    LEFT JOIN LATERAL (SELECT s.* FROM memorandum_submission s WHERE s.memorandum_id = x.id
                        ORDER BY s.number DESC LIMIT 1) last ON true
    LEFT JOIN memorandum_acceptance taken ON taken.submission_id = last.id`;

export type MemorandumListRow = MemorandumRow & { at: string };

/** Memoranda that the actor sees, from a place on or back: those that were touched last, first. */
export function findMemorandumPage(
  tx: EntityManager,
  actor: Actor,
  { state, boardId, whose, q }: MemorandumFilter,
  { place, limit }: { place: MemorandumPlace | undefined; limit: number },
): Promise<MemorandumListRow[]> {
  const values = seenBy(actor);
  const given = (value: unknown) => `$${values.push(value)}`;
  const [order, beyond] = place?.way === 'up' ? ['ASC', '>'] : ['DESC', '<'];
  const fits = [
    ...(state === undefined ? [] : [`x.state = ${given(state)}`]),
    ...(boardId === undefined ? [] : [`x.board_id = ${given(boardId)}`]),
    ...(whose === undefined ? [] : ['x.author_id = $1']),
    ...searchWords(q).map((pattern) => `x.search_text LIKE ${given(pattern)}`),
    ...(place === undefined
      ? []
      : [
          `(x.updated_at, x.id) ${beyond}
           (to_timestamp(0) + ${given(place.at)}::bigint * interval '1 microsecond', ${given(place.id)}::uuid)`,
        ]),
  ];
  return tx.query(
    `${SHOWN} WHERE ${SEEN}${fits.map((fit) => ` AND ${fit}`).join('')}
      ORDER BY x.updated_at ${order}, x.id ${order} LIMIT ${given(limit)}`,
    values,
  );
}

/** One memorandum as the actor sees it; undefined where he does not. */
export async function findMemorandumRow(
  tx: EntityManager,
  actor: Actor,
  id: string,
): Promise<MemorandumRow | undefined> {
  const rows: MemorandumRow[] = await tx.query(`${SHOWN} WHERE ${SEEN} AND x.id = $8`, [
    ...seenBy(actor),
    id,
  ]);
  return rows[0];
}

/** What is promised or has come to a meeting: of a promised one the title, never its text. For those who write the meeting. */
export function findMemorandaOfMeeting(
  tx: EntityManager,
  actor: Actor,
  meetingId: string,
): Promise<MemorandumRow[]> {
  return tx.query(
    `${SHOWN} WHERE x.meeting_id = $2
       AND (x.state IN ('sent', 'returned', 'accepted') OR (x.state = 'draft' AND x.promised_at IS NOT NULL))
      ORDER BY x.created_at, x.id`,
    [actor.personId, meetingId],
  );
}
