import { continuingOutcomes, type ContinuingOutcome } from '@klubbat/shared/vocabulary/item-links';
import type { AgendaItem } from '../agenda/agenda-item.entity.js';

/** How the case of this § goes on; undefined: it ends here, or nothing has been said yet. */
export function continuingOutcome({ content }: Pick<AgendaItem, 'content'>): ContinuingOutcome | undefined {
  return continuingOutcomes.find((outcome) => outcome === content.outcome);
}
