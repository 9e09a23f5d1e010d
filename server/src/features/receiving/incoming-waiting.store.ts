import type { EntityManager } from 'typeorm';
import type { Scope } from '../../policies/may.js';
import { IncomingWaiting } from './incoming-waiting.entity.js';

/** The organisations whose official mailbox is one of these addresses. */
export function findReceivers(tx: EntityManager, addresses: readonly string[]): Promise<{ id: string }[]> {
  return tx.query('SELECT id FROM organisation WHERE lower(registry_email) = ANY ($1) ORDER BY id', [
    addresses.map((address) => address.toLowerCase()),
  ]);
}

/** Has the organisation these bytes already, waiting, put aside or registered? */
export async function isKnownFile(
  tx: EntityManager,
  organisationId: string,
  sha256: string,
): Promise<boolean> {
  const rows: unknown[] = await tx.query(
    `SELECT 1 FROM incoming_waiting WHERE organisation_id = $1 AND sha256 = $2
      UNION ALL SELECT 1 FROM incoming_document WHERE organisation_id = $1 AND sha256 = $2 LIMIT 1`,
    [organisationId, sha256],
  );
  return rows.length > 0;
}

export async function addWaiting(tx: EntityManager, waiting: IncomingWaiting): Promise<void> {
  await tx.getRepository(IncomingWaiting).insert(waiting);
}

export function findWaiting(tx: EntityManager, id: string): Promise<IncomingWaiting | null> {
  return tx.getRepository(IncomingWaiting).findOneBy({ id });
}

export async function markDismissed(
  tx: EntityManager,
  id: string,
  dismissed: Pick<IncomingWaiting, 'dismissedBy' | 'dismissedAt' | 'dismissedReason'>,
): Promise<boolean> {
  const { affected } = await tx
    .createQueryBuilder()
    .update(IncomingWaiting)
    .set(dismissed)
    .where('id = :id AND dismissed_at IS NULL', { id })
    .execute();
  return affected === 1;
}

export interface WaitingRow {
  id: string;
  organisationId: string;
  organisation: string;
  fileName: string;
  size: number;
  sender: string | null;
  subject: string | null;
  cameAt: Date;
}

/** What waits in the organisations of that scope, the oldest first: neither put aside nor registered. */
export function findAllWaiting(
  tx: EntityManager,
  { everywhere, organisations }: Scope,
): Promise<WaitingRow[]> {
  return tx.query(
    `SELECT w.id, w.organisation_id AS "organisationId", o.name AS organisation, w.file_name AS "fileName", f.size,
            w.sender, w.subject, w.came_at AS "cameAt"
       FROM incoming_waiting w JOIN organisation o ON o.id = w.organisation_id JOIN stored_file f ON f.id = w.file_id
      WHERE w.dismissed_at IS NULL AND ($1 OR w.organisation_id = ANY ($2::uuid[]))
        AND NOT EXISTS (SELECT 1 FROM incoming_document d
                         WHERE d.organisation_id = w.organisation_id AND d.sha256 = w.sha256)
      ORDER BY w.came_at, w.id LIMIT 200`,
    [everywhere, organisations],
  );
}
