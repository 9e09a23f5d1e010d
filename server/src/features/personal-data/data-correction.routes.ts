import { dataCorrectionDoors } from '@klubbat/shared/contracts/data-correction';
import { route, signedInRoute, type Route } from '../../http/route.js';
import { organisationSubject } from '../register/organisation-subject.js';
import { askForCorrection, settleDataCorrection, showCorrections } from './data-correction.service.js';

/** Anyone asks for what is hers; the administrator settles it, and the data-protection officer sees how. */
export const dataCorrectionRoutes: Route[] = [
  signedInRoute(dataCorrectionDoors.own, {
    do: async (work) => ({ corrections: await showCorrections(work, { personId: work.actor.personId }) }),
  }),
  signedInRoute(dataCorrectionDoors.ask, { do: (work, { body }) => askForCorrection(work, body) }),
  route(dataCorrectionDoors.ofOrganisation, {
    may: 'person.disclose',
    subject: organisationSubject,
    do: async (work, { params }) => ({
      corrections: await showCorrections(work, { organisationId: params.id }),
    }),
  }),
  route(dataCorrectionDoors.settle, {
    may: 'organisation.administer',
    subject: organisationSubject,
    do: (work, { params, body }) =>
      settleDataCorrection(work, { id: params.correctionId, organisationId: params.id }, body),
  }),
];
