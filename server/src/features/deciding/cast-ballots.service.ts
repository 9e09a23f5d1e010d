import type { z } from 'zod';
import type { LiveVoteView, voteDoors } from '@klubbat/shared/contracts/vote';
import { isReasonable } from '@klubbat/shared/rules/deciding-findings';
import { voteFindings } from '@klubbat/shared/rules/vote-contradictions';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { asInFile } from '../agenda/item-file.js';
import { refuseWithoutReason } from '../agenda/item-law.js';
import { findItem } from '../agenda/agenda-item.store.js';
import { findPerson } from '../register/register.store.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { findMeetingPeople, holdMeeting } from '../meetings/meeting.store.js';
import { findLiveVote, lockLiveVote, putBallots, removeBallots } from './live-vote.store.js';
import { presentVote } from './present-vote.js';
import { takeInHand, type VoteAtHand } from './vote-at-hand.js';

type Casting = z.output<typeof voteDoors.cast.body>;

export async function showVote(work: Work, meeting: Meeting, voteId: string): Promise<LiveVoteView> {
  const vote = await findLiveVote(work.tx, voteId);
  const row = vote === null ? null : await findItem(work.tx, vote.agendaItemId);
  if (vote === null || row === null) {
    fail('not-found');
  }
  const at = await takeInHand(work, meeting, row, vote);
  return presentVote(at, await nameOfOpener(work, at));
}

export async function nameOfOpener({ tx }: Pick<Work, 'tx'>, { vote }: VoteAtHand): Promise<string | null> {
  return vote.openedBy === null ? null : ((await findPerson(tx, vote.openedBy))?.name ?? null);
}

/**
 * Gives, changes or takes back ballots, one or a whole party group at once. Only those who serve at the place and have no
 * jäv may have one (KL 4:24, 6:30); what has happened in the room all the same is taken with a reason.
 *
 * A ballot once given stands until the vote is closed, also when its giver leaves: one leaves between decision points or §§,
 * never inside one, so a departure that the attendance has from this very point on says that he did not serve here. It is
 * told at closing, by name, and then either the departure is moved, the ballot taken back, or a reason given. One who
 * leaves without having given a ballot is no longer asked for one.
 */
export async function castBallots(
  work: Work,
  meetingId: string,
  voteId: string,
  { ballots, reason }: Casting,
): Promise<LiveVoteView> {
  const meeting = await holdMeeting(work.tx, meetingId);
  const vote = await lockLiveVote(work.tx, voteId);
  const row = vote === null ? null : await findItem(work.tx, vote.agendaItemId);
  if (meeting === null || vote === null || row === null) {
    fail('not-found');
  }
  if (vote.state !== 'open') {
    fail('vote-ended');
  }
  if (vote.method === 'closed') {
    fail('invalid', {
      errors: [
        {
          path: '$.ballots',
          message: 'Omröstningen är sluten: bara antalet röster antecknas (5 kap. 54 § kommunallagen).',
        },
      ],
    });
  }
  const people = new Map((await findMeetingPeople(work.tx, meetingId)).map(({ key, id }) => [key, id]));
  const unknown = ballots.flatMap(({ person }, index) =>
    people.has(person)
      ? []
      : [{ path: `$.ballots[${index}].person`, message: 'Personen finns inte i sammanträdet.' }],
  );
  if (unknown.length > 0) {
    fail('invalid', { errors: unknown });
  }
  const at = await takeInHand(work, meeting, row, vote);
  await refuseWithoutReason(work, meeting, row, notEntitled(at, ballots), reason);
  const id = (person: string) => people.get(person) ?? '';
  await removeBallots(
    work.tx,
    voteId,
    ballots.flatMap(({ person, cast }) => (cast === null ? [id(person)] : [])),
  );
  await putBallots(
    work.tx,
    ballots.flatMap(({ person, cast }) =>
      cast === null
        ? []
        : [
            {
              voteId,
              meetingPersonId: id(person),
              castAs: cast,
              castAt: work.now,
              castBy: work.actor.personId,
            },
          ],
    ),
  );
  return presentVote(await takeInHand(work, meeting, row, vote), await nameOfOpener(work, at));
}

/** What the law says of those among them who may not vote here. */
function notEntitled({ vote, file, row }: VoteAtHand, ballots: Casting['ballots']) {
  const item = asInFile(row, {
    ...row.content,
    votes: [
      {
        method: 'open',
        yes: 0,
        no: 0,
        ...(vote.point === null ? {} : { point: vote.point }),
        // whoever has a ballot at all is held to have been there to give it
        ballots: ballots.flatMap(({ person, cast }) =>
          cast === null ? [] : [{ person, vote: 'abstain' as const }],
        ),
      },
    ],
  });
  return voteFindings({ ...file, items: [item] }).filter(
    ({ code, params }) => isReasonable(code) && 'name' in params && code !== 'chair-abstained-in-tie',
  );
}
