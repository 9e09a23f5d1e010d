import type { ItemInFile, MeetingFile } from '../contracts/meeting-file.js';
import { isStatutory } from './paragraph-label.js';
import { hasConflict, listsMembers, seatAt, servingAt } from './presence.js';

/*
 * Whether a body may decide (KL 5:45–46, 6:27): more than half of its seats, the vacant ones counted. In fullmäktige those
 * with jäv count, in every other body they do not.
 */

export type Quorum =
  /** the seats, or who was there, are not known: shown, and never in the way */
  | { state: 'unknown' }
  | { state: 'met' | 'lacking'; serving: number; seats: number; needed: number; biased: number };

/** The least number of serving members for a body of that many seats. */
export function quorumNeeded(seats: number): number {
  return Math.floor(seats / 2) + 1;
}

/** Quorum at a §, or at one decision point of it. */
export function quorumAt(file: MeetingFile, item: ItemInFile, point?: number): Quorum {
  const { seats, kind } = file.board;
  if (seats === undefined || !isStatutory(file.board) || !listsMembers(file)) {
    return { state: 'unknown' };
  }
  const place = { paragraph: item.paragraph, point };
  const sitting = servingAt(file, place);
  const unbiased = sitting.filter((person) => !hasConflict(item, person, point));
  // a seat counts once, whoever sits in it: a member with jäv and his substitute, or one who left and his
  const counted = kind === 'assembly' ? sitting : unbiased;
  const serving = new Set(counted.map((person) => seatAt(file, person, place))).size;
  const needed = quorumNeeded(seats);
  return {
    state: serving >= needed ? 'met' : 'lacking',
    serving,
    seats,
    needed,
    biased: sitting.length - unbiased.length,
  };
}
