import { retentionDoors, type RetentionDecision } from '@klubbat/shared/contracts/retention';
import { route, type Route } from '../../http/route.js';
import { organisationSubject } from '../register/organisation-subject.js';
import { decideRetention, showRetention } from './retention.service.js';

/** What was named, and nothing of what was not. */
const given = ({
  accessNotesYears,
  mailYears,
}: { [Name in keyof RetentionDecision]?: RetentionDecision[Name] | undefined }) => ({
  ...(accessNotesYears === undefined ? {} : { accessNotesYears }),
  ...(mailYears === undefined ? {} : { mailYears }),
});

/** The administrator decides; the data-protection officer and the auditors read what was decided, and change nothing. */
export const retentionRoutes: Route[] = [
  route(retentionDoors.show, {
    may: 'retention.read',
    subject: organisationSubject,
    do: (work, { params, query }) => showRetention(work, params.id, given(query)),
  }),
  route(retentionDoors.decide, {
    may: 'organisation.administer',
    subject: organisationSubject,
    do: (work, { params, body }) => decideRetention(work, params.id, given(body)),
  }),
];
