import { z } from 'zod';
import { followAudiences } from '../vocabulary/following-words.js';
import * as words from '../vocabulary/meeting-words.js';
import { byId, door } from './door.js';
import { speakerView } from './speaker.js';

/*
 * A meeting as it is followed: what is at hand, what has been decided, who speaks, how a vote went. Made once for each change
 * and audience and sent to all who follow, so nothing in it is of one reader alone. Of a secret § there is nothing but that
 * there is one. The screen in the room has the § at hand and nothing of the others.
 */

const count = z.int();

export const followVote = z.object({
  state: z.enum(words.liveVoteStates),
  method: z.enum(words.voteMethods),
  yesMeans: z.string().nullable(),
  noMeans: z.string().nullable(),
  order: z.enum(words.voteOrders).nullable(),
  point: z.int().nullable(),
  /** while it is held: how many have voted, of how many. How they voted is told when it is closed. */
  cast: count,
  voters: count,
  tally: z.object({ yes: count, no: count, abstain: count, absent: count }).nullable(),
  /** which side won; null: not decided */
  side: z.enum(words.voteSides).nullable(),
  /** of an open vote that is closed; of a closed vote there are totals only */
  ballots: z.array(
    z.object({ name: z.string(), party: z.string().nullable(), vote: z.enum(words.ballotVotes) }),
  ),
});

const movedBy = z.object({ by: z.array(z.string()), point: z.int().nullable() });

export const followItem = z.object({
  id: z.uuid(),
  /** `§ 12`; before it has its number `Punkt 3` */
  label: z.string(),
  title: z.string(),
  isSecret: z.boolean(),
  state: z.enum(['coming', 'current', 'done']),
  /** when it was taken up */
  openedAt: z.string().nullable(),
  /** how many decision points it has */
  points: count,
  /** what was proposed to the meeting, until it has been decided */
  proposal: z.string().nullable(),
  /** as recorded, when it has been left; not adjusted yet */
  decision: z.string().nullable(),
  motions: z.array(
    movedBy.omit({ point: true }).extend({
      text: z.string(),
      kind: z.enum(words.motionKinds).nullable(),
      withdrawn: z.boolean(),
    }),
  ),
  reservations: z.array(movedBy),
  conflicts: z.array(z.string()),
  votes: z.array(followVote),
});

export const followView = z.object({
  meetingId: z.uuid(),
  organisation: z.string(),
  board: z.string(),
  date: z.string(),
  place: z.string().nullable(),
  state: z.enum(['not-begun', 'going-on', 'adjourned', 'ended']),
  adjournedSince: z.string().nullable(),
  /** when the first § was taken up, and when it ended (HH:MM) */
  begunAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  currentId: z.uuid().nullable(),
  items: z.array(followItem),
  speakers: z.array(speakerView),
  /** the one that is held */
  vote: followVote.nullable(),
});

export type FollowView = z.infer<typeof followView>;
export type FollowItem = z.infer<typeof followItem>;
export type FollowVote = z.infer<typeof followVote>;

export const followDoors = {
  show: door({
    method: 'GET',
    path: '/api/meetings/:id/follow',
    summary:
      'Sammanträdet som det följs: paragrafen som behandlas, besluten hittills, talarlistan och omröstningen',
    params: byId,
    query: z.object({ audience: z.enum(followAudiences) }),
    reply: followView,
  }),
};
