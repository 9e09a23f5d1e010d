import type { Measured } from './measure.js';

/** What a ratio is held against: at most `pass`, and `aim` is what we work towards. */
export interface Target {
  id: string;
  what: string;
  pass: number;
  aim: number;
}

/** What a group found out about one target: figures, or why it could not be measured here. */
export type Outcome = { id: string } & (Measured | { leftOut: string });

export interface Verdict {
  target: Target;
  outcome: Outcome;
  mark: 'met' | 'missed' | 'left out';
}

/**
 * Holds what was measured against the targets.
 *
 * @throws when something was measured that has no target, or is asked for and was not measured: a benchmark that
 *   quietly stops measuring would pass for ever.
 */
export function judge(targets: readonly Target[], outcomes: readonly Outcome[]): Verdict[] {
  const strange = outcomes.find(({ id }) => !targets.some((target) => target.id === id));
  if (strange !== undefined) {
    throw new Error(`${strange.id} is not in bench/targets.json`);
  }
  return targets.map((target) => {
    const outcome = outcomes.find(({ id }) => id === target.id);
    if (outcome === undefined) {
      throw new Error(`${target.id} stands in bench/targets.json, but nothing measured it`);
    }
    const mark = 'leftOut' in outcome ? 'left out' : outcome.ratio <= target.pass ? 'met' : 'missed';
    return { target, outcome, mark };
  });
}
