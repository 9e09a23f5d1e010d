import { caseDoors } from '@klubbat/shared/contracts/case';
import { signedInRoute, type Route } from '../../http/route.js';
import { showCase } from './case-way.service.js';

export const caseWayRoutes: Route[] = [
  signedInRoute(caseDoors.show, { do: (work, { query }) => showCase(work, query) }),
];
