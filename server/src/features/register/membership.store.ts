import type { EntityManager } from 'typeorm';
import type { SessionView } from '@klubbat/shared/contracts/session';
import type { RegisterPersonView } from '@klubbat/shared/contracts/register';
import { Membership } from './membership.entity.js';

export function addMembership(tx: EntityManager, membership: Membership): Promise<unknown> {
  return tx.getRepository(Membership).insert(membership);
}

export function findMembership(tx: EntityManager, id: string): Promise<Membership | null> {
  return tx.getRepository(Membership).findOneBy({ id });
}

export async function setMembershipEnd(tx: EntityManager, id: string, untilDay: string): Promise<void> {
  await tx.getRepository(Membership).update({ id }, { untilDay });
}

/** A person's mandates that hold on a day, with the names of what they are in. */
export function findMandates(
  tx: EntityManager,
  personId: string,
  day: string,
): Promise<SessionView['mandates']> {
  return tx.query(
    `SELECT m.organisation_id AS "organisationId", o.name AS organisation,
            m.board_id AS "boardId", b.name AS board, m.role
       FROM membership m
       JOIN organisation o ON o.id = m.organisation_id
       LEFT JOIN board b ON b.id = m.board_id
      WHERE m.person_id = $1 AND (m.from_day IS NULL OR m.from_day <= $2)
        AND (m.until_day IS NULL OR m.until_day >= $2)
      ORDER BY o.name_key, b.name_key NULLS FIRST, m.role`,
    [personId, day],
  );
}

/** People of an organisation's register (or one of them), with all their mandates in it. */
export function findRegisterPeople(
  tx: EntityManager,
  organisationId: string,
  personId?: string,
): Promise<RegisterPersonView[]> {
  return tx.query(
    `SELECT p.id, p.name, p.email, p.title,
            EXISTS (SELECT 1 FROM account a WHERE a.person_id = p.id) AS "hasAccount",
            jsonb_agg(jsonb_build_object('id', m.id, 'boardId', m.board_id, 'board', b.name, 'role', m.role,
              'party', m.party, 'from', m.from_day, 'until', m.until_day) ORDER BY b.name_key, m.role) AS memberships
       FROM person p
       JOIN membership m ON m.person_id = p.id AND m.organisation_id = $1
       LEFT JOIN board b ON b.id = m.board_id
      WHERE $2::uuid IS NULL OR p.id = $2
      GROUP BY p.id
      ORDER BY p.name COLLATE "sv-x-icu", p.id
      LIMIT 5000`,
    [organisationId, personId ?? null],
  );
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
