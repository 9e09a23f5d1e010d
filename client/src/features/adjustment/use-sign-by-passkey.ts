import { useMutation, useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { adjustmentDoors } from '@klubbat/shared/contracts/adjustment';
import { callDoor } from '../../lib/call.js';
import { answerWithPasskey, passkeysClosed } from '../../lib/passkey.js';
import { passkeysQuery, useSign } from './adjustment.queries.js';

export type Signed = z.input<typeof adjustmentDoors.askToSign.body>;

/** Has the one who looks a passkey that works on this page? */
export function useHasPasskey(): boolean {
  const { data } = useQuery(passkeysQuery);
  return (
    data !== undefined &&
    data.passkeys.some(({ worksHere }) => worksHere) &&
    passkeysClosed(data.address) === undefined
  );
}

/** Signs by a passkey: it is asked to sign this document and these words, and nothing else. */
export function useSignByPasskey() {
  const sign = useSign();
  return useMutation({
    mutationFn: async ({ id, signed }: { id: string; signed: Signed }) => {
      const { challengeId, options } = await callDoor(adjustmentDoors.askToSign, {
        params: { id },
        body: signed,
      });
      const assertion = await answerWithPasskey(options);
      return sign.mutateAsync({
        params: { id },
        body: { ...signed, proof: { kind: 'passkey', challengeId, assertion } },
      });
    },
  });
}
