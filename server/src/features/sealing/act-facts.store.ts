import type { EntityManager } from 'typeorm';
import type { SigningCapacity } from '@klubbat/shared/contracts/adjustment';
import type { SignatureMethod } from '@klubbat/shared/vocabulary/signature-methods';
import type { StatementKind } from '@klubbat/shared/vocabulary/signing-words';
import type { OnPaper } from '@klubbat/shared/sentences/signature-sentences';

export interface SealedVersion {
  id: string;
  adjustmentId: string;
  meetingId: string;
  organisationId: string;
  /** as it is frozen */
  organisation: string;
  adjusted: boolean;
  withdrawn: boolean;
  sealed: boolean;
  /** the day of the meeting at which the body adjusted it itself */
  byBody: string | null;
}

/** A frozen protocol that is to be signed in the document itself; undefined where it has no places for it. */
export async function findSealedVersion(tx: EntityManager, id: string): Promise<SealedVersion | undefined> {
  const rows: SealedVersion[] = await tx.query(
    `SELECT v.id, a.id AS "adjustmentId", a.meeting_id AS "meetingId", m.organisation_id AS "organisationId",
            v.record -> 'organisation' ->> 'name' AS organisation, a.state = 'withdrawn' AS withdrawn,
            a.state IN ('adjusted', 'announced', 'appeal-period-over', 'archived') AS adjusted,
            EXISTS (SELECT 1 FROM signed_part p WHERE p.protocol_version_id = v.id AND p.signature_id IS NULL) AS sealed,
            (SELECT b.decided_on::text FROM body_adjustment b WHERE b.adjustment_id = a.id) AS "byBody"
       FROM protocol_version v
       JOIN adjustment a ON a.id = v.adjustment_id
       JOIN meeting m ON m.id = a.meeting_id
      WHERE v.id = $1 AND has_signature_fields(v)`,
    [id],
  );
  return rows[0];
}

export interface ActFacts {
  signatureId: string;
  /** his place among the signers, from nought: his field */
  position: number;
  capacity: SigningCapacity;
  /** as the frozen record has it */
  name: string;
  replaces: string | null;
  method: Exclude<SignatureMethod, 'paper'>;
  statement: StatementKind;
  objection: string | null;
  evidence: Record<string, unknown>;
  signedAt: Date;
}

/** By its key the name of a person in the frozen record: what was written in the meeting since is not what was signed. */
const frozenName = (person: string) => `
  coalesce((SELECT f ->> 'name' FROM jsonb_array_elements(v.record -> 'people') f WHERE f ->> 'id' = ${person}.key),
           ${person}.name)`;

/** The first signature, as they were given, that does not stand in the document yet. */
export async function findNextAct(
  tx: EntityManager,
  protocolVersionId: string,
): Promise<ActFacts | undefined> {
  const rows: ActFacts[] = await tx.query(
    `SELECT g.id AS "signatureId", s.position, s.capacity, ${frozenName('p')} AS name,
            CASE WHEN r.id IS NOT NULL THEN ${frozenName('r')} END AS replaces,
            g.method, g.statement, g.objection, g.evidence, g.signed_at AS "signedAt"
       FROM signature g
       JOIN protocol_version v ON v.id = g.protocol_version_id
       JOIN signer s ON s.id = g.signer_id
       JOIN meeting_person p ON p.id = s.meeting_person_id
       LEFT JOIN signer b ON b.id = s.replaces_id
       LEFT JOIN meeting_person r ON r.id = b.meeting_person_id
      WHERE g.protocol_version_id = $1 AND g.method <> 'paper'
        AND NOT EXISTS (SELECT 1 FROM signed_part w WHERE w.signature_id = g.id)
      ORDER BY g.signed_at, s.position LIMIT 1`,
    [protocolVersionId],
  );
  return rows[0];
}

/** Those who signed on paper, and the day that stands there: the seal tells of them. */
export function findOnPaper(tx: EntityManager, protocolVersionId: string): Promise<OnPaper[]> {
  return tx.query(
    `SELECT ${frozenName('p')} AS name, g.evidence ->> 'signedOn' AS day
       FROM signature g
       JOIN protocol_version v ON v.id = g.protocol_version_id
       JOIN signer s ON s.id = g.signer_id
       JOIN meeting_person p ON p.id = s.meeting_person_id
      WHERE g.protocol_version_id = $1 AND g.method = 'paper'
      ORDER BY s.position`,
    [protocolVersionId],
  );
}
