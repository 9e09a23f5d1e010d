import { useQuery, useQueryClient } from '@tanstack/react-query';
import { followDoors } from '@klubbat/shared/contracts/follow';
import { handedInDoors } from '@klubbat/shared/contracts/handed-in';
import type { FollowAudience } from '@klubbat/shared/vocabulary/following-words';
import { useLive, useLiveReadings, useLiveState } from '../../lib/live/use-live.js';
import { followQuery } from './following.queries.js';

/** While the server is not heard it is asked this often, in ms. */
const ASKED_EVERY = 10_000;

/** The meeting as it is followed. It comes with the stream; what is asked for is the first of it, and what a break has hidden. */
export function useFollowView(meetingId: string, audience: FollowAudience) {
  const client = useQueryClient();
  const query = followQuery(meetingId, audience);
  const { state } = useLiveState(meetingId, audience);
  useLive(
    meetingId,
    {
      viewed: (view) => {
        void client.cancelQueries({ queryKey: query.queryKey });
        client.setQueryData(query.queryKey, view);
      },
    },
    audience,
  );
  return useQuery({
    ...query,
    staleTime: Infinity,
    refetchOnMount: 'always',
    refetchInterval: state === 'live' ? false : ASKED_EVERY,
  });
}

const SHOWN = [followDoors.show];

/** The same for a page that reads the rest of the meeting too, and so hears what has changed instead of getting the view. */
export function useFollowedView(meetingId: string) {
  useLiveReadings(meetingId, {
    meeting: SHOWN,
    item: SHOWN,
    attendance: SHOWN,
    people: SHOWN,
    vote: SHOWN,
    speakers: SHOWN,
    'handed-in': [handedInDoors.list],
  });
  const { state } = useLiveState(meetingId);
  return useQuery({
    ...followQuery(meetingId, 'members'),
    refetchInterval: state === 'live' ? false : ASKED_EVERY,
  });
}
