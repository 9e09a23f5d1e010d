import { retentionDoors } from '@klubbat/shared/contracts/retention';
import { route, type Route } from '../../http/route.js';
import { organisationSubject } from '../register/organisation-subject.js';
import { decideRetention, showRetention } from './retention.service.js';

/** The administrator decides; the data-protection officer and the auditors read what was decided, and change nothing. */
export const retentionRoutes: Route[] = [
  route(retentionDoors.show, {
    may: 'retention.read',
    subject: organisationSubject,
    do: (work, { params, query: { accessNotesYears } }) =>
      showRetention(work, params.id, accessNotesYears === undefined ? {} : { accessNotesYears }),
  }),
  route(retentionDoors.decide, {
    may: 'organisation.administer',
    subject: organisationSubject,
    do: (work, { params, body }) => decideRetention(work, params.id, body.accessNotesYears),
  }),
];
