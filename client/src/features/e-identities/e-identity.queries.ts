import { useMutation } from '@tanstack/react-query';
import { eIdentityDoors } from '@klubbat/shared/contracts/e-identity';
import { callDoor } from '../../lib/call.js';
import { doorQuery, useDoorMutation } from '../../lib/door-query.js';

export const ownEIdentitiesQuery = doorQuery(eIdentityDoors.list, {});
export const identityProvidersQuery = doorQuery(eIdentityDoors.providers, {});

export const useRemoveEIdentity = () => useDoorMutation(eIdentityDoors.remove, [eIdentityDoors.list]);

/** Leaves to prove who one is; what is proved there is linked to the account. */
export function useLeaveToLink() {
  return useMutation({
    mutationFn: (body: { provider: string; password: string }) =>
      callDoor(eIdentityDoors.beginLink, { body }),
    onSuccess: ({ url }) => window.location.assign(url),
  });
}
