import type { VoteInFile } from '../contracts/meeting-file.js';
import type { BallotVote, VoteSide, VoteThreshold } from '../vocabulary/meeting-words.js';

/*
 * How a vote counts (KL 4:25, 5:54–56; for a nämnd 6:33). A result is computed, never typed: what is typed is who voted how.
 */

export interface Tally {
  yes: number;
  no: number;
  abstain: number;
  absent: number;
}

/** Why a vote has not decided anything, or not yet. */
export type Undecided = 'no-votes' | 'chair-must-vote' | 'casting-vote-missing' | 'lot-missing';

export type VoteResult =
  | { side: VoteSide; by: 'majority' | 'casting-vote' | 'lot' | 'threshold' }
  | { side: undefined; because: Undecided };

export interface VoteTerms {
  threshold?: VoteThreshold | undefined;
  /** how the one who leads voted in an open vote; left out where it is not known */
  chair?: BallotVote | undefined;
  castingVote?: VoteSide | undefined;
  lot?: VoteSide | undefined;
}

/** The sums of the ballots. Each ballot counts once: whoever counts the same person twice asks wrongly. */
export function tallyOf(ballots: readonly { vote: BallotVote }[]): Tally {
  const tally: Tally = { yes: 0, no: 0, abstain: 0, absent: 0 };
  for (const { vote } of ballots) {
    tally[vote] += 1;
  }
  return tally;
}

/**
 * What was decided. Those who abstain do not vote, but they are present: a third of those present is reckoned on them too
 * (KL 5:50), while a majority and two thirds are reckoned on the votes given (5:55). With a third it is no that wins: yes is
 * for deciding today, no for putting the matter off.
 *
 * In a tie the one who leads has the casting vote, and his own vote is already among the others: the outcome is his own
 * side. He may not abstain then (4:25). In an election and an appointment the lot decides (5:56): there `lot` is asked for
 * by giving `election`.
 */
export function voteResult(tally: Tally, terms: VoteTerms = {}, election = false): VoteResult {
  const { yes, no, abstain } = tally;
  if (yes + no === 0) {
    return { side: undefined, because: 'no-votes' };
  }
  switch (terms.threshold ?? 'majority') {
    case 'third-of-present':
      return { side: no * 3 >= yes + no + abstain ? 'no' : 'yes', by: 'threshold' };
    case 'two-thirds':
      return { side: yes * 3 >= (yes + no) * 2 ? 'yes' : 'no', by: 'threshold' };
    case 'majority':
      return yes === no ? tieResult(terms, election) : { side: yes > no ? 'yes' : 'no', by: 'majority' };
  }
}

function tieResult({ chair, castingVote, lot }: VoteTerms, election: boolean): VoteResult {
  if (election || lot !== undefined) {
    return lot === undefined ? { side: undefined, because: 'lot-missing' } : { side: lot, by: 'lot' };
  }
  if (chair === 'yes' || chair === 'no') {
    return { side: chair, by: 'casting-vote' };
  }
  if (chair === 'abstain') {
    return { side: undefined, because: 'chair-must-vote' };
  }
  return castingVote === undefined
    ? { side: undefined, because: 'casting-vote-missing' }
    : { side: castingVote, by: 'casting-vote' };
}

/** The result of a recorded vote. `chair` is the key of the one who led at that place. */
export function resultOf(vote: VoteInFile, chair: string | undefined, election = false): VoteResult {
  const own = chair === undefined ? undefined : vote.ballots?.find(({ person }) => person === chair)?.vote;
  return voteResult(
    { yes: vote.yes, no: vote.no, abstain: vote.abstain ?? 0, absent: vote.absent ?? 0 },
    { threshold: vote.threshold, chair: own, castingVote: vote.castingVote, lot: vote.lot },
    election,
  );
}
