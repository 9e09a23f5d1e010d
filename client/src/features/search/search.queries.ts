import { keepPreviousData } from '@tanstack/react-query';
import { searchDoors } from '@klubbat/shared/contracts/search';
import { doorQuery } from '../../lib/door-query.js';

/** While the next answer is fetched, the one before stays in sight; a question that was overtaken is broken off. */
export const searchQuery = (q: string) => ({
  ...doorQuery(searchDoors.search, { query: { q } }),
  enabled: q !== '',
  placeholderData: keepPreviousData,
  staleTime: 30_000,
});
