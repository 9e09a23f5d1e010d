import type { Problem } from '@klubbat/shared/contracts/problem';

/** What a refused or unanswered call throws. It always carries sentences that a person can read. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail);
    this.name = 'ProblemError';
  }
}

/** The problem of a call that nobody answered. */
export const UNANSWERED: Problem = {
  type: 'about:blank',
  title: 'Ingen kontakt med servern',
  status: 0,
  detail: 'Kontrollera nätet och försök igen. Det du har skrivit finns kvar här.',
  code: 'internal',
  errors: [],
};

/** The problem that a call was refused with; anything else that was thrown becomes an internal one. */
export function problemOf(error: unknown): Problem {
  return error instanceof ProblemError
    ? error.problem
    : {
        type: 'about:blank',
        title: 'Något gick fel',
        status: 0,
        detail: 'Sidan fick ett svar som den inte förstår. Läs in sidan på nytt och försök igen.',
        code: 'internal',
        errors: [],
      };
}

/**
 * The sentence about one field of what was sent, if the fault concerns it.
 * @param field as in the body, without `$.`: `name`, `membership.boardId`
 */
export function faultAt(error: unknown, field: string): string | undefined {
  return error instanceof ProblemError
    ? error.problem.errors.find(({ path }) => path === `$.${field}`)?.message
    : undefined;
}
