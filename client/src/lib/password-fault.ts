import { problemOf } from './problem-error.js';

/** Is it one's own password that is wrong? Then its field tells it. */
export function passwordFault(error: unknown): string | undefined {
  const problem = error === null || error === undefined ? undefined : problemOf(error);
  return problem?.code === 'wrong-password' ? `${problem.title}. Skriv det igen.` : undefined;
}
