import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import type { OrganisationView } from '@klubbat/shared/contracts/organisation';
import { openDataHouse, word, type OpenDataHouse } from '../../../test/open-data-house.js';
import type { Agent, TestApp } from '../../../test/test-app.js';

/*
 * Open data on the real assembly. A word is planted wherever something is that must not be seen, as for the open pages; then
 * every address that an answer names is read, and every bulk.
 */

const CANARY = /kanarie/i;

type Told = Record<string, unknown>;
interface Page {
  data: Told[];
  pagination: Record<string, number>;
  links: Record<string, string>;
}

const HOUSE = 'http://localhost:3000';
let app: TestApp;
let registrar: Agent;
let organisationId: string;
let boardId: string;
let slug: string;
let organisation: OpenDataHouse['organisation'];
let opens: OpenDataHouse['opens'];
let published: OpenDataHouse['published'];
let withdrawn: OpenDataHouse['withdrawn'];
let leaves: OpenDataHouse['leaves'];

const at = (rest = '') => `/oparl/v1/bodies/${slug}${rest}`;
const get = (address: string) => app.stranger.get(address.replace(HOUSE, ''));
const read = async <T = Told>(address: string): Promise<T> => (await get(address).expect(200)).body as T;
const list = (name: string, query = '') => read<Page>(at(`/${name}${query}`));

beforeAll(async () => {
  ({ app, registrar, organisationId, boardId, slug, published, withdrawn, leaves, organisation, opens } =
    await openDataHouse());
}, 240_000);
afterAll(() => app.close());

describe('objects, field by field', () => {
  test('a system and its bodies', async () => {
    expect(await read('/oparl/v1/system')).toEqual({
      id: `${HOUSE}/oparl/v1/system`,
      type: 'https://schema.oparl.org/1.1/System',
      oparlVersion: 'https://schema.oparl.org/1.1/',
      license: 'https://creativecommons.org/publicdomain/zero/1.0/',
      body: `${HOUSE}/oparl/v1/bodies`,
      name: 'Klubbat',
      website: `${HOUSE}/offentligt`,
    });
    const { data } = await read<Page>('/oparl/v1/bodies');
    const body = await read(at());
    expect(data).toEqual([body]);
    expect(body).toMatchObject({
      id: `${HOUSE}${at()}`,
      type: 'https://schema.oparl.org/1.1/Body',
      system: `${HOUSE}/oparl/v1/system`,
      name: (await organisation()).name,
      organization: `${HOUSE}${at('/organizations')}`,
      person: `${HOUSE}${at('/persons')}`,
      meeting: `${HOUSE}${at('/meetings')}`,
      paper: `${HOUSE}${at('/papers')}`,
      legislativeTerm: [],
      'klubbat:voteEvents': `${HOUSE}${at('/vote-events')}`,
      created: '2025-05-14T18:00:00.000Z',
    });
  });

  test('a board, who is elected to it, and nothing more of anyone', async () => {
    const { data: boards } = await list('organizations');
    expect(boards).toHaveLength(1);
    expect(boards[0]).toMatchObject({
      type: 'https://schema.oparl.org/1.1/Organization',
      body: `${HOUSE}${at()}`,
      organizationType: 'Gremium',
      meeting: `${HOUSE}${at('/meetings')}?organization=${boardId}`,
      'klubbat:about': 'Nämnden sköter kulturen.',
    });
    const { data: people } = await list('persons');
    expect(people).toHaveLength(1);
    const { id, created, modified, membership, ...person } = people[0] ?? {};
    expect([created, modified].every((time) => typeof time === 'string')).toBe(true);
    expect(person).toEqual({
      type: 'https://schema.oparl.org/1.1/Person',
      body: `${HOUSE}${at()}`,
      name: 'Öppen Ledamot',
    });
    const { data: seats } = await list('memberships');
    const [{ created: _, modified: __, person: back, ...seat } = {}] = seats;
    expect(back).toBe(id);
    expect(membership).toEqual([seat]);
    expect(seat).toMatchObject({
      type: 'https://schema.oparl.org/1.1/Membership',
      organization: boards[0]?.['id'],
      role: 'ledamot',
      votingRight: true,
      'klubbat:party': 'S',
    });
    expect(boards[0]?.['membership']).toEqual([seat['id']]);
  });

  test('a meeting with its §§ and its protocol', async () => {
    const key = published.meeting.id;
    const meeting = await read(at(`/meetings/${key}`));
    expect(meeting).toMatchObject({
      id: `${HOUSE}${at(`/meetings/${key}`)}`,
      type: 'https://schema.oparl.org/1.1/Meeting',
      meetingState: 'durchgeführt',
      cancelled: false,
      start: '2025-01-14T13:00:00+01:00',
      organization: [`${HOUSE}${at(`/organizations/${boardId}`)}`],
      web: expect.stringMatching(/\/offentligt\/.+\/2025-01-14$/),
    });
    const [first, second] = meeting['agendaItem'] as Told[];
    expect(first).toMatchObject({ name: 'Bidrag till kulturen', public: true, order: 0, result: 'bifall' });
    const item = await read(String(first?.['id']));
    expect(item).toMatchObject({
      type: 'https://schema.oparl.org/1.1/AgendaItem',
      meeting: meeting['id'],
      number: expect.stringMatching(/^§ 1/),
      resolutionText: expect.stringContaining('Öppet beslutat.'),
      resolutionFile: { type: 'https://schema.oparl.org/1.1/File' },
    });
    expect(item['resolutionText']).toContain('[maskat]');
    // of a secret § its number, and that it is secret
    const { created: _, modified: __, ...secret } = await read(String(second?.['id']));
    expect(Object.keys(secret).sort()).toEqual(['id', 'meeting', 'number', 'order', 'public', 'type', 'web']);
    expect(secret['public']).toBe(false);

    const protocol = await read(String((meeting['resultsProtocol'] as Told)['id']));
    const pdf = await get(String(protocol['accessUrl'])).responseType('blob').expect(200);
    expect(protocol).toMatchObject({
      type: 'https://schema.oparl.org/1.1/File',
      mimeType: 'application/pdf',
      size: (pdf.body as Buffer).length,
      sha512Checksum: createHash('sha512')
        .update(pdf.body as Buffer)
        .digest('hex'),
      downloadUrl: protocol['accessUrl'],
      meeting: [meeting['id']],
      text: expect.stringContaining('Öppet beslutat.'),
    });
  });

  test('a case as a paper, with its way through meetings', async () => {
    const { data } = await list('papers');
    expect(data).toHaveLength(1);
    expect(data[0]).toMatchObject({
      type: 'https://schema.oparl.org/1.1/Paper',
      reference: 'KN 2025/17',
      name: 'Bidrag till kulturen',
      date: '2025-01-14',
    });
    const consultations = data[0]?.['consultation'] as Told[];
    expect(consultations).toHaveLength(3);
    // three protocols, and none of them before the others
    expect(data[0]?.['mainFile']).toBeUndefined();
    const files = data[0]?.['auxiliaryFile'] as Told[];
    expect(new Set(files.map(({ id }) => id)).size).toBe(files.length);
    expect(files[0]).toMatchObject({
      type: 'https://schema.oparl.org/1.1/File',
      mimeType: 'application/pdf',
    });
    expect(await read(String(consultations[0]?.['id']))).toMatchObject({
      type: 'https://schema.oparl.org/1.1/Consultation',
      paper: data[0]?.['id'],
      meeting: `${HOUSE}${at(`/meetings/${published.meeting.id}`)}`,
      organization: [`${HOUSE}${at(`/organizations/${boardId}`)}`],
      authoritative: true,
      role: 'beslut',
    });
  });
});

describe('lists', () => {
  test('are turned by the links, each object once', async () => {
    const all = await list('agenda-items');
    const seen: unknown[] = [];
    let page = await list('agenda-items', '?limit=2');
    expect(page.pagination).toEqual({
      totalElements: all.data.length,
      elementsPerPage: 2,
      currentPage: 1,
      totalPages: Math.ceil(all.data.length / 2),
    });
    for (;;) {
      seen.push(...page.data.map(({ id }) => id));
      const { next } = page.links;
      if (next === undefined) {
        break;
      }
      page = await read<Page>(next);
    }
    expect(seen).toEqual(all.data.map(({ id }) => id));
    expect((await read<Page>(String(page.links['prev']))).data).toHaveLength(2);
  });

  test('have an empty page beyond the end', async () => {
    const { data, pagination, links } = await list('meetings', '?page=4711');
    expect(data).toEqual([]);
    expect(pagination).toMatchObject({ totalElements: 3, currentPage: 4711, totalPages: 1 });
    expect(links['next']).toBeUndefined();
    expect((await list('meetings', '?after=zzz')).data).toEqual([]);
  });

  test.each([
    '?page=0',
    '?page=-1',
    '?page=1e99',
    '?page=99999999999999999999',
    '?limit=1000000',
    '?limit=x',
    '?modified_since=igår',
    '?created_until=2025-13-45T00:00:00Z',
    '?organization=1',
    `?after=${"'%20OR%201=1--"}`,
    '?page=1&page=2',
  ])('refuse %s in words', async (query) => {
    const reply = await get(at(`/meetings${query}`));
    expect([query, reply.status]).toEqual([query, 422]);
    expect(reply.headers['content-type']).toContain('application/problem+json');
    expect(reply.headers['access-control-allow-origin']).toBe('*');
  });

  test('go by when an object became public and changed, and by board', async () => {
    expect((await list('meetings', '?created_since=2025-05-14T20:00:01%2B02:00')).data).toEqual([]);
    // the plus of an address that nobody escaped
    expect((await list('meetings', '?created_since=2025-05-14T20:00:00+02:00')).data).toHaveLength(3);
    expect((await list('meetings', '?created_until=2025-05-14T17:59:59Z')).data).toEqual([]);
    expect((await list('meetings', `?organization=${boardId}`)).data).toHaveLength(3);
    expect((await list('meetings', `?organization=${organisationId}`)).data).toEqual([]);
  });
});

describe('the doors', () => {
  test('are open to pages of anybody, for reading', async () => {
    const reply = await get(at('/meetings')).expect(200);
    expect(reply.headers['access-control-allow-origin']).toBe('*');
    expect(reply.headers['x-robots-tag']).toBe('noindex');
    expect(reply.headers['set-cookie']).toBeUndefined();
    await get(at('/meetings'))
      .set('If-None-Match', reply.headers['etag'] ?? '')
      .expect(304);
    const asked = await app.stranger.options(at('/meetings')).expect(204);
    expect(asked.headers['access-control-allow-methods']).toBe('GET, HEAD');
    await app.stranger.post(at('/meetings')).send({}).expect(404);
    expect((await app.stranger.get('/api/organisations')).headers['access-control-allow-origin']).toBe(
      undefined,
    );
  });

  test('answer what is not there in one way', async () => {
    const closed = await app.admin
      .post('/api/organisations')
      .send({ name: 'Stängda kommunen', kind: 'municipality' })
      .expect(201);
    const bare = ({ requestId: _, ...rest }: Told) => rest;
    const never = bare((await get('/oparl/v1/bodies/finns-inte').expect(404)).body as Told);
    for (const address of [
      `/oparl/v1/bodies/${(closed.body as OrganisationView).slug}`,
      `/oparl/v1/bodies/${(closed.body as OrganisationView).slug}/meetings`,
      `/oparl/v1/bodies/${(closed.body as OrganisationView).slug}/bulk/objects-all.ndjson`,
      at('/meetings/finns-inte'),
      at('/votes'),
      at('/bulk/objects-0.ndjson'),
      '/oparl',
      '/oparl/v1/bodies/%00',
    ]) {
      const reply = await get(address);
      expect([address, reply.status, bare(reply.body as Told)]).toEqual([address, 404, never]);
    }
  });
});

const CSV_START = 'id,date,organization,number,name,public,result,resolutionText,web\r\n';

test('the same in bulk, by year or all', async () => {
  const bulk = async (name: string) => {
    const reply = await get(at(`/bulk/${name}`))
      .responseType('blob')
      .expect(200);
    return (reply.body as Buffer).toString();
  };
  const all = (await bulk('objects-all.ndjson'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Told);
  for (const name of [
    'organizations',
    'persons',
    'memberships',
    'meetings',
    'agenda-items',
    'papers',
    'files',
  ]) {
    const { data } = await list(name);
    expect(all).toEqual(expect.arrayContaining(data));
  }
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  const decisions = await bulk('decisions-2025.csv');
  expect(decisions.startsWith(CSV_START)).toBe(true);
  expect(decisions).toContain('2025-01-14');
  expect(await bulk('decisions-1999.csv')).toBe(CSV_START);
  expect((await bulk('votes-all.csv')).startsWith('vote_event,date,')).toBe(true);
});

/** Everything that can be reached from the system, and every bulk. */
async function readAll(): Promise<{ address: string; text: string }[]> {
  const bulks = ['objects-all.ndjson', 'decisions-all.csv', 'votes-all.csv', 'objects-2025.ndjson'];
  const waiting = [
    '/oparl/v1/system',
    at('/meetings?modified_since=2000-01-01T00:00:00Z'),
    ...bulks.map((name) => at(`/bulk/${name}`)),
  ];
  const known = new Set(waiting);
  const pages: { address: string; text: string }[] = [];
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    const reply = await app.stranger.get(address).responseType('blob').expect(200);
    const text = `${JSON.stringify(reply.headers)}\n${(reply.body as Buffer).toString('utf8')}`;
    pages.push({ address, text });
    for (const [, next = ''] of text.matchAll(/"http:\/\/localhost:3000(\/oparl[^"]*)"/g)) {
      if (!known.has(next)) {
        known.add(next);
        waiting.push(next);
      }
    }
  }
  return pages;
}

test('nothing that must not be seen is in any answer', async () => {
  const pages = await readAll();
  expect(pages.length).toBeGreaterThan(40);
  expect(pages.filter(({ text }) => CANARY.test(text)).map(({ address }) => address)).toEqual([]);
  expect(pages.some(({ text }) => text.includes('[maskat]'))).toBe(true);
  // nothing is known of the days of drafts and of what nobody has been called to
  for (const day of ['2025-02-11', '2025-03-11', '2025-06-10']) {
    expect(pages.filter(({ text }) => text.includes(day)).map(({ address }) => address)).toEqual([]);
  }
}, 60_000);

describe('what is public no longer', () => {
  const gone = async (meeting: MeetingView) => {
    const address = at(`/meetings/${meeting.id}`);
    const object = await read(address);
    expect(object).toEqual({
      id: `${HOUSE}${address}`,
      type: 'https://schema.oparl.org/1.1/Meeting',
      created: '2025-05-14T18:00:00.000Z',
      modified: app.clock.now.toISOString(),
      deleted: true,
    });
  };

  test('is deleted at once when it is withdrawn, and told to who asks what has changed', async () => {
    await list('meetings');
    app.clock.now = new Date('2025-05-14T19:00:00Z');
    await registrar
      .post(`/api/adjustments/${withdrawn.adjustment}/publication/withdraw`)
      .send({ reason: word('Skäl') })
      .expect(200);
    await gone(withdrawn.meeting);
    expect((await list('meetings')).data).toHaveLength(2);
    const changed = await list('meetings', '?modified_since=2025-05-14T18:30:00Z');
    expect(changed.data.map(({ deleted }) => deleted)).toEqual([true]);
    const item = await read(at(`/agenda-items/${withdrawn.meeting.id}-1`)).catch(() => undefined);
    expect(item === undefined || item['deleted'] === true).toBe(true);
    // the case goes on without it, and is changed itself
    const [paper] = (await list('papers', '?modified_since=2025-05-14T18:30:00Z')).data;
    expect(paper?.['consultation']).toHaveLength(2);
  });

  test('is everything of an organisation that closes its pages', async () => {
    await opens(false);
    await get(at()).expect(404);
    await get(at('/meetings')).expect(404);
    expect((await read<Page>('/oparl/v1/bodies')).data).toEqual([]);
    app.clock.now = new Date('2025-05-14T19:30:00Z');
    await opens(true);
    expect((await read(at(`/meetings/${published.meeting.id}`)))['created']).toBe('2025-05-14T18:00:00.000Z');
  });

  test('is deleted on the day on which it leaves the web', async () => {
    app.clock.now = new Date('2025-05-19T21:59:00Z');
    expect((await read(at(`/meetings/${leaves.meeting.id}`)))['deleted']).toBeUndefined();
    app.clock.now = new Date('2025-05-19T22:01:00Z');
    await gone(leaves.meeting);
  });

  test('is a person whose seat was taken away by mistake; one whose seat ended is there', async () => {
    const [seat] = await app.dataSource.query<{ id: string; person_id: string }[]>(
      `SELECT id, person_id FROM membership WHERE role = 'member' AND organisation_id = $1`,
      [organisationId],
    );
    await app.dataSource.query(
      `UPDATE membership SET until_day = '2025-05-01', from_day = '2023-01-01' WHERE id = $1`,
      [seat?.id],
    );
    expect(await read(at(`/memberships/${seat?.id ?? ''}`))).toMatchObject({ endDate: '2025-05-01' });
    await app.dataSource.query(`UPDATE membership SET role = 'official' WHERE id = $1`, [seat?.id]);
    expect(await read(at(`/persons/${seat?.person_id ?? ''}`))).toMatchObject({ deleted: true });
    expect(JSON.stringify(await read(at(`/persons/${seat?.person_id ?? ''}`)))).not.toContain('Ledamot');
  });
});

test('who asks without an end is told when to come again', async () => {
  const replies = await Promise.all(Array.from({ length: 640 }, () => app.stranger.get('/oparl/v1/system')));
  const refused = replies.filter(({ status }) => status === 429);
  expect(refused.length).toBeGreaterThan(0);
  expect(Number(refused[0]?.headers['retry-after'])).toBeGreaterThan(0);
  expect(refused[0]?.headers['access-control-allow-origin']).toBe('*');
});
