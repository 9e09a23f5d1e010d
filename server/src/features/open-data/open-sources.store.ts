import type { EntityManager } from 'typeorm';
import type { MandateRole } from '@klubbat/shared/vocabulary/roles';
import { CORRECTED } from '../publications/corrected-pdf.store.js';

/*
 * What open data is made of that the open pages do not read in the same way: whole organisations at once, and what can be
 * measured of a published file without reading it.
 */

export interface OpenMembership {
  id: string;
  personId: string;
  boardId: string;
  name: string;
  role: MandateRole;
  party: string | null;
  represents: string | null;
  from: string | null;
  until: string | null;
}

/** Everyone elected to a board of an organisation, as its open page names them: nothing else of anyone. */
export function findElected(tx: EntityManager, organisationId: string): Promise<OpenMembership[]> {
  return tx.query(
    `SELECT m.id, m.person_id AS "personId", m.board_id AS "boardId", p.name, m.role, m.party, m.represents,
            m.from_day::text AS "from", m.until_day::text AS until
       FROM membership m JOIN person p ON p.id = m.person_id JOIN board b ON b.id = m.board_id
      WHERE m.organisation_id = $1 AND m.role IN ('chair', 'vice-chair', 'member', 'substitute')
      ORDER BY m.id`,
    [organisationId],
  );
}

export interface FileMeasure {
  id: string;
  size: number;
  sha512: string;
}

/** Of the public versions of these ids: how large the PDF is that is read now, and its sum. */
export function measureFiles(tx: EntityManager, ids: readonly string[]): Promise<FileMeasure[]> {
  return tx.query(
    `SELECT one.id, octet_length(one.pdf) AS size, encode(sha512(one.pdf), 'hex') AS sha512
       FROM (SELECT p.id, coalesce(corrected.pdf, p.pdf) AS pdf FROM publication p ${CORRECTED} WHERE p.id = ANY ($1)) one`,
    [ids],
  );
}

/** The days to come on which a meeting's objects change by themselves: it is announced, or a public version leaves the web. */
export async function findDaysToCome(tx: EntityManager, meetingId: string, today: string): Promise<string[]> {
  const rows: { day: string }[] = await tx.query(
    `SELECT announced_on::text AS day FROM meeting WHERE id = $1 AND announced_on > $2::date
     UNION SELECT p.remove_on::text FROM publication p JOIN adjustment a ON a.id = p.adjustment_id
            WHERE a.meeting_id = $1 AND p.state = 'published' AND p.remove_on > $2::date`,
    [meetingId, today],
  );
  return rows.map(({ day }) => day);
}

export async function findBoardOfMeeting(tx: EntityManager, meetingId: string): Promise<string | undefined> {
  const rows: { boardId: string }[] = await tx.query(
    `SELECT board_id AS "boardId" FROM meeting WHERE id = $1`,
    [meetingId],
  );
  return rows[0]?.boardId;
}

/** Whom of the register a meeting's people are, by the key that they have in its record: only those whose office is public. */
export async function findElectedAt(tx: EntityManager, meetingId: string): Promise<Map<string, string>> {
  const rows: { key: string; personId: string }[] = await tx.query(
    `SELECT mp.key, mp.person_id AS "personId" FROM meeting_person mp JOIN meeting m ON m.id = mp.meeting_id
      WHERE mp.meeting_id = $1
        AND EXISTS (SELECT 1 FROM membership s
                     WHERE s.person_id = mp.person_id AND s.organisation_id = m.organisation_id AND s.board_id IS NOT NULL
                       AND s.role IN ('chair', 'vice-chair', 'member', 'substitute'))`,
    [meetingId],
  );
  return new Map(rows.map(({ key, personId }) => [key, personId]));
}
