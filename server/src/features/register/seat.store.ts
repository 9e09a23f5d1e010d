import type { EntityManager } from 'typeorm';
import type { RankedSubstitute, SeatView } from '@klubbat/shared/contracts/register-people';

/** The seats of a board on a day: who sits there, and since when nobody does. */
export function findSeatsOfBoard(tx: EntityManager, boardId: string, day: string): Promise<SeatView[]> {
  return tx.query(
    `SELECT s.id, s.label, coalesce(now.party, s.party) AS party,
            CASE WHEN now.id IS NULL THEN NULL
                 ELSE jsonb_build_object('personId', now.person_id, 'name', now.name) END AS holder,
            CASE WHEN now.id IS NULL THEN (SELECT (max(m.until_day) + 1)::text FROM membership m
                                            WHERE m.seat_id = s.id AND m.until_day < $2::date) END AS "vacantSince"
       FROM seat s
       LEFT JOIN LATERAL (
         SELECT m.id, m.party, m.person_id, p.name FROM membership m JOIN person p ON p.id = m.person_id
          WHERE m.seat_id = s.id AND (m.from_day IS NULL OR m.from_day <= $2::date)
            AND (m.until_day IS NULL OR m.until_day >= $2::date)
          ORDER BY m.role, m.id LIMIT 1) now ON true
      WHERE s.board_id = $1 AND (s.from_day IS NULL OR s.from_day <= $2::date)
        AND (s.until_day IS NULL OR s.until_day >= $2::date)
      ORDER BY length(s.label), s.label COLLATE "sv-x-icu"`,
    [boardId, day],
  );
}

/** The substitutes of a board on a day in the order in which they are called; those without a place in it are left out. */
export function findRankedSubstitutes(
  tx: EntityManager,
  boardId: string,
  day: string,
): Promise<RankedSubstitute[]> {
  return tx.query(
    `SELECT p.id AS "personId", p.name, m.party, m.call_rank AS rank
       FROM membership m JOIN person p ON p.id = m.person_id
      WHERE m.board_id = $1 AND m.call_rank IS NOT NULL AND (m.from_day IS NULL OR m.from_day <= $2::date)
        AND (m.until_day IS NULL OR m.until_day >= $2::date)
      ORDER BY m.party COLLATE "sv-x-icu" NULLS LAST, m.call_rank, p.name COLLATE "sv-x-icu", m.id`,
    [boardId, day],
  );
}
