import type { ItemInFile, MeetingFile, VoteInFile } from '../contracts/meeting-file.js';
import { resultOf } from './voting.js';
import { decidesByLot, leaderAt } from './who-decides.js';

/**
 * A vote as it is written down: where a tie is broken by the one who leads, his own ballot says how (KL 4:25, 5:56). It is
 * reckoned, not typed; what was typed against his ballot stands, and is found.
 */
export function withTieBroken(file: MeetingFile, item: ItemInFile, vote: VoteInFile): VoteInFile {
  const result = resultOf(vote, leaderAt(file, item, vote.point), decidesByLot(item, vote));
  return vote.castingVote === undefined && result.side !== undefined && result.by === 'casting-vote'
    ? { ...vote, castingVote: result.side }
    : vote;
}
