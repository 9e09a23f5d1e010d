import { useQuery } from '@tanstack/react-query';
import { noticeBoardQuery } from './notice.queries.js';

/** What the organisation's own notice board is called; undefined: it has none, or it is not known yet. */
export function useOwnBoard(organisationId: string): string | undefined {
  return useQuery(noticeBoardQuery(organisationId)).data?.board?.name;
}
