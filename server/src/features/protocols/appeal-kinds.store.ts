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

/** In SQL, of adjustments by their ids: how their §§ are appealed. */
export const appealKindsIn = (ids: string): string =>
  `SELECT id, ${appealKindsOf('given.id')} AS kinds FROM unnest(${ids}) AS given (id)`;

/** Those in which nothing can be tried for its legality. */
export function untriedOf(rows: readonly { id: string; kinds: AppealKinds }[]): Set<string> {
  return new Set(rows.flatMap(({ id, kinds }) => (canBeTried(kinds) ? [] : [id])));
}

/** Those of some adjustments in which nothing can be tried for its legality: their notices have no last day to appeal. */
export async function findUntried(tx: EntityManager, adjustmentIds: readonly string[]): Promise<Set<string>> {
  if (adjustmentIds.length === 0) {
    return new Set();
  }
  return untriedOf(await tx.query(appealKindsIn('$1::uuid[]'), [adjustmentIds]));
}
