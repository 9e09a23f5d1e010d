import type { VacantSeat } from '../contracts/attendance-row.js';
import type { ItemInFile, MeetingFile } from '../contracts/meeting-file.js';
import { isServing, rowsNow, type LiveRow } from './attendance-acts.js';
import { brokenOff, hasServedBefore } from './may-serve.js';
import { isStatutory } from './paragraph-label.js';
import { hasConflict } from './presence.js';
import { quorumAt, type Quorum } from './quorum.js';
import type { Course, Moment } from './range-cut.js';
import {
  callOrder,
  type Call,
  type CallRule,
  type SeatCalledTo,
  type SubstituteCandidate,
} from './substitute-order.js';

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
  course: Course;
  rule: CallRule;
  places?: BoardPlaces | undefined;
}

/** What the register says of a board's seats on the meeting's day, by the meeting's people. */
export interface BoardPlaces {
  /** the substitutes' places in the order that the body has decided */
  ranks: ReadonlyMap<string, number>;
  /** the seat that a member sits on */
  seatOf: ReadonlyMap<string, string>;
  /** the one seat that a substitute is called for */
  calledFor: ReadonlyMap<string, string>;
  vacant: readonly VacantSeat[];
}

export interface EmptySeat {
  /** undefined: the seat is vacant */
  member: string | undefined;
  /** what the seat is called, where the board has put up its seats */
  label: string | undefined;
  party: string | undefined;
  why: 'absent' | 'biased' | 'vacant';
}

export interface Sitting {
  quorum: Quorum;
  /** everyone in the room, in whatever capacity */
  present: string[];
  serving: { person: string; servesFor: string | undefined; vacantSeat: VacantSeat | undefined }[];
  /** members who are not there */
  absent: string[];
  /** those who may not serve again today, or should not (KL 5:20) */
  brokeOff: string[];
  emptySeats: EmptySeat[];
  /**
   * for each party with an empty seat, the substitutes in the order in which they are called; for a seat with an order of
   * its own that one
   */
  calls: { party: string | undefined; label: string | undefined; substitutes: Call[] }[];
}

/** The meeting at the moment. */
export function sittingAt(facts: SittingFacts): Sitting {
  const { file, rows, item, at, course, rule } = facts;
  const now = rowsNow(rows, at);
  const present = unique(now.map(({ person }) => person));
  const serving = now
    .filter((row) => isServing(row) && !isBiasedNow(facts, row.person))
    .map(({ person, servesFor, vacantSeat }) => ({ person, servesFor, vacantSeat }));
  const members = unique(rows.filter(({ capacity }) => capacity === 'member').map(({ person }) => person));
  const everyone = unique(rows.map(({ person }) => person));
  const emptySeats = emptySeatsOf(facts, members, serving);
  const orders = ordersOf(facts, emptySeats);
  const candidates = orders.length === 0 ? [] : candidatesOf(facts);
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
    brokeOff: everyone.filter((person) => brokenOff(rows, person, { at, course }) !== 'no'),
    emptySeats,
    calls: orders.map(({ party, label }) => ({
      party,
      label,
      substitutes: callOrder({ party, label }, candidates, rule),
    })),
  };
}

/** The substitutes of the meeting as the rule of calling sees them. */
export function candidatesOf(facts: SittingFacts): SubstituteCandidate[] {
  const { rows, at, course, places } = facts;
  const now = rowsNow(rows, at);
  const substitutes = unique(
    rows.filter(({ capacity }) => capacity === 'substitute').map(({ person }) => person),
  );
  return substitutes.map((person) => ({
    person,
    party: partyOf(facts, person),
    rank: places?.ranks.get(person),
    calledFor: places?.calledFor.get(person),
    present: now.some((row) => row.person === person),
    serves: now.some((row) => row.person === person && isServing(row)),
    biased: isBiasedNow(facts, person),
    hasServed: hasServedBefore(rows, person, { at, course }),
    brokeOff: brokenOff(rows, person, { at, course }) !== 'no',
  }));
}

/** True when jäv keeps the person from the § at hand as a whole, or from the point that it has come to. */
export function isBiasedNow({ file, item, at }: SittingFacts, person: string): boolean {
  return isStatutory(file.board) && item !== undefined && hasConflict(item, person, at.point);
}

export function partyOf({ file }: Pick<SittingFacts, 'file'>, person: string): string | undefined {
  return file.people.find(({ id }) => id === person)?.party;
}

/** The seat of a member as substitutes are called to it. */
export function seatCalledTo(facts: Pick<SittingFacts, 'file' | 'places'>, member: string): SeatCalledTo {
  return { party: partyOf(facts, member), label: facts.places?.seatOf.get(member) };
}

/** One order for each party that is asked for, and one for each seat that substitutes are called for alone. */
function ordersOf({ places }: SittingFacts, seats: readonly EmptySeat[]): SeatCalledTo[] {
  const own = new Set(places?.calledFor.values());
  const asked = seats.map(({ party, label }) => ({
    party,
    label: label !== undefined && own.has(label) ? label : undefined,
  }));
  return asked.filter(
    ({ party, label }, index) =>
      asked.findIndex((other) => other.party === party && other.label === label) === index,
  );
}

function emptySeatsOf(
  facts: SittingFacts,
  members: readonly string[],
  serving: Sitting['serving'],
): EmptySeat[] {
  const filled = new Set(serving.map(({ person, servesFor }) => servesFor ?? person));
  const taken = new Set(
    serving.flatMap(({ vacantSeat }) => (vacantSeat === undefined ? [] : [vacantSeat.label])),
  );
  return [
    ...members
      .filter((member) => !filled.has(member))
      .map((member): EmptySeat => {
        const { party, label } = seatCalledTo(facts, member);
        return { member, label, party, why: isBiasedNow(facts, member) ? 'biased' : 'absent' };
      }),
    ...(facts.places?.vacant ?? [])
      .filter(({ label }) => !taken.has(label))
      .map(({ label, party }): EmptySeat => ({ member: undefined, label, party, why: 'vacant' })),
  ];
}

const pointOf = ({ at }: SittingFacts) => at.point;

function unique(people: readonly string[]): string[] {
  return [...new Set(people)];
}
