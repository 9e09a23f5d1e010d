import { MOST_HITS } from '@klubbat/shared/contracts/search';

export const PAGE = 20;

export const NOTHING_FOUND = { count: 0, more: false, previousPage: null, nextPage: null };

/** What a page of hits says of those beside it. `read`: how many rows were gathered, one more than `MOST_HITS` where there are more. */
export function countOf(found: number, read: number, page: number) {
  const count = Math.min(found, MOST_HITS);
  return {
    count,
    more: read > MOST_HITS,
    previousPage: page > 1 ? String(page - 1) : null,
    nextPage: page * PAGE < count ? String(page + 1) : null,
  };
}
