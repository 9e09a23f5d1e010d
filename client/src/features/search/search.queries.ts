import { keepPreviousData } from '@tanstack/react-query';
import { searchDoors } from '@klubbat/shared/contracts/search';
import type { CallInput } from '../../lib/call.js';
import { doorQuery } from '../../lib/door-query.js';

/** While the next answer is fetched, the one before stays in sight; a question that was overtaken is broken off. */
export const searchQuery = (q: string) => ({
  ...doorQuery(searchDoors.search, { query: { q } }),
  enabled: q !== '',
  placeholderData: keepPreviousData,
  staleTime: 30_000,
});

export const searchFilters = ['q', 'boardId', 'year', 'outcome', 'party', 'mover', 'var'] as const;
/** Where: `bilagor` is the text inside of attachments, else decisions and texts. */
export const IN_ATTACHMENTS = 'bilagor';
export type SearchFilters = Partial<Record<(typeof searchFilters)[number], string>>;

/** A page of what is found in texts. While the next is fetched, the one before stays in sight. */
export const foundItemsQuery = (
  query: NonNullable<CallInput<typeof searchDoors.items>['query']>,
  asked: boolean,
) => ({
  ...doorQuery(searchDoors.items, { query }),
  enabled: asked,
  placeholderData: keepPreviousData,
});

/** The same of what is found in the text of attachments. */
export const foundAttachmentsQuery = (
  query: NonNullable<CallInput<typeof searchDoors.attachments>['query']>,
  asked: boolean,
) => ({
  ...doorQuery(searchDoors.attachments, { query }),
  enabled: asked,
  placeholderData: keepPreviousData,
});

/** What was decided before in the case of an item. */
export const earlierQuery = (id: string) => doorQuery(searchDoors.earlier, { params: { id } });
