import type { CaseStepState } from '../vocabulary/case-words.js';

export interface PlannedStep {
  /** `2027-05`: when it is planned, where no meeting is chosen */
  month: string;
  meeting: { date: string; cancelled: boolean } | null;
  /** the item that fulfils it; held: at a meeting that has been */
  item: { held: boolean } | null;
}

/** The last day on which a step may come: its meeting's, or of its month. */
function lastDayOf({ month, meeting }: Pick<PlannedStep, 'month' | 'meeting'>): string {
  // no month has a day after 31, and days are compared as text
  return meeting?.date ?? `${month}-31`;
}

/** In the order in which they are to come: by day, what has only a month last in it. */
export function inPlannedOrder<S extends PlannedStep>(steps: readonly S[]): S[] {
  return steps.toSorted((one, other) => lastDayOf(one).localeCompare(lastDayOf(other)));
}

/**
 * How far each step has come, by those in planned order. Done: an item of a meeting that has been fulfils it. Late: its day or
 * month is over, or its meeting is cancelled, and it has no item. The first of the others is next.
 */
export function stepStates(steps: readonly PlannedStep[], today: string): CaseStepState[] {
  let nextIsFound = false;
  return steps.map((step) => {
    if (step.item?.held === true) {
      return 'done';
    }
    if (step.item === null && (step.meeting?.cancelled === true || lastDayOf(step) < today)) {
      return 'late';
    }
    if (nextIsFound) {
      return 'coming';
    }
    nextIsFound = true;
    return 'next';
  });
}

/**
 * Was the step moved from when it was first planned? From a month to a meeting in it is no move. `first` is a day, or a month.
 */
export function isMoved(first: string, { month, meeting }: Pick<PlannedStep, 'month' | 'meeting'>): boolean {
  const now = meeting?.date ?? month;
  const length = Math.min(first.length, now.length);
  return first.slice(0, length) !== now.slice(0, length);
}
