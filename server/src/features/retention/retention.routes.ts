import { retentionDoors } from '@klubbat/shared/contracts/retention';
import { route, type Route } from '../../http/route.js';
import { organisationSubject } from '../register/organisation-subject.js';
import { decideRetention, showRetention } from './retention.service.js';

const deciding = { may: 'retention.decide', subject: organisationSubject } as const;

export const retentionRoutes: Route[] = [
  route(retentionDoors.show, { ...deciding, do: (work, { params }) => showRetention(work, params.id) }),
  route(retentionDoors.decide, {
    ...deciding,
    do: (work, { params, body }) => decideRetention(work, params.id, body.accessNotesYears),
  }),
];
