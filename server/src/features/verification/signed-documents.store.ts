import { NIL } from 'uuid';
import type { EntityManager } from 'typeorm';

/** What is wrong with something that is signed, and where. */
export interface SignedFault {
  place: string;
  what: string;
}

export interface StoredPart {
  position: number;
  /** null: the seal */
  signatureId: string | null;
  sha256: string;
  /** of its certificate, hexadecimal */
  certificateSha256: string;
  /** how long the whole is with this part */
  length: number;
  /** of the one who signed, in the frozen record; of the seal the organisation */
  name: string;
  evidence: Record<string, unknown> | null;
  /** the log tells of it */
  logged: boolean;
}

export interface SignedDocument {
  id: string;
  place: string;
  organisationId: string;
  parts: StoredPart[];
}

const PORTION = 100;

/** Every document into which something has been written, some at a time. */
export async function* findSignedDocuments(tx: EntityManager): AsyncGenerator<SignedDocument> {
  let after: string = NIL;
  for (;;) {
    const rows: SignedDocument[] = await tx.query(
      `SELECT v.id, m.organisation_id AS "organisationId",
              format('%s, %s %s, version %s, signed document', o.name, b.name, m.day, v.number) AS place,
              (SELECT jsonb_agg(jsonb_build_object(
                 'position', p.position, 'signatureId', p.signature_id, 'sha256', p.sha256,
                 'certificateSha256', encode(sha256(p.certificate), 'hex'), 'length', p.length,
                 'name', CASE WHEN p.signature_id IS NULL THEN v.record -> 'organisation' ->> 'name'
                              ELSE coalesce((SELECT f ->> 'name' FROM jsonb_array_elements(v.record -> 'people') f
                                              WHERE f ->> 'id' = mp.key), mp.name) END,
                 'evidence', g.evidence,
                 'logged', EXISTS (SELECT 1 FROM audit_event e WHERE e.subject_id = v.adjustment_id
                    AND e.action IN ('adjustment.signature-written', 'adjustment.sealed')
                    AND e.details ->> 'sha256' = p.sha256 AND e.details ->> 'position' = p.position::text)
                 ) ORDER BY p.position)
                 FROM (SELECT q.*, octet_length(v.pdf) + sum(octet_length(q.increment)) OVER (ORDER BY q.position) AS length
                         FROM signed_part q WHERE q.protocol_version_id = v.id) p
                 LEFT JOIN signature g ON g.id = p.signature_id
                 LEFT JOIN signer s ON s.id = g.signer_id
                 LEFT JOIN meeting_person mp ON mp.id = s.meeting_person_id) AS parts
         FROM protocol_version v
         LEFT JOIN meeting m ON m.id = v.meeting_id
         LEFT JOIN board b ON b.id = m.board_id
         LEFT JOIN organisation o ON o.id = m.organisation_id
        WHERE v.id > $1 AND EXISTS (SELECT 1 FROM signed_part p WHERE p.protocol_version_id = v.id)
        ORDER BY v.id LIMIT ${PORTION}`,
      [after],
    );
    yield* rows;
    if (rows.length < PORTION) {
      return;
    }
    after = rows.at(-1)?.id ?? after;
  }
}

export interface StoredAuthority {
  id: string;
  organisationId: string;
  place: string;
  certificate: Buffer;
  logged: boolean;
}

/** The authorities by which signatures are trusted. */
export function findStoredAuthorities(tx: EntityManager): Promise<StoredAuthority[]> {
  return tx.query(
    `SELECT a.id, a.organisation_id AS "organisationId", a.certificate,
            format('signing authority of %s', o.name) AS place,
            EXISTS (SELECT 1 FROM audit_event e WHERE e.subject_id = a.id AND e.action = 'signing-authority.made'
                       AND e.organisation_id = a.organisation_id
                       AND e.details ->> 'sha256' = encode(sha256(a.certificate), 'hex')) AS logged
       FROM signing_authority a LEFT JOIN organisation o ON o.id = a.organisation_id ORDER BY a.id`,
  );
}
