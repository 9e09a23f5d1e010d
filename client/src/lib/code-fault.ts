import { problemOf } from './problem-error.js';

/** Is it the one-time code that is missing or wrong? Then its field is shown, and tells it. */
export function codeFault(error: unknown): { isAsked: boolean; error?: string } {
  const problem = error === null || error === undefined ? undefined : problemOf(error);
  if (problem?.code === 'code-needed') {
    return { isAsked: true };
  }
  return problem?.code === 'wrong-code'
    ? { isAsked: true, error: `${problem.title}. ${problem.detail}` }
    : { isAsked: false };
}
