import type { EntityManager } from 'typeorm';
import { SignedPart } from './signed-part.entity.js';

export async function addSignedPart(tx: EntityManager, part: SignedPart): Promise<void> {
  await tx.getRepository(SignedPart).insert(part);
}

export function countSignedParts(tx: EntityManager, protocolVersionId: string): Promise<number> {
  return tx.getRepository(SignedPart).countBy({ protocolVersionId });
}

/** A frozen protocol with all that has been written into it so far: its own bytes while nothing has. */
export async function readSignedPdf(
  tx: EntityManager,
  protocolVersionId: string,
): Promise<{ pdf: Buffer; parts: number }> {
  const [row]: { pdf: Buffer | null; parts: number }[] = await tx.query(
    `SELECT count(*)::int AS parts, signed_pdf($1, count(*)::int) AS pdf
       FROM signed_part WHERE protocol_version_id = $1`,
    [protocolVersionId],
  );
  if (row === undefined || row.pdf === null) {
    throw new Error('the version is not there');
  }
  return { pdf: row.pdf, parts: row.parts };
}

export interface SignedPdfFacts {
  adjustmentId: string;
  parts: number;
  /** of the whole as it is now */
  sha256: string | null;
  sealedAt: Date | null;
  /** every part has a time stamp of an authority */
  stamped: boolean;
  /** something waits to be written; and why it has to wait longer, if it does */
  waits: boolean;
  fault: 'time-stamp' | 'other' | null;
}

/** In SQL, of adjustments by their ids: `findSignedPdfs`. */
export const signedPdfsOf = (ids: string): string =>
  `SELECT v.adjustment_id AS "adjustmentId", p.parts, p.sha256, p."sealedAt", p.stamped,
            t.tasks > 0 AS waits, t.fault
       FROM protocol_version v
       CROSS JOIN LATERAL (
         SELECT count(*)::int AS parts, (array_agg(sha256 ORDER BY position DESC))[1] AS sha256,
                max(made_at) FILTER (WHERE signature_id IS NULL) AS "sealedAt",
                coalesce(bool_and(stamped_at IS NOT NULL), false) AS stamped
           FROM signed_part WHERE protocol_version_id = v.id) p
       CROSS JOIN LATERAL (
         SELECT count(*) AS tasks, max(fault) AS fault FROM sealing_task WHERE protocol_version_id = v.id) t
      WHERE v.adjustment_id = ANY (${ids}) AND p.parts + t.tasks > 0`;

/** How far the signed documents of adjustments have come; nothing of those into which nothing is written. */
export function findSignedPdfs(tx: EntityManager, adjustmentIds: string[]): Promise<SignedPdfFacts[]> {
  return tx.query(signedPdfsOf('$1'), [adjustmentIds]);
}
