import { ProblemError } from '../problem-error.js';
import type { WritingEvent } from './writing.js';

/** What it means for the writing that a request was refused or got no answer. */
export function eventOfFault<T>(
  fault: unknown,
  placeOf: (path: string) => string | undefined,
  now: number,
): WritingEvent<T> {
  if (!(fault instanceof ProblemError)) {
    // broken off, or answered in a way that nobody understands: it may stand or not, so it is sent again
    return { type: 'failed', trouble: 'unreachable', now };
  }
  const { code, status, errors, changedBy, changedAt } = fault.problem;
  if (code === 'not-signed-in') {
    return { type: 'failed', trouble: 'signed-out', now };
  }
  if (status === 0 || status === 408 || status === 429 || status >= 500) {
    return { type: 'failed', trouble: 'unreachable', now };
  }
  if (code === 'stale-version') {
    return { type: 'stale', other: { who: changedBy ?? 'Någon annan', at: changedAt ?? null } };
  }
  if (code === 'locked' || status === 403 || status === 404) {
    return { type: 'stopped', fault };
  }
  return { type: 'refused', fault, places: errors.flatMap(({ path }) => placeOf(path) ?? []) };
}
