import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { SearchReply } from '@klubbat/shared/contracts/search';
import type { BoardView } from '@klubbat/shared/contracts/register';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { aBoard, aMeeting } from '../../../test/builders.js';
import { startTestApp, type Agent, type TestApp } from '../../../test/test-app.js';

let app: TestApp;
let secretary: Agent;
let boardOfOther: string;
const meetings: Record<'older' | 'newer' | 'other', MeetingView> = {} as never;

async function find(agent: Agent, q: string): Promise<SearchReply> {
  const reply = await agent.get('/api/search').query({ q }).expect(200);
  return reply.body as SearchReply;
}
const titles = ({ items }: SearchReply) => items.map(({ title }) => title);
const days = ({ meetings: found }: SearchReply) => found.map(({ date }) => date);

async function addItem(meeting: MeetingView, title: string, caseNumber?: string): Promise<void> {
  await app.admin
    .post(`/api/meetings/${meeting.id}/agenda-items`)
    .send({ title, ...(caseNumber === undefined ? {} : { caseNumber }) })
    .expect(201);
}

async function person(name: string, role: string, organisationId: string, boardId: string | null) {
  const email = `${name.toLowerCase().replace(/\W/g, '')}@region.example`;
  const added = await app.admin
    .post('/api/people')
    .send({ name, email, membership: { organisationId, boardId, role } })
    .expect(201);
  return app.invite((added.body as { id: string }).id, email);
}

beforeAll(async () => {
  app = await startTestApp();
  const own = await aBoard(app);
  const other = await aBoard(app, { name: 'Trafiknämnden' });
  boardOfOther = other.boardId;
  meetings.older = await aMeeting(app, own.boardId, { place: 'Rådhuset' });
  meetings.newer = await aMeeting(app, own.boardId, { date: '2025-02-11', place: 'Biblioteket' });
  meetings.other = await aMeeting(app, other.boardId, { date: '2025-03-01' });
  await addItem(meetings.older, 'Budget för 100 % av verksamheten', 'KN 2025/33');
  await addItem(meetings.newer, 'Uppföljning av KN 2025/33 och budget', 'KN 2025/333');
  await addItem(meetings.other, 'Budget för trafiken', 'KN 2025/33');
  await app.admin.post(`/api/meetings/${meetings.older.id}/numbering`).expect(200);
  secretary = await person('Siv Ask', 'secretary', own.organisationId, own.boardId);
  await person('Tor Berg', 'secretary', other.organisationId, null);
});
afterAll(() => app.close());

describe('searching', () => {
  test('finds nothing for nothing', async () => {
    expect(await find(secretary, ' ')).toEqual({ meetings: [], items: [], incoming: [], people: [] });
  });

  test('finds meetings by board, place and day, the newest first', async () => {
    expect(days(await find(secretary, 'KULTUR'))).toEqual(['2025-02-11', '2025-01-14']);
    expect(days(await find(secretary, 'kulturnämnden rådhuset'))).toEqual(['2025-01-14']);
    expect(days(await find(secretary, '2025-02'))).toEqual(['2025-02-11']);
    expect(days(await find(secretary, '14 januari'))).toEqual(['2025-01-14']);
  });

  test('finds a meeting by what it is called and where it is held now', async () => {
    const { boardId } = await aBoard(app, { name: 'Hamnstyrelsen' });
    const { id, version } = await aMeeting(app, boardId, { place: 'Magasinet' });
    await app.admin.patch(`/api/meetings/${id}`).send({ version, place: 'Fyren' }).expect(200);
    const { boards } = (await app.admin.get('/api/boards').expect(200)).body as { boards: BoardView[] };
    const board = boards.find((one) => one.id === boardId);
    await app.admin
      .patch(`/api/boards/${boardId}`)
      .send({ version: board?.version, name: 'Sjöfartsstyrelsen' })
      .expect(200);
    expect(days(await find(app.admin, 'sjöfart fyren'))).toHaveLength(1);
    expect(days(await find(app.admin, 'hamnstyrelsen'))).toEqual([]);
    expect(days(await find(app.admin, 'magasinet'))).toEqual([]);
  });

  test('puts the exact case number before what contains it', async () => {
    expect(titles(await find(secretary, 'kn 2025/33'))).toEqual([
      'Budget för 100 % av verksamheten',
      'Uppföljning av KN 2025/33 och budget',
    ]);
  });

  test('finds a § by its number, alone and in a board', async () => {
    expect(titles(await find(secretary, '§ 2'))).toEqual(['Bidrag till föreningar']);
    expect(titles(await find(secretary, 'kulturnämnden §3'))).toEqual(['Budget för 100 % av verksamheten']);
    expect(titles(await find(secretary, 'trafik § 3'))).toEqual([]);
    expect((await find(secretary, '§ 2')).items[0]?.label).toBe('§ 2');
  });

  test('finds an item by words of its title and of its board', async () => {
    expect(titles(await find(secretary, 'uppföljning budget'))).toEqual([
      'Uppföljning av KN 2025/33 och budget',
    ]);
    expect(titles(await find(secretary, 'kulturnämnden verksamheten'))).toEqual([
      'Budget för 100 % av verksamheten',
    ]);
  });

  test('takes wildcards for the characters that they are', async () => {
    expect(titles(await find(secretary, '100 %'))).toEqual(['Budget för 100 % av verksamheten']);
    for (const q of ['%', '_', '\\', 'bud_et', "'"]) {
      const found = titles(await find(secretary, q));
      expect(found.every((title) => title.includes(q))).toBe(true);
    }
  });

  test('shows nothing of another organisation', async () => {
    const found = await find(secretary, 'trafik');
    expect(found).toEqual({ meetings: [], items: [], incoming: [], people: [] });
    expect((await find(secretary, 'Tor Berg')).people).toEqual([]);
    expect((await find(app.admin, 'KN 2025/33')).items).toHaveLength(3);
  });

  test('finds people for those who keep the register, and for nobody else', async () => {
    expect((await find(secretary, 'siv')).people.map(({ name }) => name)).toEqual(['Siv Ask']);
    const { organisationId, boardId } = meetings.newer;
    const member = await person('Moa Lind', 'member', organisationId, boardId);
    expect((await find(member, 'siv')).people).toEqual([]);
    expect(days(await find(member, 'kultur'))).toHaveLength(2);
    await member.get(`/api/organisations/${organisationId}/people`).expect(403);
  });

  test('shows to the one who is named in a meeting that meeting, and not its neighbours', async () => {
    await aMeeting(app, boardOfOther, { date: '2025-04-01' });
    const named = await app.invite(meetings.other.people[0]?.id ?? '', 'asa@region.example');
    expect(days(await find(named, 'trafik'))).toEqual(['2025-03-01']);
    expect(titles(await find(named, 'konserter'))).toHaveLength(1);
  });

  test('shows at most eight of a kind', async () => {
    const full = await aMeeting(app, boardOfOther, { date: '2025-05-01' });
    for (let number = 1; number <= 9; number += 1) {
      await addItem(full, `Likalydande punkt ${number}`);
    }
    expect((await find(app.admin, 'likalydande')).items).toHaveLength(8);
  });

  test('refuses more than two hundred characters, and a stranger', async () => {
    await secretary
      .get('/api/search')
      .query({ q: 'a'.repeat(200) })
      .expect(200);
    await secretary
      .get('/api/search')
      .query({ q: 'a'.repeat(201) })
      .expect(422);
    await app.stranger.get('/api/search').query({ q: 'kultur' }).expect(401);
  });
});
