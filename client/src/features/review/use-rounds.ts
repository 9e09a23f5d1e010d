import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import type { ReviewView } from '@klubbat/shared/contracts/review';
import { reviewsQuery } from './review.queries.js';

/** The rounds of a meeting, and the one that the address names: without a number the latest. */
export function useRounds(meetingId: string) {
  const [search] = useSearchParams();
  const { data, error, refetch } = useQuery(reviewsQuery(meetingId));
  const rounds: readonly ReviewView[] | undefined = data?.reviews;
  const number = Number(search.get('omgang'));
  return {
    rounds,
    latest: rounds?.[0]?.number ?? 1,
    round: rounds?.find((one) => one.number === number) ?? rounds?.[0],
    error,
    refetch,
  };
}
