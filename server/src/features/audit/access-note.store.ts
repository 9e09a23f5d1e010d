import type { EntityManager } from 'typeorm';
import type { Access } from '../../platform/work.js';

/** Who reads, and by what. */
export interface AccessReader {
  personId: string;
  /** of the session's token; none known by it: he came with another token */
  sessionSha256: string;
}

/**
 * Notes what somebody has just read, once an hour of each thing: what is there already stays as it is. One statement, to be run outside a
 * transaction that has read, so that it waits for nobody but those who note in the same organisation.
 */
export async function insertAccess(
  tx: EntityManager,
  { personId, sessionSha256 }: AccessReader,
  read: readonly Access[],
  now: Date,
): Promise<void> {
  await tx.query(
    `INSERT INTO access_note (organisation_id, person_id, kind, thing_id, meeting_id, at, hour, way, session_id)
       SELECT r.organisation, $1, r.kind, r.thing, r.meeting, $2, date_trunc('hour', $2::timestamptz, 'UTC'),
              CASE WHEN s.id IS NULL THEN 'token' ELSE 'session' END, s.id
         FROM unnest($4::uuid[], $5::text[], $6::uuid[], $7::uuid[]) AS r (organisation, kind, thing, meeting)
         LEFT JOIN login_session s ON s.token_sha256 = $3
        ORDER BY r.organisation
     ON CONFLICT ON CONSTRAINT uq_access_note_hour DO NOTHING`,
    [
      personId,
      now,
      sessionSha256,
      read.map(({ organisationId }) => organisationId),
      read.map(({ kind }) => kind),
      read.map(({ thingId }) => thingId),
      read.map(({ meetingId }) => meetingId ?? null),
    ],
  );
}

export interface AccessLink {
  organisationId: string;
  sequence: number;
  previous: string;
  hash: string;
  personId: string;
  kind: string;
  thingId: string;
  meetingId: string | null;
  /** UTC, to the microsecond */
  at: string;
  way: string;
  sessionId: string | null;
}

/** The next notes in the order of organisations and places. */
export async function findAccessLinks(
  tx: EntityManager,
  { organisationId, sequence }: { organisationId: string; sequence: number },
  limit: number,
): Promise<AccessLink[]> {
  const rows: (Omit<AccessLink, 'sequence'> & { sequence: string })[] = await tx.query(
    `SELECT organisation_id AS "organisationId", sequence, previous, hash, person_id AS "personId", kind, thing_id AS "thingId",
            meeting_id AS "meetingId", to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at, way,
            session_id AS "sessionId"
       FROM access_note WHERE (organisation_id, sequence) > ($1, $2) ORDER BY organisation_id, sequence LIMIT $3`,
    [organisationId, sequence, limit],
  );
  return rows.map((row) => ({ ...row, sequence: Number(row.sequence) }));
}

/** What a note's hash is over, put together without the database: docs/evidence-log.md. */
export function accessText(link: AccessLink): string {
  const { organisationId, sequence, previous, personId, kind, thingId, meetingId, at, way, sessionId } = link;
  const parts = ['klubbat-access-1', organisationId, sequence, previous, personId, kind, thingId];
  return `[${[...parts, meetingId, at, way, sessionId].map((part) => JSON.stringify(part)).join(', ')}]`;
}

/** The hash of the last note that was removed for its age, where an event says that it was this one. */
export async function findRemoval(
  tx: EntityManager,
  organisationId: string,
  sequence: number,
): Promise<string | undefined> {
  const rows: { hash: string }[] = await tx.query(
    `SELECT details ->> 'hash' AS hash FROM audit_event
      WHERE subject_id = $1 AND action = 'access-notes.removed' AND details ->> 'last' = $2`,
    [organisationId, String(sequence)],
  );
  return rows[0]?.hash;
}
