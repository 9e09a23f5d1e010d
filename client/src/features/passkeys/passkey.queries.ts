import { useMutation, useQueryClient } from '@tanstack/react-query';
import { passkeyDoors } from '@klubbat/shared/contracts/passkey';
import { callDoor } from '../../lib/call.js';
import { doorQuery, useDoorMutation } from '../../lib/door-query.js';
import { makePasskey } from '../../lib/passkey.js';

export const ownPasskeysQuery = doorQuery(passkeyDoors.list, {});

export const useRenamePasskey = () => useDoorMutation(passkeyDoors.rename, [passkeyDoors.list]);
export const useRemovePasskey = () => useDoorMutation(passkeyDoors.remove, [passkeyDoors.list]);

/** Makes a passkey on this device: the password opens, the device makes, and the server keeps its public half. */
export function useAddPasskey() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ password, name }: { password: string; name: string }) => {
      const { challengeId, options } = await callDoor(passkeyDoors.begin, { body: { password } });
      const answer = await makePasskey(options);
      return callDoor(passkeyDoors.add, { body: { challengeId, name, answer } });
    },
    onSuccess: () => client.invalidateQueries({ queryKey: [passkeyDoors.list.path] }),
  });
}
