import { useMutation, useQueryClient } from '@tanstack/react-query';
import { sessionDoors } from '@klubbat/shared/contracts/session';
import { callDoor } from '../../lib/call.js';
import { doorQuery } from '../../lib/door-query.js';

export const ownSessionsQuery = doorQuery(sessionDoors.list, {});

function useClosing<Given>(close: (given: Given) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: close,
    onSuccess: () => client.invalidateQueries({ queryKey: ownSessionsQuery.queryKey }),
  });
}

export const useCloseSession = () =>
  useClosing((id: string) => callDoor(sessionDoors.closeOne, { params: { id } }));

export const useCloseOtherSessions = () => useClosing<void>(() => callDoor(sessionDoors.closeOthers, {}));
