import { myWorkDoors } from '@klubbat/shared/contracts/my-work';
import { signedInRoute, type Route } from '../../http/route.js';
import { findMyWork } from './my-work.service.js';

export const myWorkRoutes: Route[] = [
  signedInRoute(myWorkDoors.show, { do: (work, { query }) => findMyWork(work, query) }),
];
