import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { ConveningView } from '@klubbat/shared/contracts/convening';
import type { TaskView } from '@klubbat/shared/contracts/my-work';
import { postAs, type Post } from '../../../test/assembly.js';
import { aBoard } from '../../../test/builders.js';
import { ADMIN, PASSWORD, startTestApp, type Agent, type TestApp } from '../../../test/test-app.js';

let app: TestApp;
let post: Post;
let own: { organisationId: string; boardId: string };
beforeAll(async () => {
  app = await startTestApp();
  post = postAs(app.admin);
});
afterAll(() => app.close());

beforeEach(async () => {
  app.clock.now = new Date('2025-01-15T09:00:00Z');
  await app.admin.post('/api/session').send(ADMIN).expect(200);
  own = await aBoard(app, { seats: 3 });
});

let count = 0;
/** Somebody with a mandate in the board, and the way to sign in as him. */
async function holder(name: string, role: string, party?: string) {
  count += 1;
  const email = `${role}${count}@region.example`;
  const { id } = (await post('/api/people', {
    name,
    email,
    membership: { ...own, role, ...(party === undefined ? {} : { party }) },
  })) as { id: string };
  let known = false;
  const signIn = async (): Promise<Agent> => {
    const agent = known ? await app.signIn(email, PASSWORD) : await app.invite(id, email);
    known = true;
    return agent;
  };
  return { id, signIn };
}

async function aMeetingOn(date: string, items = ['Årsbudget']): Promise<string> {
  const { id } = (await post('/api/meetings', { boardId: own.boardId, date, start: '13:00' })) as {
    id: string;
  };
  for (const title of items) {
    await post(`/api/meetings/${id}/agenda-items`, { title });
  }
  return id;
}

const convening = async (id: string) =>
  (await app.admin.get(`/api/meetings/${id}/convening`).expect(200)).body as ConveningView;

async function callTo(id: string): Promise<ConveningView> {
  const { invitees } = await convening(id);
  const to = invitees.filter(({ email }) => email !== null).map(({ key }) => key);
  return (await post(`/api/meetings/${id}/convening`, { to })) as ConveningView;
}

async function workOf(agent: Agent): Promise<TaskView[]> {
  return ((await agent.get('/api/my-work').expect(200)).body as { tasks: TaskView[] }).tasks;
}
const inShort = (tasks: TaskView[]) =>
  tasks.map(({ kind, due, count: many, names = [] }) => [kind, due, many ?? null, ...names]);

test('the call is to be sent, answered and covered, and each is told of his own part', async () => {
  const siv = await holder('Siv', 'member', 'S');
  const es = await holder('Es', 'substitute', 'S');
  const gun = await holder('Gun', 'secretary');
  const id = await aMeetingOn('2025-01-30');
  const secretary = await gun.signIn();
  expect(inShort(await workOf(secretary))).toEqual([['send-call', '2025-01-23', null]]);

  const sent = await callTo(id);
  expect(await workOf(secretary)).toEqual([]);
  const member = await siv.signIn();
  const substitute = await es.signIn();
  expect(inShort(await workOf(member))).toEqual([['answer-call', '2025-01-30', null]]);
  expect(inShort(await workOf(substitute))).toEqual([['answer-call', '2025-01-30', null]]);

  await member.put(`/api/meetings/${id}/own-answer`).send({ comes: false }).expect(200);
  expect(await workOf(member)).toEqual([]);
  expect(inShort(await workOf(secretary))).toEqual([['call-substitute', '2025-01-30', null, 'Siv']]);

  const idOf = (name: string) => sent.invitees.find((one) => one.name === name)?.id ?? '';
  await post(`/api/invitees/${idOf('Siv')}/substitute`, { substituteId: idOf('Es') });
  expect(await workOf(secretary)).toEqual([]);
  expect(inShort(await workOf(substitute))).toEqual([['answer-call', '2025-01-30', null, 'Siv']]);

  app.clock.now = new Date('2025-01-27T09:00:00Z');
  const again = await gun.signIn();
  // the substitute and the secretary himself
  expect(inShort(await workOf(again))).toEqual([['await-answers', '2025-01-30', 2]]);
});

test('whom nobody can stand in for is not asked about, and what is called off waits for nobody', async () => {
  const siv = await holder('Siv', 'member', 'S');
  const gun = await holder('Gun', 'secretary');
  const id = await aMeetingOn('2025-01-30');
  const empty = await aMeetingOn('2025-02-06', []);
  await callTo(id);
  const member = await siv.signIn();
  await member.put(`/api/meetings/${id}/own-answer`).send({ comes: false }).expect(200);
  const secretary = await gun.signIn();
  expect(inShort(await workOf(secretary))).toEqual([['agenda', '2025-01-30', null]]);
  for (const one of [id, empty]) {
    await post(`/api/meetings/${one}/cancellation`, { reason: 'Inga ärenden' });
  }
  app.clock.now = new Date('2025-02-10T09:00:00Z');
  expect(await workOf(await gun.signIn())).toEqual([]);
  expect(await workOf(await siv.signIn())).toEqual([]);
});

test('the last day is the body’s own, and that of the law in fullmäktige', async () => {
  own = await aBoard(app, { seats: 3, callDays: 10 });
  const gun = await holder('Gun', 'secretary');
  await aMeetingOn('2025-01-30');
  expect(inShort(await workOf(await gun.signIn()))).toEqual([['send-call', '2025-01-20', null]]);
  own = await aBoard(app, { name: 'Regionfullmäktige', kind: 'assembly', seats: 3, callDays: 2 });
  const sten = await holder('Sten', 'secretary');
  await aMeetingOn('2025-01-30');
  expect(inShort(await workOf(await sten.signIn()))).toEqual([
    ['announce-meeting', '2025-01-23', null],
    ['send-call', '2025-01-23', null],
  ]);
});

test('on the day the secretary holds the meeting, the chair has his script, and members follow; nobody else is told', async () => {
  const people = await Promise.all([
    holder('Gun', 'secretary'),
    holder('Odd', 'chair', 'S'),
    holder('Siv', 'member', 'S'),
    holder('Es', 'substitute', 'S'),
  ]);
  const registrar = await holder('Rut', 'registrar');
  const id = await aMeetingOn('2025-01-15');
  const kinds: unknown[] = [];
  for (const { signIn } of people) {
    const [first] = await workOf(await signIn());
    expect(first).toMatchObject({ meetingId: id, due: '2025-01-15', clock: '13:00' });
    kinds.push(first?.kind);
  }
  expect(kinds).toEqual(['hold-meeting', 'chair-meeting', 'follow-meeting', 'follow-meeting']);
  expect(await workOf(await registrar.signIn())).toEqual([]);
  await post(`/api/meetings/${id}/roll`, {});
  const { items } = (await app.admin.get(`/api/meetings/${id}`).expect(200)).body as {
    items: { id: string }[];
  };
  await post(`/api/agenda-items/${items[0]?.id ?? ''}/open`, {});
  await post(`/api/meetings/${id}/end`, { time: '14:00' });
  expect(await workOf(await (people[2] ?? registrar).signIn())).toEqual([]);
  own = await aBoard(app);
  const stranger = await holder('Tor', 'member');
  expect(await workOf(await stranger.signIn())).toEqual([]);
});
