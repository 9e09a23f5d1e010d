import { useMutation, useQueryClient } from '@tanstack/react-query';
import { invitationDoors, sessionDoors } from '@klubbat/shared/contracts/session';
import { callDoor } from '../../lib/call.js';
import { doorKey, doorQuery } from '../../lib/door-query.js';

export const invitationQuery = (token: string) => doorQuery(invitationDoors.show, { params: { token } });

/** Accepts an invitation: whoever was signed in on this machine before is no longer. */
export function useAcceptInvitation(token: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { password: string; code?: string }) =>
      callDoor(invitationDoors.accept, { params: { token }, body }),
    onSuccess: (session) => {
      client.clear();
      client.setQueryData(doorKey(sessionDoors.show, {}), session);
    },
  });
}
