import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { reviewMarksQuery } from './review.queries.js';

/** How much of what was said in the review waits for an answer, by the id of its §. */
export function useUnanswered(meetingId: string): ReadonlyMap<string, number> {
  const { data } = useQuery(reviewMarksQuery(meetingId));
  return useMemo(() => new Map((data?.open ?? []).map(({ itemId, count }) => [itemId, count])), [data]);
}
