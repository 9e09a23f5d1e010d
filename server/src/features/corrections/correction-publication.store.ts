import type { EntityManager } from 'typeorm';
import { CorrectionPublication } from './correction-publication.entity.js';

/** The public version that stands of an adjustment, as far as a correction of one of its §§ must know of it. */
export interface StandingVersion {
  publicationId: string;
  /** undefined: the § is not in it */
  secret: boolean | undefined;
  /** whether something is masked in the § itself */
  masked: boolean;
}

export async function findStandingVersion(
  tx: EntityManager,
  { adjustmentId, paragraph, today }: { adjustmentId: string; paragraph: number; today: string },
): Promise<StandingVersion | undefined> {
  const rows: { publicationId: string; secret: boolean | null; masked: boolean }[] = await tx.query(
    `SELECT p.id AS "publicationId", item.content ? 'confidential' AS secret,
            EXISTS (SELECT 1 FROM jsonb_array_elements(p.masks) mask
                     WHERE starts_with(mask->>'path', '$.items[' || adjusted.place || ']')) AS masked
       FROM publication p
       LEFT JOIN LATERAL (
         SELECT one.content FROM jsonb_array_elements(p.record->'items') one (content)
          WHERE (one.content->>'paragraph')::int = $2 LIMIT 1) item ON true
       LEFT JOIN LATERAL (
         SELECT one.place - 1 AS place FROM protocol_version v
          CROSS JOIN LATERAL jsonb_array_elements(v.record->'items') WITH ORDINALITY one (content, place)
          WHERE v.adjustment_id = p.adjustment_id AND (one.content->>'paragraph')::int = $2 LIMIT 1) adjusted ON true
      WHERE p.adjustment_id = $1 AND p.state = 'published' AND (p.remove_on IS NULL OR p.remove_on > $3::date)`,
    [adjustmentId, paragraph, today],
  );
  return rows.map(({ secret, ...row }) => ({ ...row, secret: secret ?? undefined }))[0];
}

export function findCorrectionPublication(
  tx: EntityManager,
  correctionId: string,
  publicationId: string,
): Promise<CorrectionPublication | null> {
  return tx.getRepository(CorrectionPublication).findOneBy({ correctionId, publicationId });
}

/** False where it was there already, also when two do it at once. */
export async function addCorrectionPublication(
  tx: EntityManager,
  shown: CorrectionPublication,
): Promise<boolean> {
  const inserted = await tx
    .createQueryBuilder()
    .insert()
    .into(CorrectionPublication)
    .values(shown)
    .orIgnore()
    .returning('correction_id')
    .execute();
  return (inserted.raw as unknown[]).length > 0;
}

/** False where there was none. */
export async function removeCorrectionPublications(
  tx: EntityManager,
  correctionId: string,
): Promise<boolean> {
  const { affected } = await tx.getRepository(CorrectionPublication).delete({ correctionId });
  return (affected ?? 0) > 0;
}
