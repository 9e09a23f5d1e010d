import { eIdentityDoors } from '@klubbat/shared/contracts/e-identity';
import { ownPath } from '@klubbat/shared/rules/own-path';
import { AttemptAnswer, SessionAnswer } from '../../http/answer.js';
import { openRoute, signedInRoute, type Route } from '../../http/route.js';
import { newNonce } from '../accounts/signed-text.js';
import { answerAttempt, type AnswerParts } from './answer.service.js';
import { beginAttempt, type Begun } from './attempt.service.js';
import { askEIdentityToProve, beginLink, removeOwnEIdentity } from './e-identity.service.js';
import { findEIdentities } from './e-identity.store.js';
import { presentEIdentity } from './present-e-identity.js';

const sendOff = ({ url, browser }: Begun) => new AttemptAnswer({ url }, browser);

export function eIdentityRoutes(parts: AnswerParts): Route[] {
  const { providers } = parts;
  return [
    openRoute(eIdentityDoors.providers, { do: () => Promise.resolve({ providers: providers.list() }) }),
    openRoute(eIdentityDoors.beginSignIn, {
      do: async (work, { body }) =>
        sendOff(
          await beginAttempt(work, providers, {
            purpose: 'sign-in',
            accountId: null,
            provider: body.provider,
            nonce: newNonce(),
            returnPath: ownPath(body.returnPath),
          }),
        ),
    }),
    signedInRoute(eIdentityDoors.list, {
      do: async (work) => ({
        eIdentities: (await findEIdentities(work.tx, work.actor.accountId)).map((one) =>
          presentEIdentity(one, providers),
        ),
      }),
    }),
    signedInRoute(eIdentityDoors.beginLink, {
      do: async (work, { body }) => sendOff(await beginLink(work, providers, body)),
    }),
    signedInRoute(eIdentityDoors.beginProof, {
      do: async (work, { body }) => sendOff(await askEIdentityToProve(work, providers, body.provider)),
    }),
    signedInRoute(eIdentityDoors.remove, {
      proof: true,
      do: async (work, { params }) => {
        await removeOwnEIdentity(work, params.id);
        return {};
      },
    }),
    openRoute(eIdentityDoors.answer, {
      do: async (work, { body, attemptToken }, asker) => {
        const { answer, cookie } = await answerAttempt(
          work,
          parts,
          { token: attemptToken, query: body.query },
          asker,
        );
        return cookie === undefined ? answer : new SessionAnswer(answer, cookie);
      },
    }),
  ];
}
