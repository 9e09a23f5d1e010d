import { useQuery } from '@tanstack/react-query';
import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { useFollowedMeeting } from '../../lib/live/use-followed-meeting.js';
import { useLiveState } from '../../lib/live/use-live.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { Waiting } from '../../ui/waiting.js';
import { ClosedVotes } from './closed-votes.js';
import { HeldVote } from './held-vote.js';
import { OpenVote } from './open-vote.js';
import { decidingQuery } from './votes.queries.js';
import './held-vote.css';

interface VoteRoomProps {
  meeting: MeetingView;
  item: AgendaItemView;
  mayWrite: boolean;
}

/** How often it is looked whether somebody else has entered ballots while the server is not heard, in ms. */
const LOOKED_EVERY = 2_000;

/** Where a § is voted on: the vote that is held, or the way to begin one, and those that have been held. */
export function VoteRoom({ meeting, item, mayWrite }: VoteRoomProps) {
  useFollowedMeeting(meeting.id);
  const { state: contact } = useLiveState(meeting.id);
  const { data, error, refetch } = useQuery({
    ...decidingQuery(item.id),
    refetchInterval: ({ state }) => (state.data?.vote === null || contact === 'live' ? false : LOOKED_EVERY),
  });
  if (data === undefined) {
    return error === null ? (
      <Waiting what="Hämtar röstlängden" />
    ) : (
      <ProblemNotice error={error} onRetry={() => void refetch()} />
    );
  }
  return (
    <div className="stack stack--wide">
      {data.vote !== null ? (
        <HeldVote vote={data.vote} motions={item.motions ?? []} mayWrite={mayWrite} />
      ) : (
        mayWrite && <OpenVote key={item.votes?.length ?? 0} meeting={meeting} item={item} deciding={data} />
      )}
      <ClosedVotes meeting={meeting} item={item} deciding={data} mayWrite={mayWrite} />
    </div>
  );
}
