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
