import type { MeetingFile } from '../contracts/meeting-file.js';
import { mayAdjust } from './immediate-adjustment.js';
import type { SigningCapacity } from './signers.js';

/*
 * Who may step in for one who was to adjust and cannot or will not (KL 5:69): what the law asks of an adjuster holds for
 * him too. An elected reserve steps in by himself, for one who is hindered; any other, and for one who refused everybody,
 * by a decision.
 */

export interface StandingSigner {
  person: string;
  as: SigningCapacity;
  paragraphs: readonly number[];
}

export interface Candidate {
  person: string;
  /** elected as reserve */
  reserve: boolean;
}

/** Those who may adjust all §§ of a signer in his place, the elected reserves first; never one who signs one of them. */
export function mayReplace(
  file: MeetingFile,
  replaced: StandingSigner,
  others: readonly StandingSigner[],
): Candidate[] {
  const taken = new Set(
    [replaced, ...others]
      .filter(({ paragraphs }) => paragraphs.some((one) => replaced.paragraphs.includes(one)))
      .map(({ person }) => person),
  );
  const reserves = file.officers?.reserveAdjusters ?? [];
  return mayAdjust(file, replaced.paragraphs)
    .filter((person) => !taken.has(person))
    .map((person) => ({ person, reserve: reserves.includes(person) }))
    .toSorted((a, b) => Number(b.reserve) - Number(a.reserve));
}

/** In what capacity he then signs: one who did not lead the meeting does not sign as its chair. */
export function replacesAs({ reserve }: Candidate): SigningCapacity {
  return reserve ? 'reserve-adjuster' : 'adjuster';
}

/** True where somebody must have decided that just he steps in. */
export function needsDecision(
  { reserve }: Candidate,
  replaced: { as: SigningCapacity; refused: boolean },
): boolean {
  return !reserve || replaced.refused || replaced.as === 'chair' || replaced.as === 'acting-chair';
}
