import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { generate } from '../../bench/generate/generate.js';
import type { Plan } from '../../bench/generate/plan.js';
import { verifyDatabase } from '../src/app/verify-database.js';
import { entities } from '../src/app/entities.js';
import { openDatabase } from '../src/platform/database.js';
import { misplacedRows, strayedRows } from './row-organisations.js';
import { PASSWORD, startTestApp, type Agent, type TestApp } from './test-app.js';
import { cloneFurnished } from './furnished-database.js';
import { cloneDatabase, type TestDatabase } from './test-database.js';

const AT = new Date('2026-03-02T09:00:00Z');
const PLAN: Plan = {
  organisations: [
    { kind: 'region', count: 1, boards: 3 },
    { kind: 'municipality', count: 1, boards: 2 },
  ],
  years: 1,
  meetings: 4,
  texts: 40,
  words: 40,
};

let database: TestDatabase;
let app: TestApp;
let secretary: Agent;
let member: Agent;

const fill = (dataSource: TestApp['dataSource'], seed = 'any') =>
  generate(dataSource, { plan: PLAN, seed, at: AT, password: PASSWORD, say: () => undefined });

beforeAll(async () => {
  database = await cloneFurnished(false);
  app = await startTestApp({ now: AT, database });
  await fill(app.dataSource);
  secretary = await app.signIn('sekreterare1@norrsjo.example', PASSWORD);
  member = await app.signIn('person1-4@norrsjo.example', PASSWORD);
});
afterAll(() => app.close());

const rows = <T>(sql: string): Promise<T[]> => app.dataSource.query<T[]>(sql);

test('its database holds what the program asks of one, with every guard on', async () => {
  const lines: string[] = [];
  await verifyDatabase(database.connection, [], (line) => lines.push(line), undefined);
  expect(lines.at(-1)).toMatch(/: 0 faults$/);
  expect(await misplacedRows(app.dataSource)).toEqual([]);
  expect(await strayedRows(app.dataSource)).toEqual([]);
});

test('what triggers write is what they would have written', async () => {
  const before = await rows('SELECT * FROM search_row ORDER BY item_id');
  const meetings = await rows('SELECT id, state, search_text, own_text FROM meeting ORDER BY id');
  const words = await rows('SELECT organisation_id, open, word FROM search_lexeme ORDER BY 1, 2, 3');
  await app.dataSource.query('DELETE FROM search_row');
  await app.dataSource.query('DELETE FROM search_lexeme');
  await app.dataSource.query('SELECT write_search_row(id) FROM agenda_item');
  await app.dataSource.query('UPDATE attachment_search_row SET words = words');
  const pages = await rows('SELECT * FROM attachment_search_row ORDER BY attachment_id, page');
  await app.dataSource.query('SELECT write_attachment_search_rows(id) FROM attachment');
  expect(pages.length).toBeGreaterThan(0);
  expect(await rows('SELECT * FROM attachment_search_row ORDER BY attachment_id, page')).toEqual(pages);
  await app.dataSource.query('DELETE FROM attachment_search_row');
  await app.dataSource.query('SELECT write_attachment_search_rows(id) FROM attachment');
  expect(await rows('SELECT * FROM attachment_search_row ORDER BY attachment_id, page')).toEqual(pages);
  expect(await rows('SELECT * FROM search_row ORDER BY item_id')).toEqual(before);
  expect(await rows('SELECT organisation_id, open, word FROM search_lexeme ORDER BY 1, 2, 3')).toEqual(words);
  const states = await rows(
    'SELECT id, meeting_state(id, history) AS state, search_text, own_text FROM meeting ORDER BY id',
  );
  expect(states).toEqual(meetings);
});

interface Read {
  meetings: { id: string; state: string }[];
  items: { votes?: unknown[] }[];
  count: number;
}

const read = async (agent: Agent, path: string) => (await agent.get(path).expect(200)).body as Read;

test('is read through the doors by who may, as what is written by hand', async () => {
  const { meetings } = await read(secretary, '/api/meetings');
  expect([...new Set(meetings.map(({ state }) => state))].toSorted()).toEqual([
    'adjusted',
    'draft',
    'preparing',
  ]);
  for (const { id } of meetings) {
    expect((await read(secretary, `/api/meetings/${id}`)).items.length).toBeGreaterThanOrEqual(15);
  }
  const [word] = await rows<{ word: string; count: number }>(
    `SELECT split_part(r.heading, ' ', 1) AS word, count(*)::int AS count
       FROM search_row r JOIN organisation o ON o.id = r.organisation_id
      WHERE o.kind = 'region' AND r.heading LIKE 'delårsrapport %' GROUP BY 1`,
  );
  const found = await read(secretary, `/api/search/items?q=${encodeURIComponent(word?.word ?? '')}`);
  expect(found.count).toBe(word?.count);
  await read(member, '/api/my-work');
});

test('is shown to nobody of another organisation', async () => {
  const [foreign] = await rows<{ id: string }>(
    `SELECT m.id FROM meeting m JOIN organisation o ON o.id = m.organisation_id WHERE o.kind = 'municipality' LIMIT 1`,
  );
  await secretary.get(`/api/meetings/${foreign?.id ?? ''}`).expect(404);
});

test('its notice board shows what was announced in the last three weeks', async () => {
  const page = await app.stranger.get('/offentligt/region-norrsjo-1/anslagstavla');
  expect(page.status).toBe(200);
  expect(page.text).toContain('DB 1/1: Beslut om');
});

test('the same seed gives the same rows, another others, and what is not empty is left alone', async () => {
  await expect(fill(app.dataSource)).rejects.toThrow('Only an empty one is filled');
  const sums = async (seed: string) => {
    const database = await cloneDatabase();
    const dataSource = await openDatabase(database.connection, entities, () => undefined);
    await fill(dataSource, seed);
    const found: Record<string, string> = {};
    for (const table of [
      'agenda_item',
      'meeting',
      'membership',
      'delivery',
      'search_row',
      'evidence_link',
      'notice',
    ]) {
      const [sum] = await dataSource.query<{ sum: string }[]>(
        `SELECT md5(string_agg(t::text, E'\\n' ORDER BY t::text)) AS sum FROM ${table} t`,
      );
      found[table] = sum?.sum ?? '';
    }
    await dataSource.destroy();
    await database.drop();
    return found;
  };
  const first = await sums('one');
  expect(await sums('one')).toEqual(first);
  expect((await sums('two'))['agenda_item']).not.toBe(first['agenda_item']);
});
