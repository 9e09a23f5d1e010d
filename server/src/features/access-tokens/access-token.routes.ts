import { accessTokenDoors } from '@klubbat/shared/contracts/access-token';
import { acrossOrganisations } from '../../platform/across-organisations.js';
import { route, signedInRoute, type Route } from '../../http/route.js';
import { organisationSubject } from '../register/organisation-subject.js';
import { endAccessToken, makeAccessToken, showOwnTokens, showTokensOf } from './access-token.service.js';

export const accessTokenRoutes: Route[] = [
  signedInRoute(accessTokenDoors.list, { do: (work) => showOwnTokens(work) }),
  signedInRoute(accessTokenDoors.make, {
    proof: true,
    do: (work, { body }) => makeAccessToken(work, body),
  }),
  // no proof: what has leaked is ended at once
  signedInRoute(accessTokenDoors.revoke, {
    do: async (work, { params }) => {
      const own = { id: params.id, accountId: work.actor.accountId };
      await acrossOrganisations(work.tx, 'own-tokens', () => endAccessToken(work, own));
      return {};
    },
  }),
  route(accessTokenDoors.ofOrganisation, {
    may: 'organisation.administer',
    subject: organisationSubject,
    do: async (work, { params }) => ({ tokens: await showTokensOf(work, params.id) }),
  }),
  route(accessTokenDoors.revokeOthers, {
    may: 'organisation.administer',
    proof: false,
    subject: organisationSubject,
    do: async (work, { params }) => {
      await endAccessToken(work, { id: params.tokenId, organisationId: params.id });
      return {};
    },
  }),
];
