import type { BoardInFile } from '../contracts/meeting-file.js';
import type { BoardKind } from '../vocabulary/meeting-words.js';
import { holdsAt, isServing, rowsNow, type LiveRow, type SeatToTake } from './attendance-acts.js';
import { isStatutory } from './paragraph-label.js';
import { momentAfter, paragraphsBefore, type Course, type Moment } from './range-cut.js';

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
  /** warned of: at a meeting of several days, and nobody knows on which */
  | 'broke-off-some-day'
  /** refused in a styrelse and in fullmäktige (KL 7:10) */
  | 'staff-barred'
  /** warned of */
  | 'too-many-staff'
  | 'passed-over'
  | 'other-party';

/** At most so many of the staff may be present in a nämnd at once (KL 7:12). */
const MOST_STAFF = 3;

type Biased = (person: string) => boolean;

/** Where the meeting stands. */
export interface Place {
  at: Moment;
  course: Course;
}

/** What stands in the way of a substitute's taking that seat from that moment on. */
export function hindrancesToServe(
  rows: readonly LiveRow[],
  substitute: string,
  seat: SeatToTake,
  { at, course }: Place,
  biased: Biased = () => false,
): ActHindrance[] {
  const now = rowsNow(rows, at);
  const found: ActHindrance[] = [];
  const as = (capacity: LiveRow['capacity'], person: string) =>
    rows.some((row) => row.person === person && row.capacity === capacity);
  if (!as('substitute', substitute)) {
    found.push('not-a-substitute');
  }
  if ('servesFor' in seat && !as('member', seat.servesFor)) {
    found.push('no-such-seat');
  }
  if (biased(substitute)) {
    found.push('biased');
  }
  if (now.some((row) => row.person === substitute && takesSeat(row) && isServing(row))) {
    found.push('serves-already');
  }
  if (now.some((row) => row.person !== substitute && isServing(row) && isSameSeat(row, seat))) {
    found.push('seat-taken');
  }
  if (
    'servesFor' in seat &&
    !biased(seat.servesFor) &&
    now.some((row) => row.person === seat.servesFor && row.capacity === 'member' && isServing(row))
  ) {
    found.push('member-present');
  }
  return [...found, ...ofBreakingOff(brokenOff(rows, substitute, { at, course }))];
}

const takesSeat = ({ servesFor, vacantSeat }: LiveRow) => servesFor !== undefined || vacantSeat !== undefined;

/** True when the row's substitute serves in that seat. */
export function isSameSeat({ servesFor, vacantSeat }: LiveRow, seat: SeatToTake): boolean {
  return 'servesFor' in seat
    ? servesFor === seat.servesFor
    : vacantSeat !== undefined && vacantSeat.label === seat.vacantSeat.label;
}

function ofBreakingOff(broke: BrokenOff): ActHindrance[] {
  return broke === 'no' ? [] : [broke === 'today' ? 'broke-off-earlier' : 'broke-off-some-day'];
}

/** Those who represent the staff have their right in a nämnd, not in the styrelse or fullmäktige (KL 7:10). */
export function barsStaff(board: Pick<BoardInFile, 'kind' | 'statutory'>): boolean {
  return isStatutory(board) && (board.kind === 'executive' || board.kind === 'assembly');
}

/** What stands in the way of somebody's being noted as present, as what he comes. */
export function hindrancesToArrive(
  rows: readonly LiveRow[],
  { person, capacity, serves }: Pick<LiveRow, 'person' | 'capacity' | 'serves'>,
  board: BoardKind,
  { at, course }: Place,
): ActHindrance[] {
  if (capacity === 'staff-representative') {
    if (barsStaff({ kind: board })) {
      return ['staff-barred'];
    }
    const others = rowsNow(rows, at).filter((row) => row.capacity === capacity && row.person !== person);
    return others.length >= MOST_STAFF ? ['too-many-staff'] : [];
  }
  return capacity === 'member' && serves !== false
    ? ofBreakingOff(brokenOff(rows, person, { at, course }))
    : [];
}

export type BrokenOff = 'no' | 'today' | 'unknown';

/**
 * Whether the person has served before the moment on its day and does not at it: he broke off. Jäv closes no interval of a
 * member, and a substitute who gave the seat back to its member has yielded, not broken off. `unknown`: he has served, but
 * of a meeting of several days nobody knows on which.
 */
export function brokenOff(rows: readonly LiveRow[], person: string, { at, course }: Place): BrokenOff {
  const served = rows.filter((row) => row.person === person && isServing(row));
  if (served.some((row) => holdsAt(row, at))) {
    return 'no';
  }
  const today = at.day ?? course.dayOf?.(at.paragraph);
  const days = served
    .filter((row) => row.paragraphs !== undefined && !hasYielded(rows, row, { at, course }))
    .flatMap(({ paragraphs }) => paragraphsBefore(paragraphs, at, course))
    .map((paragraph) => course.dayOf?.(paragraph));
  // a meeting of one day has only that one
  if (course.dayOf === undefined ? days.length > 0 : days.some((day) => day !== undefined && day === today)) {
    return 'today';
  }
  return days.some((day) => day === undefined || today === undefined) ? 'unknown' : 'no';
}

/** True when the person has served at some earlier moment of the meeting. */
export function hasServedBefore(rows: readonly LiveRow[], person: string, { at, course }: Place): boolean {
  return rows.some(
    (row) =>
      row.person === person &&
      isServing(row) &&
      row.paragraphs !== undefined &&
      paragraphsBefore(row.paragraphs, at, course).length > 0,
  );
}

/** What is refused whatever the reason; the rest is warned of, and may be done with one. */
export function isRefused(hindrance: ActHindrance, board: BoardKind): boolean {
  switch (hindrance) {
    case 'broke-off-earlier':
      return board === 'assembly';
    case 'broke-off-some-day':
    case 'too-many-staff':
    case 'passed-over':
    case 'other-party':
      return false;
    default:
      return true;
  }
}

function hasYielded(
  rows: readonly LiveRow[],
  { servesFor, paragraphs }: LiveRow,
  { at, course }: Place,
): boolean {
  const next = servesFor === undefined ? undefined : momentAfter(paragraphs, at, course);
  return (
    next !== undefined &&
    rows.some(
      (row) => row.person === servesFor && row.capacity === 'member' && isServing(row) && holdsAt(row, next),
    )
  );
}
