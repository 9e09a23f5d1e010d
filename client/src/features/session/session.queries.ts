import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { eIdentityDoors } from '@klubbat/shared/contracts/e-identity';
import { passkeyDoors } from '@klubbat/shared/contracts/passkey';
import { registerDoors } from '@klubbat/shared/contracts/register';
import { sessionDoors, type SessionView } from '@klubbat/shared/contracts/session';
import { writeAs } from '../../lib/autosave/documents.js';
import { callDoor } from '../../lib/call.js';
import { doorQuery } from '../../lib/door-query.js';
import { answerWithPasskey } from '../../lib/passkey.js';
import { clearExpiredSession } from '../../lib/session-expiry.js';

/** Who is signed in. Whoever it has come to be, what is written from now on is his. */
export const sessionQuery = queryOptions({
  ...doorQuery(sessionDoors.show, {}),
  queryFn: async ({ signal }) => {
    const session = await callDoor(sessionDoors.show, { signal });
    writeAs(session.person.id);
    return session;
  },
});

/** The boards among which one can choose where to work. */
export const boardsQuery = doorQuery(registerDoors.boards, {});

/** Signed in. The same person again: what is on the page stays. Another: nothing of the first may remain. */
function useSessionOpened() {
  const client = useQueryClient();
  return async (session: SessionView) => {
    const before = client.getQueryData(sessionQuery.queryKey);
    if (before !== undefined && before.person.id !== session.person.id) {
      client.clear();
    }
    writeAs(session.person.id);
    client.setQueryData(sessionQuery.queryKey, session);
    clearExpiredSession();
    await client.invalidateQueries({ refetchType: 'active' });
  };
}

function useSigningIn<Given>(enter: (given: Given) => Promise<SessionView>) {
  return useMutation({ mutationFn: enter, onSuccess: useSessionOpened() });
}

export const useSignIn = () =>
  useSigningIn((body: { email: string; password: string; code?: string }) =>
    callDoor(sessionDoors.open, { body }),
  );

/** Signs in whoever the passkey belongs to. */
export const useSignInWithPasskey = () =>
  useSigningIn<void>(async () => {
    const { challengeId, options } = await callDoor(passkeyDoors.beginSignIn, {});
    const assertion = await answerWithPasskey(options);
    return callDoor(passkeyDoors.signIn, { body: { challengeId, assertion } });
  });

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
  const enter = useSessionOpened();
  return useMutation({
    mutationFn: (query: string) => callDoor(eIdentityDoors.answer, { body: { query } }),
    onSuccess: async (answer) => {
      if (answer.purpose === 'sign-in') {
        await enter(answer.session);
      }
    },
  });
}

export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => callDoor(sessionDoors.close, {}),
    // the whole page is loaded anew, so that nothing of the one who left stays in memory
    onSuccess: () => {
      client.clear();
      window.location.assign('/logga-in');
    },
  });
}
