import { openDataDoors, type OpenListQuery } from '@klubbat/shared/contracts/open-data';
import type { OpenList } from '@klubbat/shared/vocabulary/open-data-words';
import { fail } from '../../platform/errors.js';
import { houseAddress } from '../../web-pages/addresses.js';
import { findOpenOrganisations } from '../open-pages/open-board.store.js';
import { openOrganisation, type Reading } from '../open-pages/open-places.js';
import { makeOpenData } from './make-open-data.service.js';
import { own, toldWhole, type OpenValue } from './open-content.js';
import { isPopolo, LICENCE, listAddress, objectAddress, OPARL_VERSION, typeOf } from './open-lists.js';
import {
  countObjects,
  findObject,
  findObjects,
  type KeptObject,
  type ListPlace,
} from './open-object.store.js';

const USUAL = 100;

/** Where everything begins. */
export function showSystem(base: string): unknown {
  return toldWhole(
    {
      id: own(openDataDoors.system.path),
      type: `${OPARL_VERSION}System`,
      oparlVersion: OPARL_VERSION,
      license: LICENCE,
      body: own(openDataDoors.bodies.path),
      name: 'Klubbat',
      website: own(houseAddress),
    },
    base,
  );
}

/** The organisations that have opened their pages. */
export async function listBodies(reading: Reading, query: OpenListQuery, base: string): Promise<unknown> {
  for (const organisation of await findOpenOrganisations(reading.tx)) {
    await makeOpenData(reading, organisation);
  }
  return pageOf(reading, { list: 'bodies' }, query, { path: openDataDoors.bodies.path, base });
}

/** An organisation. Refuses with `not-found`. */
export async function showBody(reading: Reading, slug: string, base: string): Promise<unknown> {
  const organisation = await openOrganisation(reading, slug);
  await makeOpenData(reading, organisation);
  const found = await findObject(reading.tx, organisation.id, 'bodies', slug);
  return toldObject(found ?? fail('not-found'), base);
}

/** A page of a list. Refuses with `not-found`. */
export async function listObjects(
  reading: Reading,
  { organisation: slug, list }: { organisation: string; list: OpenList },
  query: OpenListQuery,
  base: string,
): Promise<unknown> {
  const organisation = await openOrganisation(reading, slug);
  await makeOpenData(reading, organisation);
  const place = { organisationId: organisation.id, list };
  return pageOf(reading, place, query, { path: listAddress(slug, list), base });
}

/** An object, deleted too where it was public once. Refuses with `not-found`. */
export async function showObject(
  reading: Reading,
  { organisation: slug, list, key }: { organisation: string; list: OpenList; key: string },
  base: string,
): Promise<unknown> {
  const organisation = await openOrganisation(reading, slug);
  await makeOpenData(reading, organisation);
  const found = await findObject(reading.tx, organisation.id, list, key);
  return toldObject(found ?? fail('not-found'), base);
}

/** An object as it is told: with id, type and times, or only those where it is public no longer. */
export function toldObject(
  { organisation, list, key, content, createdAt, modifiedAt }: KeptObject,
  base: string,
): unknown {
  const times = isPopolo(list) ? (['created_at', 'updated_at'] as const) : (['created', 'modified'] as const);
  const head: Record<string, OpenValue> = {
    id: own(objectAddress(organisation, list, key)),
    type: typeOf(list),
  };
  const tail = { [times[0]]: createdAt.toISOString(), [times[1]]: modifiedAt.toISOString() };
  return toldWhole(
    { ...head, ...(content ?? {}), ...tail, ...(content === null ? { deleted: true } : {}) },
    base,
  );
}

/** What of a question goes on from page to page. */
function carriedOn(query: OpenListQuery): [string, string][] {
  return Object.entries(query).flatMap(([name, value]): [string, string][] =>
    value === undefined || name === 'page' || name === 'after'
      ? []
      : [[name, value instanceof Date ? value.toISOString() : String(value)]],
  );
}

async function pageOf(
  { tx }: Reading,
  place: ListPlace,
  query: OpenListQuery,
  { path, base }: { path: string; base: string },
): Promise<unknown> {
  const { limit = USUAL, page = 1, after } = query;
  const total = await countObjects(tx, place, query);
  const pages = Math.ceil(total / limit);
  // a page beyond the end is empty, and costs nothing
  const skip = after === undefined ? (page - 1) * limit : 0;
  const rows =
    skip > 0 && skip >= total ? [] : await findObjects(tx, place, query, { limit: limit + 1, skip });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const address = (more: [string, string][]) => {
    const words = new URLSearchParams([...carriedOn(query), ...more]).toString();
    return `${base}${path}${words === '' ? '' : `?${words}`}`;
  };
  const numbered = (number: number): [string, string][] => (number === 1 ? [] : [['page', String(number)]]);
  return {
    data: shown.map((row) => toldObject(row, base)),
    pagination: { totalElements: total, elementsPerPage: limit, currentPage: page, totalPages: pages },
    links: {
      first: address([]),
      self: address([
        ...(after === undefined ? [] : [['after', after] as [string, string]]),
        ...numbered(page),
      ]),
      ...(page > 1 ? { prev: address(numbered(Math.min(page - 1, Math.max(pages, 1)))) } : {}),
      ...(rows.length > limit && last !== undefined
        ? { next: address([['after', last.key], ...numbered(page + 1)]) }
        : {}),
      ...(pages > 0 ? { last: address(numbered(pages)) } : {}),
    },
  };
}
