import { useMutation, useQuery } from '@tanstack/react-query';
import type { AdjustmentView } from '@klubbat/shared/contracts/adjustment';
import { eIdentityDoors } from '@klubbat/shared/contracts/e-identity';
import { callDoor } from '../../lib/call.js';
import { eIdentitiesQuery, oneTimeCodeQuery } from './adjustment.queries.js';
import { useHasPasskey, type Signed } from './use-sign-by-passkey.js';

/** How one can sign here, the strongest first. */
export type WayOfSigning =
  { kind: 'passkey' } | { kind: 'e-identity'; provider: string } | { kind: 'password' };

/** What stands on the button that changes to a way. */
export const changeWayWords: Record<WayOfSigning['kind'], string> = {
  passkey: 'Använd passkey',
  'e-identity': 'Använd e-legitimation',
  password: 'Använd lösenord',
};

/** What ends the words on the button that signs. */
export const byWayWords: Record<WayOfSigning['kind'], string> = {
  passkey: ' med passkey',
  'e-identity': ' med e-legitimation',
  password: '',
};

/**
 * The ways of the one who looks: what he has made or linked, and last the password, which everybody has. None that the
 * organisation has switched off, so there may be none.
 */
export function useWaysOfSigning({ switchedOff }: Pick<AdjustmentView, 'switchedOff'>): WayOfSigning[] {
  const hasPasskey = useHasPasskey();
  const { data } = useQuery(eIdentitiesQuery);
  const provider = data?.eIdentities.find(({ providerId }) => providerId !== null)?.providerId;
  const hasCode = useQuery(oneTimeCodeQuery).data?.isSetUp === true;
  const ways: WayOfSigning[] = [
    ...(hasPasskey ? [{ kind: 'passkey' } as const] : []),
    ...(provider === undefined || provider === null ? [] : [{ kind: 'e-identity', provider } as const]),
    { kind: 'password' },
  ];
  return ways.filter(
    ({ kind }) => !switchedOff.includes(kind === 'password' && hasCode ? 'password-code' : kind),
  );
}

/** Leaves to prove who one is, for this document and these words; the browser comes back to the page that signs. */
export function useLeaveToSign() {
  return useMutation({
    mutationFn: ({ id, provider, signed }: { id: string; provider: string; signed: Signed }) =>
      callDoor(eIdentityDoors.beginSigning, { params: { id }, body: { ...signed, provider } }),
    onSuccess: ({ url }) => window.location.assign(url),
  });
}
