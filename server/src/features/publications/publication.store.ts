import type { EntityManager } from 'typeorm';
import { CORRECTED } from './corrected-pdf.store.js';
import { Publication } from './publication.entity.js';

/** Of one adjustment, newest first; without their large parts. */
export function findPublications(tx: EntityManager, adjustmentId: string): Promise<Publication[]> {
  return tx.getRepository(Publication).find({ where: { adjustmentId }, order: { number: 'DESC' } });
}

export async function savePublication(tx: EntityManager, publication: Publication): Promise<void> {
  await tx.getRepository(Publication).save(publication);
}

/** The PDF that anyone may read, with what has been corrected; null where nothing is published, or its day to leave the web has come. */
export async function findPublicPdf(
  tx: EntityManager,
  adjustmentId: string,
  today: string,
): Promise<{ pdf: Buffer; title: string } | null> {
  const rows: { pdf: Buffer; title: string }[] = await tx.query(
    `SELECT coalesce(corrected.pdf, p.pdf) AS pdf,
            record->'board'->>'name' || ' ' || (record->'meeting'->>'date') AS title
       FROM publication p ${CORRECTED}
      WHERE adjustment_id = $1 AND state = 'published' AND (remove_on IS NULL OR remove_on > $2)`,
    [adjustmentId, today],
  );
  return rows[0] ?? null;
}
