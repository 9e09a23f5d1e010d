import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ProblemError } from './problem-error.js';
import { reportExpiredSession } from './session-expiry.js';

function watchSession(error: unknown): void {
  if (error instanceof ProblemError && error.problem.code === 'not-signed-in') {
    reportExpiredSession();
  }
}

/** As long as a database takes that starts again: what it says is asked after one, two and four seconds. */
const TIMES_WHILE_AWAY = 3;

/** A refusal will be the same next time; only what got no answer, or a broken one, is asked once more. */
function worthRetrying(failures: number, error: unknown): boolean {
  const { status, code } = error instanceof ProblemError ? error.problem : { status: 0, code: 'internal' };
  const times = code === 'database-away' ? TIMES_WHILE_AWAY : 1;
  return failures < times && (status === 0 || status >= 500);
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: watchSession }),
  mutationCache: new MutationCache({ onError: watchSession }),
  defaultOptions: {
    queries: { retry: worthRetrying, staleTime: 5_000 },
    // React Query would hold a mutation back while the browser says it is offline, without a word to the user
    mutations: { retry: false, networkMode: 'always' },
  },
});
