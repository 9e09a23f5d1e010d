import type { EntityManager } from 'typeorm';

/** Whether something of an organisation must be made anew on that day. */
export async function isChangeDue(
  tx: EntityManager,
  organisationId: string,
  today: string,
): Promise<boolean> {
  const [row]: { due: boolean }[] = await tx.query(
    `SELECT EXISTS (SELECT FROM open_data_change WHERE organisation_id = $1 AND (due IS NULL OR due <= $2::date)) AS due`,
    [organisationId, today],
  );
  return row?.due ?? false;
}

/**
 * Takes what must be made anew, once: whoever asks at the same time waits until it is made. Null stands for the organisation
 * itself.
 */
export async function takeChanges(
  tx: EntityManager,
  organisationId: string,
  today: string,
): Promise<(string | null)[]> {
  await tx.query(`SELECT pg_advisory_xact_lock(5552293, hashtext($1))`, [organisationId]);
  // a DELETE of TypeORM's answers with the rows and their number
  const [rows]: [{ meetingId: string | null }[], number] = await tx.query(
    `DELETE FROM open_data_change WHERE organisation_id = $1 AND (due IS NULL OR due <= $2::date)
     RETURNING meeting_id AS "meetingId"`,
    [organisationId, today],
  );
  return [...new Set(rows.map(({ meetingId }) => meetingId))];
}

/** Notes the days to come on which a meeting's objects must be made anew. */
export async function noteDaysToCome(
  tx: EntityManager,
  organisationId: string,
  meetingId: string,
  days: readonly string[],
): Promise<void> {
  await tx.query(
    `INSERT INTO open_data_change (id, organisation_id, meeting_id, due)
     SELECT gen_random_uuid(), $1, $2, day FROM unnest($3::date[]) day
      WHERE NOT EXISTS (SELECT FROM open_data_change WHERE organisation_id = $1 AND meeting_id = $2 AND due = day)`,
    [organisationId, meetingId, days],
  );
}
