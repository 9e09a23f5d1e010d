import type { EntityManager } from 'typeorm';
import type { SignatureMethod } from '@klubbat/shared/vocabulary/signature-methods';
import type { StatementKind } from '@klubbat/shared/vocabulary/signing-words';
import type { LinkRow } from '../audit/evidence.store.js';
import { Convening } from '../convening/convening.entity.js';
import { Meeting } from '../meetings/meeting.entity.js';
import { CORRECTED } from '../publications/corrected-pdf.store.js';

/** The meetings of a year that have not been cancelled, in order: of a board, or of an organisation. */
export function findMeetingsOfYear(
  tx: EntityManager,
  where: { boardId: string } | { organisationId: string },
  year: number,
): Promise<Meeting[]> {
  const of = 'boardId' in where ? 'meeting.board_id = :id' : 'meeting.organisation_id = :id';
  return tx
    .getRepository(Meeting)
    .createQueryBuilder('meeting')
    .where(`${of} AND meeting.day BETWEEN :from AND :until AND meeting.cancelled_at IS NULL`, {
      id: 'boardId' in where ? where.boardId : where.organisationId,
      from: `${year}-01-01`,
      until: `${year}-12-31`,
    })
    .orderBy('meeting.day')
    .addOrderBy('meeting.id')
    .getMany();
}

export interface StoredSignature {
  id: string;
  signerId: string;
  name: string;
  as: string;
  paragraphs: number[];
  signedAt: Date;
  method: SignatureMethod;
  sha256: string;
  statement: StatementKind;
  objection: string | null;
  evidence: Record<string, unknown>;
  scanFileId: string | null;
}

/** The signatures of a protocol in the order in which they were given. */
export function findSignatures(tx: EntityManager, versionId: string): Promise<StoredSignature[]> {
  return tx.query(
    `SELECT g.id, g.signer_id AS "signerId", p.name, s.capacity AS as, g.signed_at AS "signedAt", g.method, g.sha256,
            g.statement, g.objection, g.evidence, g.scan_file_id AS "scanFileId",
            (SELECT coalesce(jsonb_agg(sp.paragraph ORDER BY sp.paragraph), '[]')
               FROM signer_paragraph sp WHERE sp.signer_id = s.id) AS paragraphs
       FROM signature g JOIN signer s ON s.id = g.signer_id JOIN meeting_person p ON p.id = s.meeting_person_id
      WHERE g.protocol_version_id = $1 ORDER BY g.signed_at, g.id`,
    [versionId],
  );
}

export interface PartInPdf {
  position: number;
  signatureId: string | null;
  sha256: string;
  certificateSha256: string;
  length: number;
  name: string;
  stampedAt: Date | null;
}

/** What was written into a signed PDF, part by part, and in whose name. */
export function findParts(tx: EntityManager, versionId: string): Promise<PartInPdf[]> {
  return tx.query(
    `SELECT q.position, q.signature_id AS "signatureId", q.sha256, q.stamped_at AS "stampedAt",
            encode(sha256(q.certificate), 'hex') AS "certificateSha256",
            (octet_length(v.pdf) + sum(octet_length(q.increment)) OVER (ORDER BY q.position))::int AS length,
            CASE WHEN q.signature_id IS NULL THEN v.record -> 'organisation' ->> 'name'
                 ELSE coalesce((SELECT f ->> 'name' FROM jsonb_array_elements(v.record -> 'people') f
                                 WHERE f ->> 'id' = mp.key), mp.name) END AS name
       FROM signed_part q JOIN protocol_version v ON v.id = q.protocol_version_id
       LEFT JOIN signature g ON g.id = q.signature_id
       LEFT JOIN signer s ON s.id = g.signer_id
       LEFT JOIN meeting_person mp ON mp.id = s.meeting_person_id
      WHERE v.id = $1 ORDER BY q.position`,
    [versionId],
  );
}

/** The links of the evidence log about one thing. */
export async function findLinksAbout(
  tx: EntityManager,
  subjectId: string,
): Promise<(LinkRow & { at: string })[]> {
  const rows: (Omit<LinkRow, 'sequence'> & { sequence: string; at: string })[] = await tx.query(
    `SELECT l.chain, l.sequence, l.previous, l.hash, l.event_id::text AS "eventId",
            to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at,
            e.actor_id AS "actorId", e.organisation_id AS "organisationId", e.meeting_id AS "meetingId", e.action,
            e.subject_id AS "subjectId", e.details::text AS details, e.request_id AS "requestId"
       FROM audit_event e JOIN evidence_link l ON l.event_id = e.id
      WHERE e.subject_id = $1 ORDER BY l.chain, l.sequence`,
    [subjectId],
  );
  return rows.map((row) => ({ ...row, sequence: Number(row.sequence) }));
}

export interface PublishedPdf {
  id: string;
  number: number;
  state: 'published' | 'withdrawn';
  sha256: string;
  sourceSha256: string;
  /** counted within the public version: drawn anew with what had been corrected; null: as it was published */
  corrected: number | null;
  /** whether it is the one that anyone reads, or would if no § had been corrected */
  stands: boolean;
}

/** What was published of an adjustment, with the sums that were kept: each public version, and its PDFs with corrections. */
export function findPublished(tx: EntityManager, adjustmentId: string): Promise<PublishedPdf[]> {
  return tx.query(
    `SELECT p.id, p.number, p.state, p.source_sha256 AS "sourceSha256", one.sha256, one.corrected,
            p.state = 'published' AND (one.corrected IS NULL OR one.corrected IS NOT DISTINCT FROM corrected.number) AS stands
       FROM publication p
       ${CORRECTED}
      CROSS JOIN LATERAL (
        SELECT NULL::integer AS corrected, p.sha256
         UNION ALL
        SELECT c.number, c.sha256 FROM corrected_pdf c WHERE c.publication_id = p.id) one
      WHERE p.adjustment_id = $1 AND p.state IN ('published', 'withdrawn') AND p.pdf IS NOT NULL
      ORDER BY p.number, one.corrected NULLS FIRST`,
    [adjustmentId],
  );
}

export async function readPublishedPdf(
  tx: EntityManager,
  { id, corrected }: Pick<PublishedPdf, 'id' | 'corrected'>,
): Promise<Buffer> {
  const rows: { pdf: Buffer }[] =
    corrected === null
      ? await tx.query('SELECT pdf FROM publication WHERE id = $1', [id])
      : await tx.query('SELECT pdf FROM corrected_pdf WHERE publication_id = $1 AND number = $2', [
          id,
          corrected,
        ]);
  const [row] = rows;
  if (row === undefined) {
    throw new Error('the public version is not there');
  }
  return row.pdf;
}

/** The calls of a meeting, as they were sent. */
export function findCalls(tx: EntityManager, meetingId: string): Promise<Convening[]> {
  return tx.getRepository(Convening).find({ where: { meetingId }, order: { number: 'ASC' } });
}
