import type { AttendanceAct } from '@klubbat/shared/contracts/sitting';
import { isServing, rowsNow, type LiveRow, type SeatToTake } from '@klubbat/shared/rules/attendance-acts';
import { isSameSeat } from '@klubbat/shared/rules/may-serve';
import type { Moment } from '@klubbat/shared/rules/range-cut';
import { vacantSeatWords } from '@klubbat/shared/sentences/sitting-sentences';
import type { SittingAtHand } from './sitting-at-hand.js';

export type Serving = Extract<AttendanceAct, { act: 'serve-for' }>;

/** The seat that is to be taken; undefined: the board has no vacant seat of that name. */
export function seatOf(
  { places }: SittingAtHand,
  { servesFor, vacantSeat: label }: Serving,
): SeatToTake | undefined {
  if (servesFor !== undefined) {
    return { servesFor };
  }
  const vacantSeat = places?.vacant.find((seat) => seat.label === label);
  return vacantSeat === undefined ? undefined : { vacantSeat };
}

/** In whose seat: a name, or `vakant plats (S)`. */
export function seatWords(
  hand: SittingAtHand,
  act: Serving,
  nameOf: (key: string) => string,
): string | undefined {
  const seat = seatOf(hand, act);
  if (seat === undefined) {
    return undefined;
  }
  return 'servesFor' in seat ? nameOf(seat.servesFor) : vacantSeatWords(seat.vacantSeat);
}

/** True when he sits in that very seat already. */
export function servesThere(rows: readonly LiveRow[], person: string, seat: SeatToTake, at: Moment): boolean {
  return rowsNow(rows, at).some((row) => row.person === person && isServing(row) && isSameSeat(row, seat));
}
