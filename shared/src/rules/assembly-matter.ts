import type { MatterKind, MatterState } from '../vocabulary/assembly-matters.js';
import type { Outcome } from '../vocabulary/meeting-words.js';

/*
 * What is raised or asked in fullmäktige: motions, medborgarförslag, interpellations and questions. How far one has come
 * is read from the §§ that it stood in. The database reckons the same of the day on which it was settled, for its lists
 * (`assembly_matter_settled`); a test holds the two together.
 */

/** One § or item that a matter stood in, or is going to. They come in the order of their days. */
export interface MatterStep {
  /** true: it has a § number, so the meeting has come to it */
  held: boolean;
  outcome: Outcome | null;
  /** in the body that decides: fullmäktige, or the nämnd that it has left a medborgarförslag to (KL 8:1–2) */
  decides: boolean;
}

const DECIDED: ReadonlySet<Outcome> = new Set(['approved', 'amended', 'rejected', 'answered']);

/**
 * True when this § ends the matter. A motion that is only noted when it is raised goes on; noted after that, it is
 * written off (KL 5:35). An interpellation ends also when it may not be asked, a question only with its answer.
 */
export function settles(kind: MatterKind, { held, outcome, decides }: MatterStep, isFirst: boolean): boolean {
  if (!held || !decides || outcome === null) {
    return false;
  }
  switch (kind) {
    case 'question':
      return outcome === 'answered' || outcome === 'noted';
    case 'interpellation':
      return outcome === 'answered' || outcome === 'noted' || outcome === 'rejected';
    default:
      return DECIDED.has(outcome) || (outcome === 'noted' && !isFirst);
  }
}

/** How far a matter has come: its state, and which of the steps says so. */
export interface MatterStanding<Step> {
  state: MatterState;
  step: Step | null;
  /** the agenda on which it stands now, if any */
  next: Step | null;
}

function stateAfter(kind: MatterKind, { outcome, decides }: MatterStep): MatterState {
  if (outcome === 'tabled' || outcome === 'referred-back' || outcome === 'withdrawn') {
    return 'put-off';
  }
  if (!decides && outcome !== null) {
    return 'proposed';
  }
  return kind === 'interpellation' && outcome === 'approved' ? 'may-be-asked' : 'raised';
}

/** The standing of a matter by what the meetings did. Withdrawn by its movers, it is withdrawn, wherever it stands. */
export function matterStanding<Step extends MatterStep>(
  { kind, withdrawnOn }: { kind: MatterKind; withdrawnOn: string | null },
  steps: readonly Step[],
): MatterStanding<Step> {
  const held = steps.filter((step) => step.held);
  const settling = held.find((step, index) => settles(kind, step, index === 0));
  const last = held.at(-1);
  if (withdrawnOn !== null) {
    return { state: 'withdrawn', step: last ?? null, next: null };
  }
  if (settling !== undefined) {
    return { state: 'settled', step: settling, next: null };
  }
  const next = steps.find((step) => !step.held) ?? null;
  return last === undefined
    ? { state: 'handed-in', step: null, next }
    : { state: stateAfter(kind, last), step: last, next };
}

/** True of what is to be decided within a year: motions and medborgarförslag (KL 5:35). */
export function hasYear(kind: MatterKind): boolean {
  return kind === 'motion' || kind === 'citizen-proposal';
}

/**
 * The last day of the year within which a motion or medborgarförslag should be decided, or reported to fullmäktige
 * (KL 5:35): the same date a year after it was handed in; of a leap day the last of February (lag 1930:173 1 §).
 */
export function yearEnds(handedInOn: string): string {
  const year = Number(handedInOn.slice(0, 4)) + 1;
  const rest = handedInOn.slice(4) === '-02-29' ? '-02-28' : handedInOn.slice(4);
  return `${String(year).padStart(4, '0')}${rest}`;
}

/** True when the year has run out, on that day, without a decision. */
export function isOverYear(matter: { kind: MatterKind; handedInOn: string }, today: string): boolean {
  return hasYear(matter.kind) && yearEnds(matter.handedInOn) < today;
}
