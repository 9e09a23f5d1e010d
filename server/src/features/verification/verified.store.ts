import type { EntityManager } from 'typeorm';
import type { BoardKind, RecordKind, SignerCapacity } from '@klubbat/shared/vocabulary/meeting-words';
import type { SignatureMethod } from '@klubbat/shared/vocabulary/signature-methods';
import type { AdjustmentState } from '@klubbat/shared/vocabulary/states';
import type { NumberingStyle } from '@klubbat/shared/rules/paragraph-label';

export interface VersionFacts {
  id: string;
  adjustmentId: string;
  meetingId: string;
  organisationId: string;
  organisation: string;
  board: string;
  meetingDay: string;
  style: NumberingStyle;
  number: number;
  sha256: string;
  createdAt: Date;
  state: AdjustmentState;
  record: RecordKind;
  paragraphs: number[];
  adjustedAt: Date | null;
  appealable: boolean;
  boardKind: BoardKind;
  announced: boolean;
  /** one of its §§ or of the meeting's files is secret */
  secret: boolean;
  /** how many signatures have been written into it */
  parts: number;
}

/** Frozen protocols by their reference or their bytes, with what their own record says of where they belong. */
export function findVersions(
  tx: EntityManager,
  { ids = [], sums = [] }: { ids?: string[]; sums?: string[] },
): Promise<VersionFacts[]> {
  return tx.query(
    `SELECT v.id, v.adjustment_id AS "adjustmentId", v.meeting_id AS "meetingId", m.organisation_id AS "organisationId",
            v.record -> 'organisation' ->> 'name' AS organisation, v.record -> 'board' ->> 'name' AS board,
            m.day::text AS "meetingDay", v.record -> 'board' AS style, v.number, v.sha256,
            v.created_at AS "createdAt", a.state, a.record, a.paragraphs, a.adjusted_at AS "adjustedAt",
            b.announced AND b.appealable AND a.record = 'protocol' AS appealable, b.announced, v.record -> 'board' ->> 'kind' AS "boardKind",
            jsonb_path_exists(v.record, '$.attachments[*].confidential')
              OR EXISTS (SELECT 1 FROM jsonb_array_elements(v.record -> 'items') i
                          WHERE i ? 'confidential' AND a.paragraphs @> (i -> 'paragraph')) AS secret,
            (SELECT count(*)::int FROM signed_part p WHERE p.protocol_version_id = v.id) AS parts
       FROM protocol_version v
       JOIN adjustment a ON a.id = v.adjustment_id
       JOIN meeting m ON m.id = v.meeting_id
       JOIN board b ON b.id = m.board_id
      WHERE v.id = ANY ($1) OR v.sha256 = ANY ($2)`,
    [ids, sums],
  );
}

export interface SignerFacts {
  name: string;
  as: SignerCapacity;
  paragraphs: number[];
  signedAt: Date | null;
  method: SignatureMethod | null;
  objection: string | null;
}

/** Who was to sign an adjustment, or stepped in for one who was, and how each has. */
export function findVerifiedSigners(tx: EntityManager, adjustmentId: string): Promise<SignerFacts[]> {
  return tx.query(
    `SELECT p.name, s.capacity AS as, g.signed_at AS "signedAt", g.method, g.objection,
            (SELECT coalesce(jsonb_agg(sp.paragraph ORDER BY sp.paragraph), '[]')
               FROM signer_paragraph sp WHERE sp.signer_id = s.id) AS paragraphs
       FROM signer s
       JOIN meeting_person p ON p.id = s.meeting_person_id
       LEFT JOIN signature g ON g.signer_id = s.id
      WHERE s.adjustment_id = $1 AND NOT EXISTS (SELECT 1 FROM signer r WHERE r.replaces_id = s.id)
      ORDER BY s.position`,
    [adjustmentId],
  );
}

export interface SentFacts {
  /** of the file as it was drawn: of one that is sealed nothing that has left */
  drawnSha256: string;
  /** of the file that was sent */
  sha256: string;
  fileId: string;
  /** of one that is sealed, or waits for its seal */
  reference: string | null;
  sealedAt: Date | null;
  organisationId: string;
  meetingId: string;
  organisation: string;
  board: string;
  meetingDay: string;
  style: NumberingStyle;
  paragraphs: number[];
  sentAt: Date;
  /** the adjustments in which its §§ lie now; null for a § that lies in none */
  adjustments: (string | null)[];
  /** every § of it has been adjusted */
  allAdjusted: boolean;
}

/** Extracts that were sent from here, by their bytes or reference. The same bytes may have been sent to several. */
export function findSent(
  tx: EntityManager,
  { ids = [], sums = [] }: { ids?: string[]; sums?: string[] },
): Promise<SentFacts[]> {
  return tx.query(
    `SELECT f.sha256 AS "drawnSha256", coalesce(s.sha256, f.sha256) AS sha256, f.id AS "fileId", s.id AS reference,
            s.sealed_at AS "sealedAt", o.id AS "organisationId",
            d.meeting_id AS "meetingId", o.name AS organisation, b.name AS board, m.day::text AS "meetingDay",
            coalesce(m.board_as_of, jsonb_strip_nulls(jsonb_build_object(
              'numberWithYear', b.number_with_year, 'paragraphPrefix', b.paragraph_prefix))) AS style,
            d.paragraphs, d.ordered_at AS "sentAt", covered.adjustments, covered.all_adjusted AS "allAdjusted"
       FROM (SELECT id FROM stored_file WHERE sha256 = ANY ($1)
              UNION SELECT file_id FROM sealed_extract WHERE sha256 = ANY ($1) OR id = ANY ($2)) found
       JOIN stored_file f ON f.id = found.id
       LEFT JOIN sealed_extract s ON s.file_id = f.id
       JOIN dispatch d ON d.pdf_file_id = f.id
       JOIN meeting m ON m.id = d.meeting_id
       JOIN organisation o ON o.id = m.organisation_id
       JOIN board b ON b.id = m.board_id
       CROSS JOIN LATERAL (
         SELECT jsonb_agg(DISTINCT i.adjustment_id) AS adjustments,
                coalesce(bool_and(a.adjusted_at IS NOT NULL OR a.origin = 'elsewhere'), false) AS all_adjusted
           FROM agenda_item i LEFT JOIN adjustment a ON a.id = i.adjustment_id
          WHERE i.meeting_id = m.id AND d.paragraphs @> to_jsonb(i.paragraph)) covered
      ORDER BY d.ordered_at`,
    [sums, ids],
  );
}

/** The frozen protocols of adjustments. */
export async function findVersionIds(tx: EntityManager, adjustmentIds: string[]): Promise<string[]> {
  const rows: { id: string }[] = await tx.query(
    'SELECT id FROM protocol_version WHERE adjustment_id = ANY ($1)',
    [adjustmentIds],
  );
  return rows.map(({ id }) => id);
}
