import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { painted } from '../../lib/painted.js';
import { ProblemError, UNANSWERED } from '../../lib/problem-error.js';
import type { PasswordGiven } from './sign-in.js';

/** What speaks with the server brings the contracts with it. The form is shown before that, and it comes while one writes. */
const load = () => import('./sign-in.js');

type Ways = Awaited<ReturnType<typeof load>>;

async function loaded(): Promise<Ways> {
  try {
    return await load();
  } catch {
    throw new ProblemError(UNANSWERED);
  }
}

function useWayIn<Given>(enter: (ways: Ways, client: QueryClient, given: Given) => Promise<void>) {
  const client = useQueryClient();
  useEffect(() => {
    // what did not come is asked for again when it is needed
    painted()
      .then(load)
      .catch(() => undefined);
  }, []);
  return useMutation({ mutationFn: async (given: Given) => enter(await loaded(), client, given) });
}

export const useSignIn = () =>
  useWayIn((ways, client, given: PasswordGiven) => ways.signInByPassword(client, given));

/** Signs in whoever the passkey belongs to. */
export const useSignInWithPasskey = () => useWayIn<void>((ways, client) => ways.signInByPasskey(client));
