import type { EntityManager } from 'typeorm';
import type { Keeper } from './aged.js';

const KEEPER = 'id, access_notes_years AS "accessNotesYears", mail_years AS "mailYears"';

export function findKeepers(tx: EntityManager): Promise<Keeper[]> {
  return tx.query(`SELECT ${KEEPER} FROM organisation ORDER BY id`);
}

/** An organisation that is there. */
export async function findKeeper(tx: EntityManager, id: string): Promise<Keeper> {
  const [keeper]: Keeper[] = await tx.query(`SELECT ${KEEPER} FROM organisation WHERE id = $1`, [id]);
  return keeper ?? { id, accessNotesYears: null, mailYears: null };
}

/** True where something was changed by it: it was not so before. */
export async function setYears(
  tx: EntityManager,
  { id, accessNotesYears, mailYears }: Keeper,
): Promise<boolean> {
  const [changed]: [{ id: string }[], number] = await tx.query(
    `UPDATE organisation SET access_notes_years = $2, mail_years = $3
      WHERE id = $1 AND (access_notes_years, mail_years) IS DISTINCT FROM ($2::smallint, $3::smallint) RETURNING id`,
    [id, accessNotesYears, mailYears],
  );
  return changed.length > 0;
}

/** Any number: the same one in every process of Klubbat, and in nobody else's program. */
const RETENTION_LOCK = 5_552_297;

/** True until the transaction ends, in one process at a time. */
export async function holdRemoving(tx: EntityManager): Promise<boolean> {
  const [row]: { got: boolean }[] = await tx.query('SELECT pg_try_advisory_xact_lock($1) AS got', [
    RETENTION_LOCK,
  ]);
  return row?.got === true;
}
