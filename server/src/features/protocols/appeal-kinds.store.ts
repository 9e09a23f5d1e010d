import type { EntityManager } from 'typeorm';
import { canBeTried } from '@klubbat/shared/rules/tried-for-legality';
import type { AppealKind } from '@klubbat/shared/vocabulary/meeting-words';

/**
 * How each § of an adjustment is appealed, as who wrote it has said; null where nobody has, and of secret ones: that a notice has no
 * last day would tell what they may be about.
 */
export type AppealKinds = (AppealKind | null)[];

/** In SQL, of the adjustment with that id. They stand for as long as the §§ lie in it. */
export const appealKindsOf = (adjustmentId: string): string =>
  `(SELECT coalesce(jsonb_agg(CASE WHEN NOT k.content ? 'confidential' THEN k.content->>'appeal' END), '[]'::jsonb)
     FROM agenda_item k WHERE k.adjustment_id = ${adjustmentId})`;

/** Those of some adjustments in which nothing can be tried for its legality: their notices have no last day to appeal. */
export async function findUntried(tx: EntityManager, adjustmentIds: readonly string[]): Promise<Set<string>> {
  if (adjustmentIds.length === 0) {
    return new Set();
  }
  const rows: { id: string; kinds: AppealKinds }[] = await tx.query(
    `SELECT id, ${appealKindsOf('given.id')} AS kinds FROM unnest($1::uuid[]) AS given (id)`,
    [adjustmentIds],
  );
  return new Set(rows.flatMap(({ id, kinds }) => (canBeTried(kinds) ? [] : [id])));
}
