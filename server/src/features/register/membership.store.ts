import type { EntityManager } from 'typeorm';
import type { MandateRole } from '@klubbat/shared/vocabulary/roles';
import type { SessionView } from '@klubbat/shared/contracts/session';
import type { BoardMember } from '@klubbat/shared/contracts/register-people';
import { part } from '../../platform/read-together.js';
import { Membership } from './membership.entity.js';

/** Does the term follow from an election in a § that is not adjusted yet? From row `m`. */
const NOT_ADJUSTED = `EXISTS (
  SELECT 1 FROM election_effect e
    JOIN agenda_item i ON i.id = e.item_id
    JOIN meeting decided ON decided.id = i.meeting_id
    LEFT JOIN adjustment a ON a.id = i.adjustment_id
   WHERE e.membership_id = m.id AND NOT decided.history
     AND coalesce(a.state NOT IN ('adjusted', 'announced', 'appeal-period-over', 'archived'), true))`;

/** A membership as its doors show it, from rows `m` and `b`. */
export const MEMBERSHIP_JSON = `
  jsonb_build_object('id', m.id, 'version', m.version, 'boardId', m.board_id, 'board', b.name, 'role', m.role,
    'party', m.party, 'represents', m.represents, 'from', m.from_day, 'until', m.until_day,
    'notAdjusted', ${NOT_ADJUSTED})`;

/** Holds on the day that is parameter `day` (`$2`). */
const holdsOn = (day: string) =>
  `(m.from_day IS NULL OR m.from_day <= ${day}) AND (m.until_day IS NULL OR m.until_day >= ${day})`;

export function addMembership(tx: EntityManager, membership: Membership): Promise<unknown> {
  return tx.getRepository(Membership).insert(membership);
}

export function findMembership(tx: EntityManager, id: string): Promise<Membership | null> {
  return tx.getRepository(Membership).findOneBy({ id });
}

export function lockMembership(tx: EntityManager, id: string): Promise<Membership | null> {
  return tx.getRepository(Membership).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
}

export function saveMembership(tx: EntityManager, membership: Membership): Promise<unknown> {
  return tx.getRepository(Membership).save(membership);
}

/** Another mandate of the same person in the same place and role, of which some day is a day of this one. */
export async function findOverlapping(tx: EntityManager, membership: Membership): Promise<Membership | null> {
  return tx
    .getRepository(Membership)
    .createQueryBuilder('m')
    .where('m.person_id = :personId AND m.organisation_id = :organisationId AND m.role = :role', membership)
    .andWhere('m.board_id IS NOT DISTINCT FROM :boardId AND m.id <> :id', membership)
    .andWhere(
      `daterange(m.from_day, m.until_day, '[]') && daterange(:fromDay::date, :untilDay::date, '[]')`,
      membership,
    )
    .orderBy('m.from_day', 'ASC', 'NULLS FIRST')
    .getOne();
}

/** The roles that the same person has in the same organisation on some day of this mandate. */
export async function findHeldBeside(tx: EntityManager, membership: Membership): Promise<MandateRole[]> {
  const rows = await tx
    .getRepository(Membership)
    .createQueryBuilder('m')
    .where('m.person_id = :personId AND m.organisation_id = :organisationId AND m.id <> :id', membership)
    .andWhere(
      `daterange(m.from_day, m.until_day, '[]') && daterange(:fromDay::date, :untilDay::date, '[]')`,
      membership,
    )
    .getMany();
  return rows.map(({ role }) => role);
}

/** The mandates of person `$1` that hold on the day `$2`, with the names of what they are in. */
export const MANDATES = part<SessionView['mandates'][number]>(
  `SELECT m.organisation_id AS "organisationId", o.name AS organisation,
          m.board_id AS "boardId", b.name AS board, m.role
     FROM membership m
     JOIN organisation o ON o.id = m.organisation_id
     LEFT JOIN board b ON b.id = m.board_id
    WHERE m.person_id = $1 AND ${holdsOn('$2::date')}
    ORDER BY o.name_key, b.name_key NULLS FIRST, m.role`,
);

/** Who is something in a board on a day, by name. */
export function findBoardMembers(
  tx: EntityManager,
  boardId: string,
  day: string,
  limit: number,
): Promise<BoardMember[]> {
  return tx.query(
    `SELECT m.id, m.version, m.role, m.party, m.represents, m.from_day::text AS "from", m.until_day::text AS "until",
            ${NOT_ADJUSTED} AS "notAdjusted", p.id AS "personId", p.name, p.title
       FROM membership m JOIN person p ON p.id = m.person_id
      WHERE m.board_id = $1 AND ${holdsOn('$2::date')}
      ORDER BY p.name COLLATE "sv-x-icu", p.id, m.id
      LIMIT $3`,
    [boardId, day, limit],
  );
}

/** Of these people those whose time in a board is over on a day: they have been something in it, and are nothing then. */
export async function findFormerMembers(
  tx: EntityManager,
  board: { id: string; organisationId: string },
  personIds: string[],
  day: string,
): Promise<Set<string>> {
  const rows: { id: string }[] = await tx.query(
    `SELECT m.person_id AS id FROM membership m
      WHERE m.person_id = ANY ($1) AND m.organisation_id = $2 AND (m.board_id = $3 OR m.board_id IS NULL)
      GROUP BY m.person_id HAVING NOT bool_or(${holdsOn('$4::date')})`,
    [personIds, board.organisationId, board.id, day],
  );
  return new Set(rows.map(({ id }) => id));
}

/** How many people are something in each board on a day. */
export async function countBoardMembers(
  tx: EntityManager,
  boardIds: string[],
  day: string,
): Promise<Map<string, number>> {
  const rows: { id: string; people: number }[] = await tx.query(
    `SELECT m.board_id AS id, count(DISTINCT m.person_id)::int AS people
       FROM membership m WHERE m.board_id = ANY ($1) AND ${holdsOn('$2::date')} GROUP BY m.board_id`,
    [boardIds, day],
  );
  return new Map(rows.map(({ id, people }) => [id, people]));
}

/** The person of this organisation's register with this address, if there is exactly one. Never by name. */
export async function findRegisterPersonsByEmail(
  tx: EntityManager,
  organisationId: string,
  emails: string[],
): Promise<Map<string, string>> {
  const rows: { key: string; id: string }[] = await tx.query(
    `SELECT p.email_key AS key, p.id FROM person p
      WHERE p.email_key = ANY ($2)
        AND EXISTS (SELECT 1 FROM membership m WHERE m.person_id = p.id AND m.organisation_id = $1)`,
    [organisationId, emails.map((email) => email.toLowerCase())],
  );
  return new Map(rows.map((row) => [row.key, row.id]));
}
