import { useMemo, useSyncExternalStore } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { voteDoors, type DecidingView, type LiveVoteView } from '@klubbat/shared/contracts/vote';
import { callDoor } from '../../lib/call.js';
import { doorKey } from '../../lib/door-query.js';
import { problemOf } from '../../lib/problem-error.js';
import { BallotQueue } from './ballot-queue.js';

/** The ballots of a vote as they are being given, in front of what the server has. */
export function useBallots({ id, itemId }: Pick<LiveVoteView, 'id' | 'itemId'>) {
  const client = useQueryClient();
  const queue = useMemo(() => {
    const key = doorKey(voteDoors.deciding, { params: { id: itemId } });
    return new BallotQueue(
      async (given, reason) => {
        // an answer that was asked for before must not put back what this one brings
        await client.cancelQueries({ queryKey: key });
        const vote = await callDoor(voteDoors.cast, {
          params: { id },
          body: {
            ballots: [...given].map(([person, cast]) => ({ person, cast })),
            ...(reason === undefined ? {} : { reason }),
          },
        });
        client.setQueryData<DecidingView>(key, (old) => old && { ...old, vote });
      },
      (error) => {
        const { status } = problemOf(error);
        return status >= 400 && status < 500;
      },
    );
  }, [client, id, itemId]);
  const state = useSyncExternalStore(queue.subscribe, queue.state);
  return { queue, ...state };
}

/** The vote with the ballots that wait put in, so that what one types stands there at once. */
export function asTyped(
  vote: LiveVoteView,
  waiting: ReturnType<BallotQueue['state']>['waiting'],
): LiveVoteView {
  if (waiting.size === 0) {
    return vote;
  }
  const voters = vote.voters.map((voter) => ({
    ...voter,
    cast: waiting.has(voter.person) ? (waiting.get(voter.person) ?? null) : voter.cast,
  }));
  const count = (cast: string | null) => voters.filter((voter) => voter.cast === cast).length;
  return {
    ...vote,
    voters,
    tally: {
      yes: count('yes'),
      no: count('no'),
      abstain: count('abstain'),
      absent: count('absent'),
      standsOut: count('stands-out'),
      missing: count(null),
    },
  };
}
