import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { z } from 'zod';
import type { searchDoors } from '@klubbat/shared/contracts/search';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { mandateRoles } from '@klubbat/shared/vocabulary/roles';
import { aBoard, aMeeting, show } from '../../../test/builders.js';
import { startTestApp, type Agent, type TestApp } from '../../../test/test-app.js';

type Found = z.output<typeof searchDoors.items.reply>;
type Earlier = z.output<typeof searchDoors.earlier.reply>;

let app: TestApp;
let own: { organisationId: string; boardId: string };
let other: { organisationId: string; boardId: string };
let meeting: MeetingView;
let later: MeetingView;
let secretary: Agent;

async function find(agent: Agent, query: Record<string, string>): Promise<Found> {
  return (await agent.get('/api/search/items').query(query).expect(200)).body as Found;
}
const titles = async (agent: Agent, query: Record<string, string>) =>
  (await find(agent, query)).items.map(({ title }) => title);

async function addItem(at: MeetingView, item: Record<string, unknown>): Promise<string> {
  const made = await app.admin.post(`/api/meetings/${at.id}/agenda-items`).send(item).expect(201);
  return (made.body as { id: string }).id;
}

let people = 0;
async function withRole(role: string, organisationId: string, boardId: string | null): Promise<Agent> {
  people += 1;
  const email = `p${people}@region.example`;
  const added = await app.admin
    .post('/api/people')
    .send({ name: `Person ${people}`, email, membership: { organisationId, boardId, role } })
    .expect(201);
  return app.invite((added.body as { id: string }).id, email);
}

beforeAll(async () => {
  app = await startTestApp();
  own = await aBoard(app);
  other = await aBoard(app, { name: 'Trafiknämnden' });
  meeting = await aMeeting(app, own.boardId);
  later = await aMeeting(app, own.boardId, { date: '2026-02-11' });
  const foreign = await aMeeting(app, other.boardId, { date: '2025-03-01' });
  const [chair] = meeting.people;
  await addItem(meeting, {
    title: 'Avgifter i kollektivtrafiken',
    caseNumber: 'KN 2025/33',
    outcome: 'approved',
    sections: [
      { kind: 'decision', body: 'Nämnden **beslutar** om fria resor för unga.' },
      {
        kind: 'background',
        body: 'Ett linbaneprov gjordes, se [bilagan](https://example.org/hemlänk).\n\n| Zon | Pris |\n|:---|---:|\n| Inre | zonpriset |',
      },
    ],
    motions: [{ id: 'a', by: [chair?.key], text: 'Yrkar bifall till pendlarkortet.' }],
  });
  await addItem(meeting, {
    title: 'Tystlåtet namn',
    publicTitle: 'Tillsynsärende',
    confidential: 'OSL 26:1',
    caseNumber: 'KN 2025/99',
    sections: [{ kind: 'decision', body: 'Omhändertagande av Hemligsson.' }],
    motions: [{ id: 'a', by: [chair?.key], text: 'Förtegenyrkande' }],
  });
  await addItem(later, {
    title: 'Avgifter i kollektivtrafiken, uppföljning',
    caseNumber: 'KN 2025/33',
    sections: [{ kind: 'decision', body: 'Resor fria att göra noteras.' }],
  });
  await addItem(foreign, { title: 'Linbaneprov', sections: [{ kind: 'decision', body: 'Pendlarkortet' }] });
  for (const { id } of [meeting, later]) {
    await app.admin.post(`/api/meetings/${id}/numbering`).expect(200);
  }
  secretary = await withRole('secretary', own.organisationId, own.boardId);
});
afterAll(() => app.close());

describe('searching texts', () => {
  test.each([
    ['a word in another form', 'avgift resa', 2],
    ['the beginning of a compound word', 'kollektiv', 2],
    ['the inside of a compound word in a title', 'trafik', 2],
    ['a decision', 'ungas', 1],
    ['a text beside it', 'linbaneprov', 1],
    ['a motion', 'pendlarkort', 1],
    ['a name of one who moves', 'öberg', 1],
    ['a case number', 'kn 2025/33', 2],
    ['a phrase', '"fria resor"', 1],
    ['a phrase in signs of a word processor', '”fria resor”', 1],
    ['words in any order', 'resor fria', 2],
    ['without a word', 'fria resor -linbaneprov', 1],
    ['words that stand everywhere beside others', 'om och i linbaneprov', 1],
    ['words that stand everywhere alone', 'och i', 0],
    ['where a link leads', 'hemlänk', 0],
    ['nothing', '   ', 0],
    ['only what is not to be there', '-skola', 0],
  ])('%s: %s', async (_what, q, count) => {
    expect(await titles(secretary, { q })).toHaveLength(count);
  });

  test('finds what lies inside of words, after what is the word itself', async () => {
    await addItem(later, {
      title: 'Om vindbruk',
      sections: [{ kind: 'free', body: 'Vindbruksplanering. Vindbruksplanering.' }],
    });
    await addItem(meeting, {
      title: 'Om lantbruk',
      sections: [{ kind: 'free', body: 'Ett bruk för alla.' }],
    });
    expect(await titles(secretary, { q: 'bruk' })).toEqual(['Om lantbruk', 'Om vindbruk']);
    expect(await titles(secretary, { q: 'planering' })).toEqual(['Om vindbruk']);
    const [found] = (await find(secretary, { q: 'planering' })).items;
    expect(found?.snippet.some(({ hit, text }) => hit && text === 'Vindbruksplanering')).toBe(true);
    // in quotes, with a minus and of two letters a word is itself alone
    expect(await titles(secretary, { q: '"bruk"' })).toEqual(['Om lantbruk']);
    expect(await titles(secretary, { q: 'vindbruk -planering' })).toEqual(['Om vindbruk']);
    expect(await titles(secretary, { q: 'vindbruk planering' })).toEqual(['Om vindbruk']);
    expect(await titles(secretary, { q: 'pendlar kort' })).toHaveLength(1);
  });

  test('marks what was found as data', async () => {
    const [found] = (await find(secretary, { q: 'pendlarkortet' })).items;
    expect(found?.snippet.filter(({ hit }) => hit)).toEqual([{ text: 'pendlarkortet', hit: true }]);
    expect(found?.snippet.map(({ text }) => text).join('')).not.toMatch(/[\uE000\uE001*<>]/);
    const [inTable] = (await find(secretary, { q: 'zonpriset' })).items;
    expect(inTable?.snippet.map(({ text }) => text).join('')).toMatch(/Zon +Pris\s+Inre +zonpriset/);
  });

  test('narrows by board, year, outcome, party and mover', async () => {
    const q = 'avgifter';
    const all = await titles(secretary, { q });
    expect(all).toHaveLength(2);
    for (const [filter, count] of [
      [{ boardId: own.boardId }, 2],
      [{ boardId: other.boardId }, 0],
      [{ year: '2026' }, 1],
      [{ outcome: 'approved' }, 1],
      [{ party: 'S' }, 1],
      [{ party: 'M' }, 0],
      [{ mover: 'åsa' }, 1],
    ] as const) {
      expect([filter, (await find(secretary, { q, ...filter })).count]).toEqual([filter, count]);
    }
    expect(await titles(secretary, { party: 'S' })).toHaveLength(1);
  });

  test('follows what it is made of', async () => {
    const id = await addItem(later, {
      title: 'Flyktig punkt',
      sections: [{ kind: 'free', body: 'Vattenorgel' }],
    });
    expect(await titles(secretary, { q: 'vattenorgel' })).toHaveLength(1);
    const item = (await show(app.admin, later.id)).items.find((one) => one.id === id);
    await app.admin
      .patch(`/api/agenda-items/${id}`)
      .send({ version: item?.version, confidential: 'OSL 19:1' })
      .expect(200);
    expect(await titles(secretary, { q: 'vattenorgel' })).toEqual([]);
    expect(await titles(secretary, { q: 'flyktig' })).toEqual([]);
  });

  test.each([
    "'",
    '"',
    '%',
    '_',
    '\\',
    '& | ! ( ) : * <->',
    '-',
    '--',
    '-"',
    '""',
    '🎉',
    'a\u0000b',
    "'); DROP TABLE x;--",
    ':*',
    'é'.repeat(200),
  ])('answers %j', async (q) => {
    await find(secretary, { q });
    await find(secretary, { q: `avgifter ${q}`.slice(0, 200), mover: '%', party: '\\' });
  });

  test('the words of a long § lie in its row, where looking through many costs a tenth', async () => {
    const body = Array.from({ length: 250 }, (_, at) => `inomhusord${at.toString(36)}`).join(' ');
    const id = await addItem(meeting, { title: 'Långt', sections: [{ kind: 'background', body }] });
    const [row] = await app.dataSource.query<[{ bytes: number; outside: boolean }]>(
      `SELECT octet_length(words::text) AS bytes, pg_column_toast_chunk_id(words) IS NOT NULL AS outside
         FROM search_row WHERE item_id = $1`,
      [id],
    );
    expect(row.bytes).toBeGreaterThan(3_000);
    expect(row.outside).toBe(false);
  });

  test('refuses what is too long or no page, and a stranger', async () => {
    await secretary
      .get('/api/search/items')
      .query({ q: 'a'.repeat(10_000) })
      .expect(422);
    for (const wrong of [
      { year: 'x' },
      { page: '0' },
      { page: '1e9' },
      { party: '\u0000' },
      { boardId: 'x' },
    ]) {
      await secretary
        .get('/api/search/items')
        .query({ q: 'a', ...wrong })
        .expect(422);
    }
    expect((await find(secretary, { q: 'avgifter', page: '50' })).items).toEqual([]);
    await app.stranger.get('/api/search/items').query({ q: 'avgifter' }).expect(401);
  });
});

describe('rights', () => {
  const SECRETS = ['tystlåtet', 'omhändertagande', 'hemligsson', 'förtegenyrkande', '2025/99'];

  test.each(mandateRoles)('%s finds what lies in his own, and counts nothing else', async (role) => {
    const inBoard = await withRole(role, own.organisationId, own.boardId);
    const inOrganisation = await withRole(role, own.organisationId, null).catch(() => undefined);
    const foreigner = await withRole(role, other.organisationId, other.boardId);
    for (const agent of [inBoard, ...(inOrganisation === undefined ? [] : [inOrganisation])]) {
      expect((await find(agent, { q: 'linbaneprov' })).count).toBe(1);
      const secret = await find(agent, { q: 'tillsynsärende' });
      expect(secret.items).toMatchObject([
        { title: 'Tillsynsärende', secret: true, caseNumber: null, snippet: [] },
      ]);
      for (const q of SECRETS) {
        expect([q, (await find(agent, { q })).count]).toEqual([q, 0]);
      }
    }
    expect(await find(foreigner, { q: 'linbaneprov' })).toMatchObject({
      count: 1,
      items: [{ title: 'Linbaneprov' }],
    });
    expect((await find(foreigner, { q: 'avgifter' })).count).toBe(0);
    // inside of words neither
    expect((await find(foreigner, { q: 'giften' })).count).toBe(0);
    expect((await find(foreigner, { q: 'baneprov' })).count).toBe(1);
    expect((await find(foreigner, { boardId: own.boardId })).count).toBe(0);
  });

  test('whoever is named in a meeting finds that one', async () => {
    const named = await app.invite(later.people[1]?.id ?? '', 'bjorn@region.example');
    expect(await titles(named, { q: 'avgifter' })).toEqual(['Avgifter i kollektivtrafiken, uppföljning']);
  });

  test('earlier decisions are of the same case, and only those that may be read', async () => {
    const item = (await show(app.admin, later.id)).items.find(({ title }) => title.startsWith('Avgifter'));
    const path = `/api/agenda-items/${item?.id}/earlier-decisions`;
    const { decisions } = (await secretary.get(path).expect(200)).body as Earlier;
    expect(decisions.filter(({ why }) => why !== 'alike')).toMatchObject([
      { title: 'Avgifter i kollektivtrafiken', why: 'case', date: '2025-01-14' },
    ]);
    const foreigner = await withRole('secretary', other.organisationId, other.boardId);
    await foreigner.get(path).expect(404);
    const named = await app.invite(later.people[2]?.id ?? '', 'carin@region.example');
    expect(((await named.get(path).expect(200)).body as Earlier).decisions).toEqual([]);
  });
});
