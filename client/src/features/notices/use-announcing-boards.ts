import { useQuery } from '@tanstack/react-query';
import { bodiesQuery } from './notice.queries.js';

/** The bodies for which the one who asks may announce, and how the question for them goes. */
export function useAnnouncingBoards() {
  const query = useQuery(bodiesQuery);
  const boards = (query.data?.boards ?? []).filter(({ permitted }) =>
    permitted.includes('meeting.send-for-adjustment'),
  );
  return { boards, query };
}
