import { openDataDoors } from '@klubbat/shared/contracts/open-data';
import { PageAnswer } from '../../http/answer.js';
import { openRoute, type Route } from '../../http/route.js';
import { bulkDecisions, bulkObjects, bulkVotes } from './bulk.service.js';
import { listBodies, listObjects, showBody, showObject, showSystem } from './open-data.service.js';

const told = (value: unknown) =>
  new PageAnswer(JSON.stringify(value), 'application/json; charset=utf-8', { robots: 'noindex' });

/** They read, and make anew first what has changed of what they read: so they write too. */
const writes = { reads: false } as const;

/** Open data for anyone. `baseUrl`: what ids and links begin with. */
export const openDataRoutes = (baseUrl: () => string): Route[] => [
  openRoute(openDataDoors.system, { do: async () => Promise.resolve(told(showSystem(baseUrl()))) }),
  openRoute(openDataDoors.bodies, {
    ...writes,
    do: async (work, { query }) => told(await listBodies(work, query, baseUrl())),
  }),
  openRoute(openDataDoors.body, {
    ...writes,
    do: async (work, { params }) => told(await showBody(work, params.organisation, baseUrl())),
  }),
  openRoute(openDataDoors.objects, {
    ...writes,
    do: (work, { params }) => bulkObjects(work, params, baseUrl()),
  }),
  openRoute(openDataDoors.decisions, {
    ...writes,
    do: (work, { params }) => bulkDecisions(work, params, baseUrl()),
  }),
  openRoute(openDataDoors.votes, {
    ...writes,
    do: (work, { params }) => bulkVotes(work, params, baseUrl()),
  }),
  openRoute(openDataDoors.list, {
    ...writes,
    do: async (work, { params, query }) => told(await listObjects(work, params, query, baseUrl())),
  }),
  openRoute(openDataDoors.object, {
    ...writes,
    do: async (work, { params }) => told(await showObject(work, params, baseUrl())),
  }),
];
