import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { passkeyDoors } from '@klubbat/shared/contracts/passkey';
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

/** Signed in. The same person again: what is on the page stays. Another: nothing of the first may remain. */
export function useSessionOpened() {
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
