import type { ItemInFile, MeetingFile } from '../contracts/meeting-file.js';
import { isServing, rowsNow, type LiveRow } from './attendance-acts.js';
import { hasBrokenOff, hasServedBefore } from './may-serve.js';
import { isStatutory } from './paragraph-label.js';
import { hasConflict } from './presence.js';
import { quorumAt, type Quorum } from './quorum.js';
import type { Moment } from './range-cut.js';
import { callOrder, type Call, type CallRule, type SubstituteCandidate } from './substitute-order.js';

/*
 * The meeting as it is at one moment: who is there, who serves and for whom, which seats are empty and who is next to be
 * called to them. Everything is read from the rows of attendance and from the jäv of the § at hand.
 */

/** What the moment is read from. */
export interface SittingFacts {
  /** `attendance` is not asked for */
  file: MeetingFile;
  rows: readonly LiveRow[];
  /** the § at hand; undefined before the first */
  item: ItemInFile | undefined;
  at: Moment;
  rule: CallRule;
  /** the substitutes' places in the order that the body has decided, by person */
  ranks?: ReadonlyMap<string, number> | undefined;
}

export interface EmptySeat {
  member: string;
  party: string | undefined;
  why: 'absent' | 'biased';
}

export interface Sitting {
  quorum: Quorum;
  /** everyone in the room, in whatever capacity */
  present: string[];
  serving: { person: string; servesFor: string | undefined }[];
  /** members who are not there */
  absent: string[];
  /** those who may not serve again today, or should not (KL 5:20) */
  brokeOff: string[];
  emptySeats: EmptySeat[];
  /** for each party with an empty seat, the substitutes in the order in which they are called */
  calls: { party: string | undefined; substitutes: Call[] }[];
}

/** The meeting at the moment. */
export function sittingAt(facts: SittingFacts): Sitting {
  const { file, rows, item, at, rule } = facts;
  const now = rowsNow(rows, at);
  const present = unique(now.map(({ person }) => person));
  const serving = now
    .filter((row) => isServing(row) && !isBiasedNow(facts, row.person))
    .map(({ person, servesFor }) => ({ person, servesFor }));
  const members = unique(rows.filter(({ capacity }) => capacity === 'member').map(({ person }) => person));
  const everyone = unique(rows.map(({ person }) => person));
  const emptySeats = emptySeatsOf(facts, members, serving);
  const parties = [...new Set(emptySeats.map(({ party }) => party))];
  const candidates = parties.length === 0 ? [] : candidatesOf(facts);
  const lists = members.length > 0;
  const room = [
    ...now.map(({ paragraphs: _whenever, open: _goesOn, ...row }) => row),
    ...members
      .filter((person) => !present.includes(person))
      .map((person) => ({ person, capacity: 'member' as const, present: false })),
  ];
  return {
    quorum: quorumAt({ ...file, attendance: lists ? room : [] }, item ?? { title: '' }, pointOf(facts)),
    present,
    serving,
    absent: members.filter((person) => !present.includes(person)),
    brokeOff: everyone.filter((person) => hasBrokenOff(rows, person, at)),
    emptySeats,
    calls: parties.map((party) => ({ party, substitutes: callOrder({ party }, candidates, rule) })),
  };
}

/** The substitutes of the meeting as the rule of calling sees them. */
export function candidatesOf(facts: SittingFacts): SubstituteCandidate[] {
  const { rows, at, ranks } = facts;
  const now = rowsNow(rows, at);
  const substitutes = unique(
    rows.filter(({ capacity }) => capacity === 'substitute').map(({ person }) => person),
  );
  return substitutes.map((person) => ({
    person,
    party: partyOf(facts, person),
    rank: ranks?.get(person),
    present: now.some((row) => row.person === person),
    servesFor: now.find((row) => row.person === person && isServing(row))?.servesFor,
    biased: isBiasedNow(facts, person),
    hasServed: hasServedBefore(rows, person, at),
    brokeOff: hasBrokenOff(rows, person, at),
  }));
}

/** True when jäv keeps the person from the § at hand as a whole, or from the point that it has come to. */
export function isBiasedNow({ file, item, at }: SittingFacts, person: string): boolean {
  return isStatutory(file.board) && item !== undefined && hasConflict(item, person, at.point);
}

export function partyOf({ file }: Pick<SittingFacts, 'file'>, person: string): string | undefined {
  return file.people.find(({ id }) => id === person)?.party;
}

function emptySeatsOf(
  facts: SittingFacts,
  members: readonly string[],
  serving: Sitting['serving'],
): EmptySeat[] {
  const filled = new Set(serving.map(({ person, servesFor }) => servesFor ?? person));
  return members
    .filter((member) => !filled.has(member))
    .map((member) => ({
      member,
      party: partyOf(facts, member),
      why: isBiasedNow(facts, member) ? 'biased' : 'absent',
    }));
}

const pointOf = ({ at }: SittingFacts) => at.point;

function unique(people: readonly string[]): string[] {
  return [...new Set(people)];
}
