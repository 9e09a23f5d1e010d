import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { aBoard, aMeeting } from '../../../test/builders.js';
import { startTestApp, type Agent, type TestApp } from '../../../test/test-app.js';

let app: TestApp;
let meeting: MeetingView;
let siv: Agent;
let stranger: Agent;
beforeAll(async () => {
  app = await startTestApp();
  const [board, elsewhere] = [await aBoard(app), await aBoard(app)];
  meeting = await aMeeting(app, board.boardId);
  const invited = async (name: string, email: string, place: typeof board) => {
    const person = await app.admin
      .post('/api/people')
      .send({ name, email, membership: { ...place, role: 'secretary' } })
      .expect(201);
    return app.invite((person.body as { id: string }).id, email);
  };
  siv = await invited('Siv Ek', 'siv@region.example', board);
  stranger = await invited('Bo Berg', 'bo@annan.example', elsewhere);
});
afterAll(() => app.close());

const at = (agent: Agent, body: object, meetingId = meeting.id) =>
  agent.put(`/api/meetings/${meetingId}/writers`).send(body);
const seenBy = async (agent: Agent) =>
  (
    (await agent.get(`/api/meetings/${meeting.id}/writers`).expect(200)).body as {
      writers: { name: string; itemId: string; section: string | null }[];
    }
  ).writers.map(({ name, itemId, section }) => [name, itemId, section]);

test('who writes where is told to the others, until he leaves or is not heard of', async () => {
  const [first, second] = meeting.items.map(({ id }) => id);
  const tab = randomUUID();
  await at(siv, { tab, itemId: first, section: null }).expect(200);
  expect(await seenBy(app.admin)).toEqual([['Siv Ek', first, null]]);
  expect(await seenBy(siv)).toEqual([]);
  await at(siv, { tab, itemId: second, section: 'a' }).expect(200);
  expect(await seenBy(app.admin)).toEqual([['Siv Ek', second, 'a']]);
  await at(siv, { tab, itemId: null }).expect(200);
  expect(await seenBy(app.admin)).toEqual([]);
  await at(siv, { tab, itemId: first }).expect(200);
  const { now } = app.clock;
  app.clock.now = new Date(now.getTime() + 31_000);
  expect(await seenBy(app.admin)).toEqual([]);
  app.clock.now = now;
});

test('nobody is told of another organisation, takes the place of another, or is in a § that is not there', async () => {
  const tab = randomUUID();
  await stranger.get(`/api/meetings/${meeting.id}/writers`).expect(404);
  await at(stranger, { tab, itemId: meeting.items[0]?.id }).expect(404);
  await at(siv, { tab, itemId: randomUUID() }).expect(404);
  await at(siv, { tab, itemId: meeting.items[0]?.id }).expect(200);
  await at(app.admin, { tab, itemId: null }).expect(200);
  expect(await seenBy(app.admin)).toHaveLength(1);
});

test('where somebody writes leaves no event', async () => {
  const count = async () => {
    const [row]: object[] = await app.dataSource.query('SELECT count(*)::int AS events FROM audit_event');
    return row;
  };
  const before = await count();
  await at(siv, { tab: randomUUID(), itemId: meeting.items[0]?.id }).expect(200);
  expect(await count()).toEqual(before);
});
