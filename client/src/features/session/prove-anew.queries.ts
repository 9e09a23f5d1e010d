import { useMutation } from '@tanstack/react-query';
import { eIdentityDoors } from '@klubbat/shared/contracts/e-identity';
import { oneTimeCodeDoors } from '@klubbat/shared/contracts/one-time-code';
import { passkeyDoors } from '@klubbat/shared/contracts/passkey';
import { sessionDoors } from '@klubbat/shared/contracts/session';
import { callDoor } from '../../lib/call.js';
import { doorQuery } from '../../lib/door-query.js';
import { answerWithPasskey } from '../../lib/passkey.js';
import { ProblemError } from '../../lib/problem-error.js';

export const passkeysQuery = doorQuery(passkeyDoors.list, {});
export const eIdentitiesQuery = doorQuery(eIdentityDoors.list, {});
export const oneTimeCodeQuery = doorQuery(oneTimeCodeDoors.show, {});

export const useProveByPassword = () =>
  useMutation({
    mutationFn: (body: { password: string; code?: string }) => callDoor(sessionDoors.prove, { body }),
  });

export const useProveByPasskey = () =>
  useMutation({
    mutationFn: async () => {
      const { challengeId, options } = await callDoor(passkeyDoors.beginProof, {});
      const assertion = await answerWithPasskey(options);
      return callDoor(passkeyDoors.prove, { body: { challengeId, assertion } });
    },
  });

const blocked = () =>
  new ProblemError({
    type: 'about:blank',
    title: 'Webbläsaren stoppade den nya fliken',
    status: 0,
    detail: 'Tillåt nya flikar för den här sidan och försök igen, eller visa vem du är på ett annat sätt.',
    code: 'internal',
    errors: [],
  });

/** Proves it in a tab of its own, so that what is filled in here stays. It is opened at once: later the browser would stop it. */
export const useProveByEIdentity = () =>
  useMutation({
    mutationFn: async (provider: string) => {
      const tab = window.open('about:blank', '_blank');
      if (tab === null) {
        throw blocked();
      }
      try {
        const { url } = await callDoor(eIdentityDoors.beginProof, { body: { provider } });
        tab.location.replace(url);
      } catch (error) {
        tab.close();
        throw error;
      }
    },
  });
