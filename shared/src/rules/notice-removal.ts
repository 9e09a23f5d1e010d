import { firstRemovalDay } from './appeal-period.js';

/** Why a day cannot be the one on which a notice was taken down. */
export type RemovalFault = 'in-future' | 'before-posted' | 'too-early' | 'not-today';

/**
 * The last day on which notices of one adjustment must be up: that of the last of them, for the time to appeal runs from the
 * board where it was announced last (KL 9 kap., 13:5). Null where nothing of them can be appealed.
 */
export function standsUntil(notices: readonly { lastAppealDay: string | null }[]): string | null {
  return (
    notices
      .flatMap(({ lastAppealDay }) => lastAppealDay ?? [])
      .sort()
      .at(-1) ?? null
  );
}

/**
 * What speaks against that a notice was taken down on a day: it must stand the whole appeal time, its last day too (KL 8:12,
 * 13:5). One that came down earlier has announced nothing, and is posted anew. One of our own comes down when it is taken down,
 * and on no other day. All days are YYYY-MM-DD.
 *
 * @param until `standsUntil` all notices of the same adjustment
 */
export function removalFault(
  { postedOn, own = false }: { postedOn: string; own?: boolean },
  until: string | null,
  removedOn: string,
  today: string,
): RemovalFault | null {
  if (removedOn > today) {
    return 'in-future';
  }
  if (removedOn < postedOn) {
    return 'before-posted';
  }
  if (until !== null && removedOn < firstRemovalDay(until)) {
    return 'too-early';
  }
  return own && removedOn !== today ? 'not-today' : null;
}
