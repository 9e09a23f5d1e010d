import { z } from 'zod';
import { openLists } from '../vocabulary/open-data-words.js';
import { door } from './door.js';
import { organisationInAddress } from './open-pages.js';

/*
 * What is public, for programs: OParl 1.1, votes as Popolo, and the same in bulk. Field by field it is described in
 * docs/how-to/open-data.md; what an object holds is made in the room `open-data` of the server.
 */

/** A moment as OParl asks for it. In an address an unescaped `+` has become a space. */
const moment = z
  .string()
  .max(40)
  .transform((text) => text.replace(' ', '+'))
  .pipe(z.iso.datetime({ offset: true }))
  .transform((text) => new Date(text))
  .optional();

const key = z.string().regex(/^[a-z0-9-]{1,100}$/);

/** Which part of a list: pages, and when its objects became public or changed. */
export const openListQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).optional(),
  page: z.coerce.number().int().min(1).max(10_000_000).optional(),
  /** the last key of the page before: what a link to the next page goes by */
  after: key.optional(),
  created_since: moment,
  created_until: moment,
  modified_since: moment,
  modified_until: moment,
  /** of `meetings` and `consultations`: those of one organ */
  organization: z.uuid().optional(),
});
export type OpenListQuery = z.output<typeof openListQuery>;

const JSON_TYPE = 'application/json';
const CSV = 'text/csv';
const ofList = organisationInAddress.extend({ list: z.enum(openLists) });
const ofYear = organisationInAddress.extend({ year: z.string().regex(/^([12]\d{3}|all)$/) });

export const openDataDoors = {
  system: door({
    method: 'GET',
    path: '/oparl/v1/system',
    summary: 'Öppna data, OParl 1.1: var allt börjar (System)',
    produces: JSON_TYPE,
  }),
  bodies: door({
    method: 'GET',
    path: '/oparl/v1/bodies',
    summary: 'Öppna data, OParl 1.1: organisationer som har öppnat sina sidor (Body)',
    query: openListQuery.omit({ organization: true }),
    produces: JSON_TYPE,
  }),
  body: door({
    method: 'GET',
    path: '/oparl/v1/bodies/:organisation',
    summary: 'Öppna data, OParl 1.1: en organisation (Body)',
    params: organisationInAddress,
    produces: JSON_TYPE,
  }),
  objects: door({
    method: 'GET',
    path: '/oparl/v1/bodies/:organisation/bulk/objects-:year.ndjson',
    summary: 'Öppna data: alla objekt av ett år, eller alla (all), ett på varje rad',
    params: ofYear,
    produces: 'application/x-ndjson',
  }),
  decisions: door({
    method: 'GET',
    path: '/oparl/v1/bodies/:organisation/bulk/decisions-:year.csv',
    summary: 'Öppna data: paragrafer och beslut av ett år, eller alla (all), som tabell',
    params: ofYear,
    produces: CSV,
  }),
  votes: door({
    method: 'GET',
    path: '/oparl/v1/bodies/:organisation/bulk/votes-:year.csv',
    summary: 'Öppna data: röster av ett år, eller alla (all), som tabell',
    params: ofYear,
    produces: CSV,
  }),
  list: door({
    method: 'GET',
    path: '/oparl/v1/bodies/:organisation/:list',
    summary: 'Öppna data: en lista, OParl 1.1 eller (motions, vote-events) Popolo',
    params: ofList,
    query: openListQuery,
    produces: JSON_TYPE,
  }),
  object: door({
    method: 'GET',
    path: '/oparl/v1/bodies/:organisation/:list/:key',
    summary: 'Öppna data: ett objekt, OParl 1.1 eller (motions, vote-events) Popolo',
    params: ofList.extend({ key }),
    produces: JSON_TYPE,
  }),
};
