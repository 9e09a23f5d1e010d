import { passkeyDoors } from '@klubbat/shared/contracts/passkey';
import { SessionAnswer } from '../../http/answer.js';
import { openRoute, signedInRoute, type Route } from '../../http/route.js';
import { giveChallenge, passkeyPlace } from './challenge.service.js';
import { askPasskeyToProve, proveByPasskeyAnew } from './prove-by-passkey.service.js';
import { requestOf } from './passkey-request.js';
import { findPasskeys } from './passkey.store.js';
import {
  addOwnPasskey,
  beginPasskey,
  presentPasskey,
  removeOwnPasskey,
  renameOwnPasskey,
  signInWithPasskey,
} from './passkey.service.js';

/** @param baseUrl the address of this installation, to which passkeys belong */
export function passkeyRoutes(baseUrl: () => string): Route[] {
  const here = () => ({ rpId: new URL(baseUrl()).hostname });
  return [
    signedInRoute(passkeyDoors.list, {
      do: async (work) => {
        const passkeys = await findPasskeys(work.tx, work.actor.accountId);
        return {
          address: new URL(baseUrl()).origin,
          passkeys: passkeys.map((passkey) => presentPasskey(passkey, here())),
        };
      },
    }),
    signedInRoute(passkeyDoors.begin, {
      do: (work, { body }) => beginPasskey(work, passkeyPlace(baseUrl()), body.password),
    }),
    signedInRoute(passkeyDoors.add, { do: (work, { body }) => addOwnPasskey(work, body) }),
    signedInRoute(passkeyDoors.rename, {
      do: async (work, { params, body }) =>
        presentPasskey(await renameOwnPasskey(work, params.id, body.name), here()),
    }),
    signedInRoute(passkeyDoors.remove, {
      proof: true,
      do: async (work, { params }) => {
        await removeOwnPasskey(work, params.id);
        return {};
      },
    }),
    signedInRoute(passkeyDoors.beginProof, {
      do: (work) => askPasskeyToProve(work, passkeyPlace(baseUrl())),
    }),
    signedInRoute(passkeyDoors.prove, { do: (work, { body }) => proveByPasskeyAnew(work, body) }),
    openRoute(passkeyDoors.beginSignIn, {
      do: async (work) =>
        requestOf(
          await giveChallenge(work, passkeyPlace(baseUrl()), { purpose: 'sign-in', accountId: null }),
        ),
    }),
    openRoute(passkeyDoors.signIn, {
      do: async (work, { body }) => {
        const opened = await signInWithPasskey(work, body);
        return new SessionAnswer(opened.view, opened.cookie);
      },
    }),
  ];
}
