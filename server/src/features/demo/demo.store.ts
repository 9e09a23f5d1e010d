import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/work.js';

export async function hasOrganisations(tx: EntityManager): Promise<boolean> {
  const rows: unknown[] = await tx.query('SELECT 1 FROM organisation LIMIT 1');
  return rows.length > 0;
}

interface AccountRow {
  personId: string;
  accountId: string;
  name: string;
  email: string;
  admin: boolean;
  mandates: Actor['mandates'];
}

const ACCOUNTS = `
  SELECT p.id AS "personId", a.id AS "accountId", p.name, coalesce(p.email, '') AS email, a.admin,
         coalesce((SELECT jsonb_agg(jsonb_build_object(
                     'organisationId', m.organisation_id, 'boardId', m.board_id, 'role', m.role))
                     FROM membership m WHERE m.person_id = p.id), '[]') AS mandates
    FROM account a JOIN person p ON p.id = a.person_id`;

function actorOf([row]: AccountRow[]): Actor {
  if (row === undefined) {
    throw new Error('the demo lacks an account');
  }
  // nobody has signed in: there is no session to end
  return { ...row, sessionSha256: '', seenAt: new Date(0), provedAt: new Date(0) };
}

/** The one who sets up the register. */
export async function findAdministrator(tx: EntityManager): Promise<Actor> {
  return actorOf(await tx.query(`${ACCOUNTS} WHERE a.admin ORDER BY a.created_at LIMIT 1`));
}

/** Somebody of the demo, as one who acts. */
export async function findDemoActor(tx: EntityManager, email: string): Promise<Actor> {
  return actorOf(await tx.query(`${ACCOUNTS} WHERE p.email_key = lower($1)`, [email]));
}

/** A mail that went whole, and whose answer was lost: no program does that when it is asked to. */
export async function leaveUnclear(tx: EntityManager, deliveryId: string, handedOver: Date): Promise<void> {
  await tx.query(
    `UPDATE delivery SET state = 'unclear', tries = 1, handing_over_at = $2, next_try_at = NULL WHERE id = $1`,
    [deliveryId, handedOver],
  );
}

/** Letters of a meeting that are held to have left: nobody of the demo has a mailbox. */
export async function keepLettersHere(tx: EntityManager, meetingId: string): Promise<void> {
  await tx.query(
    `UPDATE letter SET state = 'sent', tries = 1, sent_at = ordered_at, next_try_at = NULL, answer = '250 2.0.0 Ok'
      WHERE meeting_id = $1 AND state = 'queued'`,
    [meetingId],
  );
}
