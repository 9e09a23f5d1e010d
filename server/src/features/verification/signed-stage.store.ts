import type { EntityManager } from 'typeorm';

/** A frozen protocol with some signatures written into it: each stage of it has left the house, perhaps. */
export interface SignedStage {
  versionId: string;
  sha256: string;
  signatures: number;
  sealed: boolean;
  /** nothing has been written behind it */
  latest: boolean;
}

/** Stages by their bytes. */
export function findSignedStages(tx: EntityManager, sums: string[]): Promise<SignedStage[]> {
  return tx.query(
    `SELECT p.protocol_version_id AS "versionId", p.sha256, w.signatures, w.sealed, w.latest
       FROM signed_part p
       CROSS JOIN LATERAL (
         SELECT count(q.signature_id) FILTER (WHERE q.position <= p.position)::int AS signatures,
                bool_or(q.signature_id IS NULL AND q.position <= p.position) AS sealed,
                max(q.position) = p.position AS latest
           FROM signed_part q WHERE q.protocol_version_id = p.protocol_version_id) w
      WHERE p.sha256 = ANY ($1)`,
    [sums],
  );
}

/** How long a frozen protocol is, and with each signature that was written into it. */
export async function findStageLengths(tx: EntityManager, versionId: string): Promise<number[]> {
  const rows: { length: string }[] = await tx.query(
    `SELECT octet_length(v.pdf) AS length, 0 AS position FROM protocol_version v WHERE v.id = $1
      UNION ALL
     SELECT octet_length(v.pdf) + sum(octet_length(p.increment)) OVER (ORDER BY p.position), p.position
       FROM signed_part p JOIN protocol_version v ON v.id = p.protocol_version_id WHERE v.id = $1
      ORDER BY position`,
    [versionId],
  );
  return rows.map(({ length }) => Number(length));
}

/** The bytes of a stage. */
export async function readStage(tx: EntityManager, versionId: string, parts: number): Promise<Buffer> {
  const [row]: { pdf: Buffer }[] = await tx.query('SELECT signed_pdf($1, $2) AS pdf', [versionId, parts]);
  if (row === undefined) {
    throw new Error('the version is not there');
  }
  return row.pdf;
}
