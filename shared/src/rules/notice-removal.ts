import { firstRemovalDay } from './appeal-period.js';

/** Why a day cannot be the one on which a notice was taken down. */
export type RemovalFault = 'in-future' | 'before-posted' | 'too-early';

/**
 * What speaks against that a notice was taken down on a day: it must stand the whole appeal time, its last day too (KL 8:12,
 * 13:5). One that came down earlier has announced nothing, and is posted anew. All days are YYYY-MM-DD.
 */
export function removalFault(
  { postedOn, lastAppealDay }: { postedOn: string; lastAppealDay: string | null },
  removedOn: string,
  today: string,
): RemovalFault | null {
  if (removedOn > today) {
    return 'in-future';
  }
  if (removedOn < postedOn) {
    return 'before-posted';
  }
  return lastAppealDay !== null && removedOn < firstRemovalDay(lastAppealDay) ? 'too-early' : null;
}
