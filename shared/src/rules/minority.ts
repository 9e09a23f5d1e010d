import type { BoardKind } from '../vocabulary/meeting-words.js';

/*
 * The minority's right to have a matter put off (KL 5:50): in fullmäktige alone a third of those present can have it tabled
 * or referred back, once for each matter whichever of the two it was. Elsewhere, and a second time, a majority is needed
 * (5:50, 6:33).
 */

export type MinorityAnswer =
  | { granted: true; needed: number }
  | { granted: false; because: 'not-assembly' | 'used-before' | 'election' | 'too-few'; needed: number };

export interface MinorityDemand {
  board: BoardKind;
  /** everyone who serves at the place, those who abstain among them */
  present: number;
  /** how many of those ask for it */
  requested: number;
  /** true: a minority has had this matter tabled or referred back before */
  usedBefore: boolean;
  /** an election can be put off by a majority alone */
  election?: boolean;
}

/** The least number that is a third of those present: 20 of 60, 21 of 61. */
export function thirdOf(present: number): number {
  return Math.ceil(present / 3);
}

/** The least number that is more than half of the votes, when all who are present vote. */
export function majorityOf(present: number): number {
  return Math.floor(present / 2) + 1;
}

/** Whether the demand must be granted, and how many are needed for it: the calculation that is shown. */
export function minorityDemand({
  board,
  present,
  requested,
  usedBefore,
  election = false,
}: MinorityDemand): MinorityAnswer {
  const refused = (because: 'not-assembly' | 'used-before' | 'election'): MinorityAnswer => ({
    granted: false,
    because,
    needed: majorityOf(present),
  });
  if (board !== 'assembly') {
    return refused('not-assembly');
  }
  if (election) {
    return refused('election');
  }
  if (usedBefore) {
    return refused('used-before');
  }
  const needed = thirdOf(present);
  return requested > 0 && requested >= needed
    ? { granted: true, needed }
    : { granted: false, because: 'too-few', needed };
}
