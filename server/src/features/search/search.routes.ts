import { searchDoors } from '@klubbat/shared/contracts/search';
import { signedInRoute, type Route } from '../../http/route.js';
import { search } from './search.service.js';

export const searchRoutes: Route[] = [
  signedInRoute(searchDoors.search, { do: (work, { query }) => search(work, query.q) }),
];
