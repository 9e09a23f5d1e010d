import type { EntityManager } from 'typeorm';
import { fail } from '../../platform/errors.js';
import type { AgendaItem } from './agenda-item.entity.js';
import { setPositions } from './agenda-item.store.js';

type Placed = Pick<AgendaItem, 'id' | 'adjustmentId'>;

/** True when a § that lies in an adjustment would stand elsewhere than it does. */
export function movesFrozen(before: readonly Placed[], after: readonly string[]): boolean {
  return before.some(({ id, adjustmentId }, index) => adjustmentId !== null && after[index] !== id);
}

/** Puts the items of a meeting in this order. Refuses with `locked` to move a § that lies in an adjustment. */
export async function placeItems(
  tx: EntityManager,
  before: readonly Placed[],
  after: string[],
): Promise<void> {
  if (movesFrozen(before, after)) {
    fail('locked', {
      params: { what: 'En av paragraferna' },
      errors: [{ path: '$.items', message: 'En paragraf som ligger i en justering behåller sin plats.' }],
    });
  }
  await setPositions(tx, after);
}
