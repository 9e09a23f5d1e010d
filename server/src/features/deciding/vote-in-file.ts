import type { ItemInFile, VoteInFile } from '@klubbat/shared/contracts/meeting-file';
import { standsOut } from '@klubbat/shared/rules/who-decides';
import { resultOfVote, tallyOfVote, votersOf } from './present-vote.js';
import type { VoteAtHand } from './vote-at-hand.js';

/** A vote that is being closed, as it stands in the item from then on: its sums and its tie-break are reckoned. */
export function asVoteInFile(at: VoteAtHand, attachment: number | undefined): VoteInFile {
  const { vote } = at;
  const { yes, no, abstain, absent } = tallyOfVote(at);
  const result = resultOfVote(at);
  const ballots = votersOf(at).flatMap(({ person, cast }) =>
    cast === null || cast === 'stands-out' ? [] : [{ person, vote: cast }],
  );
  const given = (name: string, value: unknown) =>
    value === null || value === undefined ? {} : { [name]: value };
  return {
    method: vote.method,
    ...given('yesMeans', vote.yesMeans),
    ...given('noMeans', vote.noMeans),
    ...given('yesMotion', vote.yesMotion),
    ...given('noMotion', vote.noMotion),
    yes,
    no,
    ...(abstain > 0 ? { abstain } : {}),
    ...(absent > 0 ? { absent } : {}),
    ...(result.side !== undefined && result.by === 'casting-vote' ? { castingVote: result.side } : {}),
    ...(result.side !== undefined && result.by === 'lot' ? { lot: result.side } : {}),
    ...(vote.counts === null && vote.method === 'open' ? { ballots } : {}),
    ...given('point', vote.point),
    ...given('order', vote.voteOrder),
    ...given('threshold', vote.threshold),
    ...given('attachment', attachment),
  };
}

/** Those who were entered as taking no part in the decision, beside those of whom it was said before (KL 4:25). */
export function withStandsOut(at: VoteAtHand): ItemInFile['notParticipating'] {
  const { vote, item, casts } = at;
  const point = vote.point ?? undefined;
  const by = [...casts]
    .filter(([person, cast]) => cast === 'stands-out' && !standsOut(item, person, point))
    .map(([person]) => person);
  return by.length === 0
    ? item.notParticipating
    : [...(item.notParticipating ?? []), { by, ...(point === undefined ? {} : { point }) }];
}
