import type { MotionInFile } from '../contracts/meeting-file.js';

/*
 * In what order proposals are put (KL 5:53; for a nämnd 6:33). Formal motions come before those on the matter itself, and
 * additions last, each by itself. With more than two proposals the one that the chair held to have won becomes the main
 * proposal, and the others meet until one of them stands against it.
 */

/** A proposal that the meeting can say yes or no to: a motion, or the proposal that it had before it. */
export type Proposal = { motion: MotionInFile; index: number } | 'base';

export type PropositionStep =
  /** first whether to decide today at all */
  | { kind: 'formal'; motion: MotionInFile; index: number }
  /** one proposal is put, or several against each other */
  | { kind: 'main'; proposals: Proposal[] }
  /** each addition stands or falls alone */
  | { kind: 'addition'; motion: MotionInFile; index: number };

/** What puts a matter off furthest is tried first: an adjournment, then tabling, then referring back. */
const FORMAL = ['adjourn', 'table', 'refer-back'] as const;

/**
 * The steps in which the motions of an item are put, withdrawn ones left out. `hasBase` tells that there was a proposal
 * before the meeting: one who moves approval moves that one. A motion without a kind is a proposal of its own.
 */
export function propositionSteps(motions: readonly MotionInFile[], hasBase: boolean): PropositionStep[] {
  const standing = motions
    .map((motion, index) => ({ motion, index }))
    .filter(({ motion }) => motion.withdrawn !== true);
  const ofKind = (kind: MotionInFile['kind']) => standing.filter(({ motion }) => motion.kind === kind);
  const alternatives = standing.filter(
    ({ motion: { kind } }) => kind === undefined || kind === 'amend' || kind === 'reject',
  );
  const approvals = ofKind('approve');
  const main: Proposal[] = [
    ...(hasBase ? (['base'] as const) : approvals.slice(0, 1)),
    ...alternativesOnce(alternatives),
  ];
  return [
    ...FORMAL.flatMap((kind) => ofKind(kind).map((entry) => ({ kind: 'formal' as const, ...entry }))),
    ...(main.length > 0 ? [{ kind: 'main' as const, proposals: main }] : []),
    ...ofKind('add').map((entry) => ({ kind: 'addition' as const, ...entry })),
  ];
}

/** Several who move rejection move one thing. */
function alternativesOnce<Entry extends { motion: MotionInFile }>(alternatives: readonly Entry[]): Entry[] {
  const firstRejection = alternatives.find(({ motion }) => motion.kind === 'reject');
  return alternatives.filter((entry) => entry.motion.kind !== 'reject' || entry === firstRejection);
}

export interface Pairing<T> {
  order: 'counter' | 'main';
  yes: T;
  no: T;
}

/**
 * The next vote among proposals when one is asked for: `main` is the one that the chair held to have won, `won` what each
 * vote so far has come to. Counter-votes until one proposal is left against the main one, then the main vote; undefined
 * when all is decided, or where there is nothing to choose between.
 */
export function nextPairing<T>(
  proposals: readonly T[],
  main: T,
  won: readonly ('yes' | 'no')[],
): Pairing<T> | undefined {
  const others = proposals.filter((proposal) => proposal !== main);
  let [standing, ...waiting] = others;
  if (standing === undefined || won.length >= others.length) {
    return undefined;
  }
  for (const side of won) {
    const [challenger, ...rest] = waiting;
    if (challenger === undefined) {
      return undefined;
    }
    standing = side === 'yes' ? standing : challenger;
    waiting = rest;
  }
  const [challenger] = waiting;
  return challenger === undefined
    ? { order: 'main', yes: main, no: standing }
    : { order: 'counter', yes: standing, no: challenger };
}
