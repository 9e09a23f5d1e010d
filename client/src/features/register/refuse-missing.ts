import { faultSentences } from '@klubbat/shared/sentences/fault-sentences';
import { ProblemError } from '../../lib/problem-error.js';

/** What was looked for in a list that the server gave is not there: the same as when a door says so. */
export function refuseMissing(): never {
  const { title, detail } = faultSentences['not-found'];
  throw new ProblemError({
    type: 'about:blank',
    title,
    status: 404,
    detail: detail({}),
    code: 'not-found',
    errors: [],
  });
}
