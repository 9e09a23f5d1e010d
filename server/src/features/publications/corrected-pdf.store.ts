import type { EntityManager } from 'typeorm';
import type { PublicCorrection } from '../../documents/document-kind.js';
import { CorrectedPdf } from './corrected-pdf.entity.js';
import { Publication } from './publication.entity.js';

/**
 * Joins to a public version `p` the PDF in which what anyone may know now of its corrections is told, as `corrected`; nothing where
 * nothing was corrected. What anyone reads is that one, and else the PDF as it was published.
 */
export const CORRECTED = `LEFT JOIN LATERAL (
  SELECT c.number, c.pdf, c.sha256, c.made_at FROM corrected_pdf c
   WHERE c.publication_id = p.id AND c.corrections = public_corrections(p.id)
   ORDER BY c.number DESC LIMIT 1) corrected ON true`;

/** The public version that stands of an adjustment, with its record; null where none does. */
export function findStandingWhole(tx: EntityManager, adjustmentId: string): Promise<Publication | null> {
  return tx
    .getRepository(Publication)
    .createQueryBuilder('publication')
    .addSelect('publication.record')
    .where({ adjustmentId, state: 'published' })
    .getOne();
}

/** What anyone may know of the corrections of a public version, in the order of their numbers. */
export async function findPublicCorrections(
  tx: EntityManager,
  publicationId: string,
): Promise<PublicCorrection[]> {
  const [row]: { corrections: PublicCorrection[] }[] = await tx.query(
    'SELECT public_corrections($1) AS corrections',
    [publicationId],
  );
  return row?.corrections ?? [];
}

/** The last that was made of a public version, and whether it tells what is to be told now. */
export async function findLastCorrected(
  tx: EntityManager,
  publicationId: string,
): Promise<{ number: number; isRight: boolean } | undefined> {
  const rows: { number: number; isRight: boolean }[] = await tx.query(
    `SELECT number, corrections = public_corrections(publication_id) AS "isRight" FROM corrected_pdf
      WHERE publication_id = $1 ORDER BY number DESC LIMIT 1`,
    [publicationId],
  );
  return rows[0];
}

export async function addCorrectedPdf(tx: EntityManager, made: CorrectedPdf): Promise<void> {
  await tx.getRepository(CorrectedPdf).insert(made);
}
