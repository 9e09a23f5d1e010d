import type { AgendaItem } from '../agenda/agenda-item.entity.js';
import type { Adjustment } from './adjustment.entity.js';

const NOT_YET = ['sent-for-adjustment', 'partly-signed', 'referred-to-body', 'withdrawn'];

export const isAdjusted = ({ state }: Pick<Adjustment, 'state'>): boolean => !NOT_YET.includes(state);

/** The numbers of the §§ that all who adjust have signed. */
export function adjustedParagraphs(
  items: readonly Pick<AgendaItem, 'paragraph' | 'adjustmentId'>[],
  adjustments: readonly Adjustment[],
): number[] {
  const done = new Set(adjustments.filter(isAdjusted).map(({ id }) => id));
  return items.flatMap(({ paragraph, adjustmentId }) =>
    paragraph !== null && adjustmentId !== null && done.has(adjustmentId) ? [paragraph] : [],
  );
}
