import { queryOptions, useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { sessionDoors, type SessionView } from '@klubbat/shared/contracts/session';
import { writeAs } from '../../lib/autosave/documents.js';
import { callDoor } from '../../lib/call.js';
import { doorQuery } from '../../lib/door-query.js';
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
export async function takeUpSession(client: QueryClient, session: SessionView): Promise<void> {
  const before = client.getQueryData(sessionQuery.queryKey);
  if (before !== undefined && before.person.id !== session.person.id) {
    client.clear();
  }
  writeAs(session.person.id);
  client.setQueryData(sessionQuery.queryKey, session);
  clearExpiredSession();
  await client.invalidateQueries({ refetchType: 'active' });
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
