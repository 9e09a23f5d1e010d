import { searchDoors } from '@klubbat/shared/contracts/search';
import { route, signedInRoute, type Route } from '../../http/route.js';
import { itemSubject } from '../agenda/item-subject.js';
import { earlierDecisions } from './earlier-decisions.service.js';
import { searchAttachments } from './search-attachments.service.js';
import { searchItems } from './search-items.service.js';
import { search } from './search.service.js';

export const searchRoutes: Route[] = [
  signedInRoute(searchDoors.search, { do: (work, { query }) => search(work, query.q) }),
  signedInRoute(searchDoors.items, { do: (work, { query }) => searchItems(work, query) }),
  signedInRoute(searchDoors.attachments, { do: (work, { query }) => searchAttachments(work, query) }),
  route(searchDoors.earlier, {
    may: 'meeting.read',
    subject: itemSubject,
    do: (work, _input, { meeting, item }) => earlierDecisions(work, meeting, item),
  }),
];
