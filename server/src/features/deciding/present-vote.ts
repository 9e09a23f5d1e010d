import type { AttendanceRow } from '@klubbat/shared/contracts/attendance-row';
import type { MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import type { LiveVoteView, VoterView } from '@klubbat/shared/contracts/vote';
import { decidesByLot, leaderAt, votersAt } from '@klubbat/shared/rules/who-decides';
import { rowsOf } from '@klubbat/shared/rules/presence';
import { voteResult, type Tally, type VoteResult } from '@klubbat/shared/rules/voting';
import { vacantSeatWords } from '@klubbat/shared/sentences/sitting-sentences';
import type { BallotVote, CastVote } from '@klubbat/shared/vocabulary/meeting-words';
import { printedName, type VoteAtHand } from './vote-at-hand.js';

/** What counts in the vote as it stands. One who stands out is in no sum. */
export function tallyOfVote({ vote, casts }: VoteAtHand): Tally {
  if (vote.method === 'closed' || vote.counts !== null) {
    const { yes = 0, no = 0, abstain = 0 } = vote.counts ?? {};
    return { yes, no, abstain, absent: 0 };
  }
  const count = (side: BallotVote) => [...casts.values()].filter((one) => one === side).length;
  return { yes: count('yes'), no: count('no'), abstain: count('abstain'), absent: count('absent') };
}

/** What has been decided, or why nothing has (KL 4:25, 5:54–56). */
export function resultOfVote(at: VoteAtHand): VoteResult {
  const { vote, casts, file, item } = at;
  const leader = leaderAt(file, item, vote.point ?? undefined);
  const own = leader === undefined ? undefined : casts.get(leader);
  return voteResult(
    tallyOfVote(at),
    {
      threshold: vote.threshold ?? undefined,
      chair: own === 'stands-out' ? 'abstain' : own,
      castingVote: vote.castingVote ?? undefined,
      lot: vote.lot ?? undefined,
    },
    decidesByLot(item, vote) && vote.castingVote === null,
  );
}

/** Everyone who may vote, and after them those who have a ballot though they may not (any more). */
export function votersOf({ vote, casts, file, item }: VoteAtHand): VoterView[] {
  const entitled = votersAt(file, item, vote.point ?? undefined);
  const others = [...casts.keys()].filter((person) => !entitled.includes(person));
  const leader = leaderAt(file, item, vote.point ?? undefined);
  const one = (person: string, mayVote: boolean): VoterView => ({
    person,
    name: file.people.find(({ id }) => id === person)?.name ?? person,
    party: file.people.find(({ id }) => id === person)?.party ?? null,
    servesFor: seatOf(file, person),
    leads: person === leader,
    mayVote,
    cast: casts.get(person) ?? null,
  });
  return [...entitled.map((person) => one(person, true)), ...others.map((person) => one(person, false))];
}

function seatOf(file: MeetingFile, person: string): string | null {
  const rows: AttendanceRow[] = rowsOf(file, person);
  const seat = rows.find(({ servesFor }) => servesFor !== undefined)?.servesFor;
  const vacant = rows.find(({ vacantSeat }) => vacantSeat !== undefined)?.vacantSeat;
  return seat === undefined
    ? vacant === undefined
      ? null
      : vacantSeatWords(vacant)
    : printedName(file, seat);
}

/** A vote as its doors show it. */
export function presentVote(at: VoteAtHand, openedBy: string | null): LiveVoteView {
  const { vote, casts, item, row } = at;
  const result = resultOfVote(at);
  const voters = votersOf(at);
  const given = (name: string, value: unknown) => (value === null ? {} : { [name]: value });
  const standsOut = [...casts.values()].filter((one: CastVote) => one === 'stands-out').length;
  return {
    id: vote.id,
    itemId: vote.agendaItemId,
    state: vote.state,
    method: vote.method,
    ...given('yesMeans', vote.yesMeans),
    ...given('noMeans', vote.noMeans),
    ...given('yesMotion', vote.yesMotion),
    ...given('noMotion', vote.noMotion),
    ...given('point', vote.point),
    ...given('threshold', vote.threshold),
    ...given('order', vote.voteOrder),
    openedAt: vote.openedAt.toISOString(),
    openedBy,
    byLot: decidesByLot(item, vote),
    voters,
    tally: {
      ...tallyOfVote(at),
      standsOut,
      missing: voters.filter(({ cast }) => cast === null).length,
    },
    result:
      result.side === undefined
        ? { side: null, by: null, because: result.because }
        : { side: result.side, by: result.by, because: null },
    itemVersion: row.version,
  };
}
