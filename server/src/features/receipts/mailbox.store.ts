import type { EntityManager } from 'typeorm';
import { Mailbox } from './mailbox.entity.js';

/** Takes the mailbox if it is due; nobody else reads it before `leaseUntil`. */
export async function claimMailbox(
  tx: EntityManager,
  name: string,
  now: Date,
  leaseUntil: Date,
): Promise<Mailbox | null> {
  const rows: unknown[] = await tx.query(
    `INSERT INTO mailbox AS m (name, last_uid, next_read_at) VALUES ($1, 0, $3)
     ON CONFLICT (name) DO UPDATE SET next_read_at = $3 WHERE m.next_read_at <= $2
     RETURNING name`,
    [name, now, leaseUntil],
  );
  return rows.length === 0 ? null : tx.getRepository(Mailbox).findOneBy({ name });
}

/** All of the mailbox up to this mail has been seen to. Never goes back, unless the server numbers its mails anew. */
export async function noteRead(
  tx: EntityManager,
  name: string,
  uidValidity: string,
  lastUid: number,
): Promise<void> {
  await tx.query(
    `UPDATE mailbox SET last_uid = CASE WHEN uid_validity = $2 THEN greatest(last_uid, $3) ELSE $3 END,
            uid_validity = $2 WHERE name = $1`,
    [name, uidValidity, lastUid],
  );
}

/** The round is over: when the next may begin, and what went wrong. */
export async function releaseMailbox(
  tx: EntityManager,
  { name, nextReadAt }: Mailbox,
  next: Date,
  error: string | null,
): Promise<void> {
  await tx.getRepository(Mailbox).update({ name, nextReadAt }, { nextReadAt: next, lastError: error });
}
