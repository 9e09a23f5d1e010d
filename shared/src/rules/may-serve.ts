import type { BoardKind } from '../vocabulary/meeting-words.js';
import { holdsAt, isServing, rowsNow, type LiveRow } from './attendance-acts.js';
import { parseRange } from './paragraph-range.js';
import type { Moment } from './range-cut.js';

/*
 * What stands in the way of somebody's serving or being added while the meeting is held (KL 5:17–20, 6:30, 7:10–19).
 */

export type ActHindrance =
  /** refused: one cannot sit in two seats, nor two in one, nor in a seat that is nobody's */
  | 'serves-already'
  | 'seat-taken'
  | 'member-present'
  | 'no-such-seat'
  /** refused: whoever else is there never counts (KL 4:22, 5:39, 7:10) */
  | 'not-a-substitute'
  | 'biased'
  /** in fullmäktige refused for the rest of the day, elsewhere warned of (KL 5:20) */
  | 'broke-off-earlier'
  /** refused in a styrelse and in fullmäktige (KL 7:10) */
  | 'staff-barred'
  /** warned of */
  | 'too-many-staff'
  | 'passed-over'
  | 'other-party';

/** At most so many of the staff may be present in a nämnd at once (KL 7:12). */
const MOST_STAFF = 3;

type Biased = (person: string) => boolean;

/** What stands in the way of a substitute's taking that seat from that moment on. */
export function hindrancesToServe(
  rows: readonly LiveRow[],
  substitute: string,
  member: string,
  at: Moment,
  biased: Biased = () => false,
): ActHindrance[] {
  const now = rowsNow(rows, at);
  const found: ActHindrance[] = [];
  const as = (capacity: LiveRow['capacity'], person: string) =>
    rows.some((row) => row.person === person && row.capacity === capacity);
  if (!as('substitute', substitute)) {
    found.push('not-a-substitute');
  }
  if (!as('member', member)) {
    found.push('no-such-seat');
  }
  if (biased(substitute)) {
    found.push('biased');
  }
  if (now.some((row) => row.person === substitute && row.servesFor !== undefined && isServing(row))) {
    found.push('serves-already');
  }
  if (now.some((row) => row.person !== substitute && row.servesFor === member && isServing(row))) {
    found.push('seat-taken');
  }
  if (
    !biased(member) &&
    now.some((row) => row.person === member && row.capacity === 'member' && isServing(row))
  ) {
    found.push('member-present');
  }
  if (hasBrokenOff(rows, substitute, at)) {
    found.push('broke-off-earlier');
  }
  return found;
}

/** What stands in the way of somebody's being noted as present, as what he comes. */
export function hindrancesToArrive(
  rows: readonly LiveRow[],
  { person, capacity, serves }: Pick<LiveRow, 'person' | 'capacity' | 'serves'>,
  board: BoardKind,
  at: Moment,
): ActHindrance[] {
  if (capacity === 'staff-representative') {
    if (board === 'executive' || board === 'assembly') {
      return ['staff-barred'];
    }
    const others = rowsNow(rows, at).filter((row) => row.capacity === capacity && row.person !== person);
    return others.length >= MOST_STAFF ? ['too-many-staff'] : [];
  }
  return capacity === 'member' && serves !== false && hasBrokenOff(rows, person, at)
    ? ['broke-off-earlier']
    : [];
}

/**
 * True when the person has served before the moment and does not at it: he broke off. Jäv closes no interval of a member,
 * and a substitute who gave the seat back to its member has yielded, not broken off.
 */
export function hasBrokenOff(rows: readonly LiveRow[], person: string, at: Moment): boolean {
  const served = rows.filter((row) => row.person === person && isServing(row));
  return (
    served.some((row) => startsBefore(row, at) && !hasYielded(rows, row, at)) &&
    !served.some((row) => holdsAt(row, at))
  );
}

/** True when the person has served at some earlier moment of the meeting. */
export function hasServedBefore(rows: readonly LiveRow[], person: string, at: Moment): boolean {
  return rows.some((row) => row.person === person && isServing(row) && startsBefore(row, at));
}

/** What is refused whatever the reason; the rest is warned of, and may be done with one. */
export function isRefused(hindrance: ActHindrance, board: BoardKind, oneDay: boolean): boolean {
  if (hindrance === 'broke-off-earlier') {
    return board === 'assembly' && oneDay;
  }
  return hindrance !== 'too-many-staff' && hindrance !== 'passed-over' && hindrance !== 'other-party';
}

function hasYielded(rows: readonly LiveRow[], { servesFor, paragraphs }: LiveRow, at: Moment): boolean {
  if (servesFor === undefined || paragraphs === undefined) {
    return false;
  }
  const ends = parseRange(paragraphs)
    .filter(({ from }) => from <= at.paragraph)
    .sort((a, b) => a.to - b.to || (a.point ?? Infinity) - (b.point ?? Infinity));
  const last = ends.at(-1);
  if (last === undefined) {
    return false;
  }
  const next =
    last.point === undefined ? { paragraph: last.to + 1 } : { paragraph: last.to, point: last.point + 1 };
  return rows.some(
    (row) => row.person === servesFor && row.capacity === 'member' && isServing(row) && holdsAt(row, next),
  );
}

function startsBefore({ paragraphs }: LiveRow, at: Moment): boolean {
  if (paragraphs === undefined) {
    return false;
  }
  return parseRange(paragraphs).some(
    ({ from, point = 1 }) => from < at.paragraph || (from === at.paragraph && point < (at.point ?? 1)),
  );
}
