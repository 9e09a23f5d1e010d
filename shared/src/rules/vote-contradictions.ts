import type { ItemInFile, MeetingFile, VoteInFile } from '../contracts/meeting-file.js';
import { ballotVotes } from '../vocabulary/meeting-words.js';
import { contradiction, warning, type Finding } from './finding.js';
import { isStatutory } from './paragraph-label.js';
import {
  chairsAt,
  hasConflict,
  itemLabel,
  listsMembers,
  nameOf,
  presenceAt,
  rowsOf,
  seatAt,
  servesAt,
  type Place,
} from './presence.js';
import { decidesByLot, isElection, standsOut, votersAt } from './who-decides.js';

/*
 * What cannot be true of a vote: sums, who voted, and how a tie was broken (KL 4:24–25, 5:50, 5:54–56, 5:67, 6:33). And
 * what only looks wrong: who is missing among the names, a vote of the wrong kind.
 */

/** Names that one sentence lists; of more it says that there are more. */
const MOST_NAMES = 6;

interface Seen {
  file: MeetingFile;
  item: ItemInFile;
  vote: VoteInFile;
  path: string;
  where: string;
  place: Place;
}

/** Findings of every vote of the file, in the order of the file. */
export function voteFindings(file: MeetingFile): Finding[] {
  return file.items.flatMap((item, i) =>
    (item.votes ?? []).flatMap((vote, v) => {
      const seen: Seen = {
        file,
        item,
        vote,
        path: `$.items[${i}].votes[${v}]`,
        where: itemLabel(file, item),
        place: { paragraph: item.paragraph, point: vote.point },
      };
      return [
        ...sumFindings(seen),
        ...ballotFindings(seen),
        ...tieFindings(seen),
        ...lackingFindings(seen),
        ...methodFindings(seen),
      ];
    }),
  );
}

function sumFindings({ file, vote, path, where }: Seen): Finding[] {
  const totals = { yes: vote.yes, no: vote.no, abstain: vote.abstain ?? 0, absent: vote.absent ?? 0 };
  const found: Finding[] = [];
  if (vote.method === 'open' && vote.ballots !== undefined) {
    for (const side of ballotVotes) {
      const ballots = vote.ballots.filter((ballot) => ballot.vote === side).length;
      // those absent are often counted without being named: only names that say otherwise contradict
      const unnamed = side === 'absent' && ballots === 0;
      if (ballots !== totals[side] && !unnamed) {
        found.push(contradiction(path, 'ballots-differ', { where, side, ballots, total: totals[side] }));
      }
    }
  }
  // one who is absent has no vote: a list can name him beside the substitute who votes in his seat
  const votes = totals.yes + totals.no + totals.abstain;
  const { seats } = file.board;
  if (seats !== undefined && votes > seats) {
    found.push(contradiction(path, 'votes-exceed-seats', { where, votes, seats }));
  }
  return found;
}

function ballotFindings(seen: Seen): Finding[] {
  const { file, item, vote, path, where } = seen;
  const counted = new Set<string>();
  const seats = new Map<string, string>();
  return (vote.ballots ?? []).flatMap(({ person, vote: side }, b) => {
    const at = `${path}.ballots[${b}]`;
    const params = { where, name: nameOf(file, person), person };
    const found: Finding[] = [];
    if (counted.has(person)) {
      found.push(contradiction(at, 'voted-twice', params));
    }
    counted.add(person);
    if (side === 'absent') {
      return found;
    }
    const code = seatFault(seen, person);
    if (code) {
      found.push(contradiction(at, code, params));
    }
    const seat = seatAt(file, person, seen.place);
    const other = seats.get(seat);
    if (code === undefined && other !== undefined && other !== person) {
      found.push(contradiction(at, 'seat-voted-twice', { ...params, other: nameOf(file, other) }));
    }
    seats.set(seat, person);
    const outside = (item.notParticipating ?? []).some(
      ({ by, point }) =>
        by.includes(person) && (point === undefined || vote.point === undefined || point === vote.point),
    );
    if (outside && side !== 'abstain') {
      found.push(warning(at, 'voted-not-participating', params));
    }
    return found;
  });
}

function seatFault({ file, item, vote, place }: Seen, person: string) {
  if (isStatutory(file.board) && hasConflict(item, person, vote.point)) {
    return 'voted-with-conflict';
  }
  if (rowsOf(file, person).length === 0) {
    return listsMembers(file) ? 'voted-without-attendance' : undefined;
  }
  if (presenceAt(file, person, place) === 'absent') {
    return 'voted-while-absent';
  }
  return servesAt(file, person, place) ? undefined : 'voted-without-serving';
}

function tieFindings({ file, item, vote, path, where, place }: Seen): Finding[] {
  const { yes, no, castingVote, lot } = vote;
  if (yes !== no || yes === 0) {
    const broken = castingVote !== undefined || lot !== undefined;
    return broken ? [contradiction(path, 'tie-broken-without-tie', { where, yes, no })] : [];
  }
  if ((vote.threshold ?? 'majority') !== 'majority') {
    return [];
  }
  const found: Finding[] = [];
  if (castingVote === undefined && lot === undefined) {
    found.push(contradiction(path, 'tie-unbroken', { where, votes: yes }));
  }
  if (castingVote !== undefined && isElection(item)) {
    found.push(contradiction(path, 'casting-vote-in-election', { where }));
  }
  const chair = chairsAt(file, place)[0];
  const own = vote.ballots?.find(({ person }) => person === chair)?.vote;
  if (chair === undefined || own === undefined) {
    return found;
  }
  const params = { where, name: nameOf(file, chair), person: chair };
  if (castingVote !== undefined && (own === 'yes' || own === 'no') && own !== castingVote) {
    found.push(contradiction(path, 'casting-vote-against-own', params));
  }
  // The one who leads must vote when a decision depends on it; a lot does not (KL 4:25, 5:56).
  if (own === 'abstain' && lot === undefined && !isElection(item)) {
    found.push(contradiction(path, 'chair-abstained-in-tie', params));
  }
  return found;
}

/** Who serves there and is neither among the names nor said to take no part; where only sums are known, how many. */
function lackingFindings({ file, item, vote, path, where }: Seen): Finding[] {
  if (!listsMembers(file)) {
    return [];
  }
  const voters = votersAt(file, item, vote.point);
  if (vote.method === 'open' && vote.ballots !== undefined) {
    const named = new Set(vote.ballots.map(({ person }) => person));
    const lacking = voters.filter((person) => !named.has(person) && !standsOut(item, person, vote.point));
    const names = lacking.slice(0, MOST_NAMES).map((person) => nameOf(file, person));
    const more = lacking.length > MOST_NAMES ? ' …' : '';
    return lacking.length === 0
      ? []
      : [warning(path, 'ballots-lacking', { where, names: names.join(', ') + more, count: lacking.length })];
  }
  const votes = vote.yes + vote.no + (vote.abstain ?? 0);
  return votes > voters.length
    ? [warning(path, 'votes-exceed-voters', { where, votes, voters: voters.length })]
    : [];
}

/** An election is closed and everything else open, a third decides in fullmäktige alone (KL 5:50, 5:54, 5:56). */
function methodFindings({ file, item, vote, path, where }: Seen): Finding[] {
  if (!isStatutory(file.board)) {
    return [];
  }
  const found: Finding[] = [];
  if (vote.threshold === 'third-of-present' && file.board.kind !== 'assembly') {
    found.push(contradiction(path, 'third-not-assembly', { where }));
  }
  if (isElection(item) && vote.method === 'open') {
    found.push(warning(path, 'open-vote-in-election', { where }));
  }
  const named = (vote.ballots ?? []).length > 0 || vote.attachment !== undefined;
  if (!isElection(item) && vote.method === 'open' && !named) {
    found.push(warning(path, 'vote-without-names', { where }));
  }
  if (!isElection(item) && vote.method === 'closed') {
    found.push(warning(path, 'closed-vote-in-matter', { where }));
  }
  if (vote.method === 'closed' && (vote.ballots ?? []).length > 0) {
    found.push(warning(path, 'closed-vote-with-names', { where }));
  }
  if (vote.lot !== undefined && !decidesByLot(item, vote)) {
    found.push(warning(path, 'lot-in-matter', { where }));
  }
  return found;
}
