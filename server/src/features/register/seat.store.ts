import type { EntityManager } from 'typeorm';
import type { BoardSeatsView, CalledSubstitute, SeatView } from '@klubbat/shared/contracts/board-seats';
import { type Membership } from './membership.entity.js';
import { Seat } from './seat.entity.js';

/** A term as the page of seats shows it, from rows `m` and `p`. */
const TERM = (m: string, p: string) =>
  `jsonb_build_object('membershipId', ${m}.id, 'version', ${m}.version, 'personId', ${m}.person_id, 'name', ${p}.name,
     'party', ${m}.party, 'from', ${m}.from_day, 'until', ${m}.until_day)`;

const TERM_COLUMNS = `m.id AS "membershipId", m.version, m.person_id AS "personId", p.name, m.party,
  m.from_day::text AS "from", m.until_day::text AS until`;

const holdsOn = (day: string): string =>
  `(m.from_day IS NULL OR m.from_day <= ${day}) AND (m.until_day IS NULL OR m.until_day >= ${day})`;

/** In SQL, of a board by its id and a day: `findSeatsOfBoard`. */
export const seatsOn = (board: string, day: string): string => `
  SELECT s.id, s.version, s.label, coalesce(now.party, s.party) AS party, s.party AS "ownParty",
         s.from_day::text AS "from", s.until_day::text AS until, now.term AS holder, later.term AS next,
         CASE WHEN now.term IS NULL
              THEN coalesce(CASE WHEN own THEN s.vacant_since END, past.last + 1, s.from_day)::text
          END AS "vacantSince",
         CASE WHEN now.term IS NULL AND own THEN s.vacant_because END AS "vacantBecause"
    FROM seat s
    CROSS JOIN LATERAL (SELECT greatest(${day}, s.from_day) AS day) d
    LEFT JOIN LATERAL (
      SELECT m.party, ${TERM('m', 'p')} AS term FROM membership m JOIN person p ON p.id = m.person_id
       WHERE m.seat_id = s.id AND m.role <> 'substitute' AND (m.from_day IS NULL OR m.from_day <= d.day)
         AND (m.until_day IS NULL OR m.until_day >= d.day)
       ORDER BY m.role, m.id LIMIT 1) now ON true
    LEFT JOIN LATERAL (
      SELECT ${TERM('m', 'p')} AS term FROM membership m JOIN person p ON p.id = m.person_id
       WHERE m.seat_id = s.id AND m.role <> 'substitute' AND m.from_day > d.day
       ORDER BY m.from_day, m.id LIMIT 1) later ON true
    CROSS JOIN LATERAL (
      SELECT max(m.until_day) AS last FROM membership m
       WHERE m.seat_id = s.id AND m.role <> 'substitute' AND m.until_day < d.day) past
    CROSS JOIN LATERAL (SELECT past.last IS NULL OR coalesce(s.vacant_since > past.last, false) AS own) reason
   WHERE s.board_id = ${board} AND (s.until_day IS NULL OR s.until_day >= ${day})
   ORDER BY length(s.label), s.label COLLATE "sv-x-icu"`;

/**
 * The seats of a board on a day, and those that come after it: who sits there, who will, and since when nobody does. A
 * reason for a vacancy is that of the present one: it is older than nobody's last day.
 */
export function findSeatsOfBoard(tx: EntityManager, boardId: string, day: string): Promise<SeatView[]> {
  return tx.query(seatsOn('$1', '$2::date'), [boardId, day]);
}

/** In SQL, of a board by its id and a day: `findCalledSubstitutes`. */
export const calledSubstitutesOn = (board: string, day: string): string => `
  SELECT ${TERM_COLUMNS}, m.seat_id AS "seatId", m.call_rank AS rank
    FROM membership m JOIN person p ON p.id = m.person_id
   WHERE m.board_id = ${board} AND m.role = 'substitute' AND ${holdsOn(day)}
   ORDER BY m.party COLLATE "sv-x-icu" NULLS LAST, m.call_rank NULLS LAST, p.name COLLATE "sv-x-icu", m.id`;

/** The substitutes of a board on a day: by party, those with a place in the order first, as they are called. */
export function findCalledSubstitutes(
  tx: EntityManager,
  boardId: string,
  day: string,
): Promise<CalledSubstitute[]> {
  return tx.query(calledSubstitutesOn('$1', '$2::date'), [boardId, day]);
}

/** Members on a day whose seat nobody has told. */
export function findUnseated(
  tx: EntityManager,
  boardId: string,
  day: string,
): Promise<BoardSeatsView['unseated']> {
  return tx.query(
    `SELECT ${TERM_COLUMNS}, m.role FROM membership m JOIN person p ON p.id = m.person_id
      WHERE m.board_id = $1 AND m.role IN ('chair', 'vice-chair', 'member') AND m.seat_id IS NULL
        AND (m.until_day IS NULL OR m.until_day >= $2::date)
        AND NOT EXISTS (SELECT 1 FROM membership other
                         WHERE other.person_id = m.person_id AND other.board_id = m.board_id
                           AND other.seat_id IS NOT NULL
                           AND daterange(other.from_day, other.until_day, '[]') && daterange(m.from_day, m.until_day, '[]'))
      ORDER BY p.name COLLATE "sv-x-icu", m.id`,
    [boardId, day],
  );
}

/** In SQL, of a board by its id and a day: how many seats it has; null where none have been put up. */
export const seatCountOn = (board: string, day: string): string => `
  SELECT nullif(count(*), 0)::int AS seats FROM seat s
   WHERE s.board_id = ${board} AND (s.from_day IS NULL OR s.from_day <= ${day})
     AND (s.until_day IS NULL OR s.until_day >= ${day})`;

/** How many seats a board has on a day; null where none have been put up. */
export async function countSeats(tx: EntityManager, boardId: string, day: string): Promise<number | null> {
  const [row]: { seats: number | null }[] = await tx.query(seatCountOn('$1', '$2::date'), [boardId, day]);
  return row?.seats ?? null;
}

export function findSeat(tx: EntityManager, id: string): Promise<Seat | null> {
  return tx.getRepository(Seat).findOneBy({ id });
}

export function lockSeats(tx: EntityManager, boardId: string): Promise<Seat[]> {
  return tx
    .getRepository(Seat)
    .find({ where: { boardId }, order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } });
}

export function addSeats(tx: EntityManager, seats: Seat[]): Promise<unknown> {
  return tx.getRepository(Seat).insert(seats);
}

export function saveSeat(tx: EntityManager, seat: Seat): Promise<unknown> {
  return tx.getRepository(Seat).save(seat);
}

export function deleteSeat(tx: EntityManager, id: string): Promise<unknown> {
  return tx.getRepository(Seat).delete({ id });
}

/** Terms that have to do with a seat: of those who sit or have sat there, and of substitutes who are called for it. */
export function findTermsOfSeat(
  tx: EntityManager,
  seatId: string,
): Promise<(Membership & { name: string })[]> {
  return tx.query(
    `SELECT m.id, m.person_id AS "personId", m.role, m.from_day::text AS "fromDay", m.until_day::text AS "untilDay", p.name
       FROM membership m JOIN person p ON p.id = m.person_id
      WHERE m.seat_id = $1 ORDER BY m.from_day NULLS FIRST, m.id`,
    [seatId],
  );
}

/** Gives terms their places in an order of calls. */
export async function placeInOrder(
  tx: EntityManager,
  places: readonly { id: string; seatId: string | null; rank: number | null }[],
  { now, by }: { now: Date; by: string | null },
): Promise<void> {
  await tx.query(
    `UPDATE membership m SET seat_id = c.seat_id, call_rank = c.rank,
                             version = m.version + 1, updated_at = $2, updated_by = $3
       FROM jsonb_to_recordset($1) AS c (id uuid, seat_id uuid, rank int) WHERE m.id = c.id`,
    [JSON.stringify(places.map(({ id, seatId, rank }) => ({ id, seat_id: seatId, rank }))), now, by],
  );
}

/** The latest change among terms: who made it, and when. */
export function findLatestChange(
  tx: EntityManager,
  ids: readonly string[],
): Promise<Pick<Membership, 'version' | 'updatedAt' | 'updatedBy'>[]> {
  return tx.query(
    `SELECT version, updated_at AS "updatedAt", updated_by AS "updatedBy" FROM membership
      WHERE id = ANY ($1) ORDER BY updated_at DESC LIMIT 1`,
    [ids],
  );
}
