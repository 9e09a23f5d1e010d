import { NIL } from 'uuid';
import type { EntityManager } from 'typeorm';

export interface KeptSeal {
  id: string;
  place: string;
  fileId: string;
  organisationId: string;
  sha256: string;
  /** of its certificate, hexadecimal */
  certificateSha256: string;
  /** the log tells of it */
  logged: boolean;
}

const PORTION = 100;

const of = (id: string) => `format('%s, %s %s, sealed extract %s', o.name, b.name, m.day, ${id})`;
const OF_MEETING = `
  JOIN meeting m ON m.id = s.meeting_id JOIN board b ON b.id = m.board_id JOIN organisation o ON o.id = s.organisation_id`;

/** Every extract that has been sealed, some at a time. */
export async function* findKeptSeals(tx: EntityManager): AsyncGenerator<KeptSeal> {
  let after: string = NIL;
  for (;;) {
    const rows: KeptSeal[] = await tx.query(
      `SELECT s.id, ${of('s.id')} AS place, s.file_id AS "fileId", s.organisation_id AS "organisationId",
              s.sha256, encode(sha256(s.certificate), 'hex') AS "certificateSha256",
              EXISTS (SELECT 1 FROM audit_event e WHERE e.subject_id = s.id AND e.action = 'extract.sealed'
                AND e.details ->> 'sha256' = s.sha256) AS logged
         FROM sealed_extract s ${OF_MEETING}
        WHERE s.id > $1 AND s.sealed_at IS NOT NULL ORDER BY s.id LIMIT ${PORTION}`,
      [after],
    );
    yield* rows;
    if (rows.length < PORTION) {
      return;
    }
    after = rows.at(-1)?.id ?? after;
  }
}

/** Seals that the log tells of and that are not there. */
export function findLostSeals(tx: EntityManager): Promise<{ place: string; what: string }[]> {
  return tx.query(
    `SELECT format('sealed extract %s', e.subject_id) AS place, 'its seal, which the log tells of, is gone' AS what
       FROM audit_event e
      WHERE e.action = 'extract.sealed'
        AND NOT EXISTS (SELECT 1 FROM sealed_extract s WHERE s.id = e.subject_id AND s.sealed_at IS NOT NULL)`,
  );
}
