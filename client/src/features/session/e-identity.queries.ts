import { useMutation, useQueryClient } from '@tanstack/react-query';
import { eIdentityDoors } from '@klubbat/shared/contracts/e-identity';
import { callDoor } from '../../lib/call.js';
import { doorQuery } from '../../lib/door-query.js';
import { takeUpSession } from './session.queries.js';

/** Where one can prove who one is with an e-identity. */
export const identityProvidersQuery = doorQuery(eIdentityDoors.providers, {});

/** Leaves for a provider; the browser comes back to the page for its answer. */
export function useLeaveToSignIn() {
  return useMutation({
    mutationFn: (body: { provider: string; returnPath: string }) =>
      callDoor(eIdentityDoors.beginSignIn, { body }),
    onSuccess: ({ url }) => window.location.assign(url),
  });
}

/** What a provider has answered. Where it was to sign in, one is signed in. */
export function useIdentityAnswer() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (query: string) => callDoor(eIdentityDoors.answer, { body: { query } }),
    onSuccess: async (answer) => {
      if (answer.purpose === 'sign-in') {
        await takeUpSession(client, answer.session);
      }
    },
  });
}
