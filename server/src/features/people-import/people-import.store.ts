import type { EntityManager } from 'typeorm';
import { acrossOrganisations } from '../../platform/across-organisations.js';
import { inPortions } from '../../platform/portions.js';
import { Membership } from '../register/membership.entity.js';
import { Person } from '../register/person.entity.js';
import { Seat } from '../register/seat.entity.js';
import type { KnownPerson, KnownTerm, RegisterState } from './register-state.js';

/** A register as it stands, with the people of other registers who have one of these addresses. */
export async function findRegisterState(
  tx: EntityManager,
  organisationId: string,
  addresses: readonly string[] = [],
): Promise<RegisterState> {
  const boards: { id: string; name: string }[] = await tx.query(
    'SELECT id, name FROM board WHERE organisation_id = $1 ORDER BY name_key',
    [organisationId],
  );
  const people: KnownPerson[] = await tx.query(
    `SELECT p.id, p.name, p.email, p.title FROM person p
      WHERE EXISTS (SELECT 1 FROM membership m WHERE m.person_id = p.id AND m.organisation_id = $1)
      ORDER BY p.name COLLATE "sv-x-icu", p.id`,
    [organisationId],
  );
  const terms: KnownTerm[] = await tx.query(
    `SELECT m.id, m.person_id AS "personId", m.board_id AS "boardId", m.role, m.party, m.represents,
            m.from_day::text AS "from", m.until_day::text AS until, s.label AS seat, m.call_rank AS rank
       FROM membership m LEFT JOIN seat s ON s.id = m.seat_id
      WHERE m.organisation_id = $1 ORDER BY m.from_day NULLS FIRST, m.id`,
    [organisationId],
  );
  const seats: { boardId: string; label: string }[] = await tx.query(
    `SELECT s.board_id AS "boardId", s.label FROM seat s JOIN board b ON b.id = s.board_id
      WHERE b.organisation_id = $1`,
    [organisationId],
  );
  const elsewhere = await acrossOrganisations(tx, 'known-address', () =>
    tx.query<KnownPerson[]>(
      `SELECT p.id, p.name, p.email, p.title FROM person p
        WHERE p.email_key = ANY ($2)
          AND NOT EXISTS (SELECT 1 FROM membership m WHERE m.person_id = p.id AND m.organisation_id = $1)`,
      [organisationId, addresses.map((address) => address.toLowerCase())],
    ),
  );
  return { boards, people, terms, seats, elsewhere };
}

/** People in one order, so that two who lock several never wait for each other. */
export async function lockPeople(tx: EntityManager, ids: readonly string[]): Promise<void> {
  await tx.query('SELECT 1 FROM person WHERE id = ANY ($1) ORDER BY id FOR UPDATE', [ids]);
}

export function addPeople(tx: EntityManager, people: Omit<Person, 'unit' | 'phone'>[]): Promise<void> {
  return inPortions(people, (portion) => tx.getRepository(Person).insert(portion));
}

export function addSeats(tx: EntityManager, seats: Seat[]): Promise<void> {
  return inPortions(seats, (portion) => tx.getRepository(Seat).insert(portion));
}

export function addTerms(tx: EntityManager, terms: Membership[]): Promise<void> {
  return inPortions(terms, (portion) => tx.getRepository(Membership).insert(portion));
}

/** The seats of an organisation's boards, to find them by what they are called. */
export function findSeats(tx: EntityManager, organisationId: string): Promise<Seat[]> {
  return tx
    .getRepository(Seat)
    .createQueryBuilder('seat')
    .innerJoin('board', 'board', 'board.id = seat.board_id')
    .where('board.organisation_id = :organisationId', { organisationId })
    .getMany();
}

interface Mark {
  now: Date;
  by: string;
}

export interface PersonChange {
  id: string;
  email: string | null;
  title: string | null;
}

export async function changePeople(
  tx: EntityManager,
  changes: readonly PersonChange[],
  { now, by }: Mark,
): Promise<void> {
  await tx.query(
    `UPDATE person p SET email = c.email, email_key = lower(c.email), title = c.title,
                         version = p.version + 1, updated_at = $2, updated_by = $3
       FROM jsonb_to_recordset($1) AS c (id uuid, email text, title text) WHERE p.id = c.id`,
    [JSON.stringify(changes), now, by],
  );
}

export interface TermChange {
  id: string;
  party: string | null;
  represents: string | null;
  from: string | null;
  until: string | null;
  seatId: string | null;
  rank: number | null;
}

/** Changes terms one by one in the given order: those that make room come first. */
export async function changeTerms(
  tx: EntityManager,
  changes: readonly TermChange[],
  { now, by }: Mark,
): Promise<void> {
  for (const { id, party, represents, from, until, seatId, rank } of changes) {
    await tx.query(
      `UPDATE membership SET party = $2, represents = $3, from_day = $4, until_day = $5, seat_id = $6, call_rank = $7,
                             version = version + 1, updated_at = $8, updated_by = $9
        WHERE id = $1`,
      [id, party, represents, from, until, seatId, rank, now, by],
    );
  }
}

/** Takes seats and orders away for the moment: two who change places would meet otherwise. */
export async function rise(tx: EntityManager, ids: readonly string[]): Promise<void> {
  await tx.query('UPDATE membership SET seat_id = NULL WHERE id = ANY ($1)', [ids]);
}
