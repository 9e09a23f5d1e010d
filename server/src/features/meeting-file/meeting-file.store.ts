import type { EntityManager } from 'typeorm';
import { Meeting } from '../meetings/meeting.entity.js';

const IMPORT_LOCK = 5_552_283;

/**
 * Imports into one organisation happen one after the other: two that are the same at once find each other, also when
 * neither the organisation nor the board is there yet.
 */
export async function lockImports(tx: EntityManager, organisationKey: string): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock($1, hashtext($2))', [IMPORT_LOCK, organisationKey]);
}

export function findImported(tx: EntityManager, importSha256: string): Promise<Meeting | null> {
  return tx.getRepository(Meeting).findOneBy({ importSha256 });
}

/** The day of the meeting in which each of these numbers of a series stands already. */
export async function findNumberDays(
  tx: EntityManager,
  seriesId: string,
  numbers: number[],
): Promise<Map<number, string>> {
  const rows: { paragraph: number; day: string }[] = await tx.query(
    `SELECT i.paragraph, m.day::text AS day FROM agenda_item i JOIN meeting m ON m.id = i.meeting_id
      WHERE i.series_id = $1 AND i.paragraph = ANY ($2)`,
    [seriesId, numbers],
  );
  return new Map(rows.map(({ paragraph, day }) => [paragraph, day]));
}
