import type { EntityManager } from 'typeorm';
import type { SignatureMethod } from '@klubbat/shared/vocabulary/signature-methods';

/** What any of these organisations has switched off. It stays so until the transaction has ended. */
export async function lockSwitchedOff(
  tx: EntityManager,
  organisationIds: readonly string[],
): Promise<SignatureMethod[]> {
  const rows: { off: SignatureMethod[] }[] = await tx.query(
    'SELECT switched_off AS off FROM organisation WHERE id = ANY ($1) ORDER BY id FOR SHARE',
    [organisationIds],
  );
  return rows.flatMap(({ off }) => off);
}

/** What the organisation of each meeting has switched off, by the meeting. */
export async function findSwitchedOff(
  tx: EntityManager,
  meetingIds: readonly string[],
): Promise<Map<string, SignatureMethod[]>> {
  const rows: { id: string; off: SignatureMethod[] }[] = await tx.query(
    `SELECT m.id, o.switched_off AS off
       FROM meeting m JOIN organisation o ON o.id = m.organisation_id
      WHERE m.id = ANY ($1)`,
    [meetingIds],
  );
  return new Map(rows.map(({ id, off }) => [id, off]));
}
