import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import type { ReviewView } from '@klubbat/shared/contracts/review';
import { reviewsQuery } from './review.queries.js';
import { openCount } from './review-state.js';

/** The round in which something about the § waits for an answer, else the latest that it is in. */
function roundOf(rounds: readonly ReviewView[], itemId: string): ReviewView | undefined {
  const own = rounds.flatMap((round) => {
    const paragraph = round.paragraphs.find((one) => one.itemId === itemId);
    return paragraph === undefined ? [] : [{ round, open: openCount(paragraph) }];
  });
  return (own.find(({ open }) => open > 0) ?? own[0])?.round;
}

/**
 * The rounds of a meeting, and the one that the address names. Without a number it is the latest, and of a § the one in
 * which it was spoken of.
 */
export function useRounds(meetingId: string, itemId?: string) {
  const [search] = useSearchParams();
  const { data, error, refetch } = useQuery(reviewsQuery(meetingId));
  const rounds: readonly ReviewView[] | undefined = data?.reviews;
  const number = search.get('omgang');
  const named = rounds?.find((one) => String(one.number) === number);
  const usual = itemId === undefined ? undefined : roundOf(rounds ?? [], itemId);
  return {
    rounds,
    latest: rounds?.[0]?.number ?? 1,
    round: named ?? usual ?? rounds?.[0],
    error,
    refetch,
  };
}
