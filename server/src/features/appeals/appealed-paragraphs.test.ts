import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { AppealDraft, AppealsOfAdjustment, AppealsOfItem } from '@klubbat/shared/contracts/appeal';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { forceObstacles } from '@klubbat/shared/sentences/appeal-event-sentences';
import { aBoard, adjust, aMeeting, employed, show } from '../../../test/builders.js';
import { ADMIN, PASSWORD, startTestApp, type Agent, type TestApp } from '../../../test/test-app.js';

/* What the page of a notice tells of its §§: § 1 is open, § 2 secret. */

const COURT = 'Förvaltningsrätten i Fjällmark';
const OFFICIAL = 'handlaggare@fjallmark.example';

let app: TestApp;
let meeting: MeetingView;
let official: Agent;
let foreigner: Agent;
const adjustmentId = () => meeting.adjustments[0]?.id ?? '';
const itemId = (at: number) => meeting.items[at]?.id ?? '';

async function atDay(day: string): Promise<void> {
  app.clock.now = new Date(`${day}T09:00:00Z`);
  app.admin = await app.signIn(ADMIN.email, ADMIN.password);
  official = await app.signIn(OFFICIAL, PASSWORD);
  foreigner = await app.signIn('foreigner@other.example', PASSWORD);
}

beforeAll(async () => {
  app = await startTestApp();
  const { organisationId, boardId } = await aBoard(app, { paragraphPrefix: 'KN' });
  meeting = await aMeeting(app, boardId);
  const { id, version } = meeting.items[1] ?? { id: '', version: 0 };
  await app.admin
    .patch(`/api/agenda-items/${id}`)
    .send({ version, confidential: '39 kap. 2 § OSL', publicTitle: 'Personalärende', title: 'Kanariefågel' })
    .expect(200);
  await adjust(app, meeting.id, meeting.people);
  meeting = await show(app.admin, meeting.id);
  await employed(app, organisationId, 'official', { email: OFFICIAL });
  const other = await aMeeting(app, (await aBoard(app)).boardId);
  await app.invite(other.people[0]?.id ?? '', 'foreigner@other.example');
  await app.admin
    .post(`/api/adjustments/${adjustmentId()}/notices`)
    .send({ postedOn: '2025-01-15', keptAt: 'Regionens hus', board: 'Regionens anslagstavla' })
    .expect(201);
  await atDay('2025-02-05');
});
afterAll(() => app.close());

const read = async (agent: Agent = app.admin) =>
  (await agent.get(`/api/adjustments/${adjustmentId()}/appeals`).expect(200)).body as AppealsOfAdjustment;
const receives = async (at: number, change: Partial<AppealDraft> = {}) => {
  const reply = await app.admin
    .post(`/api/agenda-items/${itemId(at)}/appeals`)
    .send({ way: 'legality', receivedOn: '2025-02-03', appellant: 'Maja Ekdahl', ...change })
    .expect(201);
  return (reply.body as AppealsOfItem).appeals.at(-1)?.id ?? '';
};
const steps = (id: string, step: Record<string, unknown>) =>
  app.admin
    .post(`/api/appeals/${id}/steps`)
    .send({ day: '2025-02-05', ...step })
    .expect(201);
const notesForce = (at: number) =>
  app.admin
    .post(`/api/agenda-items/${itemId(at)}/later-news`)
    .send({
      ...{ kind: 'legal-force', appeal: 'legality', court: COURT, day: '2025-02-06' },
      ...{ answeredBy: 'Målkansliet', registryCheckedUntil: '2025-02-06' },
    })
    .expect(201);

test('tells nothing where nothing is appealed, and names the secret §§ to those who may not read them', async () => {
  const nothing = { meetingId: meeting.id, paragraphs: [], legalForce: '' };
  expect(await read()).toEqual({ ...nothing, closed: '' });
  expect(await read(official)).toEqual({ ...nothing, closed: 'KN § 2' });
});

test('an appeal is told by how far it has come, with what stands in the way, and nothing of who', async () => {
  const id = await receives(0, { court: COURT, courtCase: '77-25' });
  const appeal = { way: 'legality', receivedOn: '2025-02-03', sentOn: null, state: 'open', settledOn: null };
  const row = { itemId: itemId(0), label: 'KN § 1', title: 'Sommarens konserter', legalForceOn: null };
  const obstacles = [forceObstacles.open(1), forceObstacles.timeRuns('2025-02-05')];
  expect(await read(official)).toMatchObject({ paragraphs: [{ ...row, appeals: [appeal], obstacles }] });
  await steps(id, { kind: 'sent-on', court: COURT });
  await steps(id, { kind: 'rejected', court: COURT, note: 'Maja Ekdahl får inte rätt.' });
  const settled = { ...appeal, sentOn: '2025-02-05', state: 'rejected', settledOn: '2025-02-05' };
  expect(await read(official)).toMatchObject({
    paragraphs: [{ ...row, appeals: [settled], obstacles: [forceObstacles.timeRuns('2025-02-05')] }],
  });
  for (const agent of [app.admin, official]) {
    expect(JSON.stringify(await read(agent))).not.toMatch(/ekdahl|77-25/i);
  }
});

test('one that never was is not told', async () => {
  const id = await receives(0, { appellant: 'Fel' });
  expect((await read()).paragraphs[0]?.appeals).toHaveLength(2);
  await steps(id, { kind: 'mistaken', note: 'Gällde en annan paragraf.' });
  expect((await read()).paragraphs[0]?.appeals).toHaveLength(1);
});

test('laga kraft is told with the day of what the court said, and of §§ that nobody has appealed too', async () => {
  await atDay('2025-02-06');
  await notesForce(1);
  expect(await read()).toMatchObject({
    paragraphs: [{ obstacles: [], legalForceOn: null }],
    legalForce: 'KN § 2',
  });
  expect(await read(official)).toMatchObject({ legalForce: '', closed: 'KN § 2' });
  await notesForce(0);
  expect((await read(official)).paragraphs).toMatchObject([{ legalForceOn: '2025-02-06', obstacles: [] }]);
});

test('of a secret § its number alone is told, and only to those who may read it', async () => {
  await receives(1, { way: 'administrative', receivedOn: '2025-02-06' });
  expect((await read()).paragraphs).toMatchObject([{ label: 'KN § 1' }, { label: 'KN § 2', title: null }]);
  expect(JSON.stringify(await read())).not.toMatch(/kanarie|personalärende/i);
  const told = await read(official);
  expect(told.paragraphs.map(({ label }) => label)).toEqual(['KN § 1']);
  expect(JSON.stringify(told)).not.toContain(itemId(1));
});

test('that the time of a party runs is told without naming it', async () => {
  const receivers = [{ name: 'Asta Nyman', email: 'asta@part.example' }];
  await app.admin
    .post(`/api/meetings/${meeting.id}/dispatches`)
    .send({ paragraphs: [1], recipients: receivers, party: { instance: COURT } })
    .expect(201);
  const { news } = (await app.admin.get(`/api/meetings/${meeting.id}/later-news`).expect(200)).body as {
    news: { id: string; itemId: string }[];
  };
  const force = news.find((one) => one.itemId === itemId(0))?.id ?? '';
  await app.admin.post(`/api/later-news/${force}/take-back`).send({ reason: 'Fel.' }).expect(201);
  await receives(0, { way: 'administrative', receivedOn: '2025-02-06', appellant: 'Asta Nyman' });
  expect((await read(official)).paragraphs[0]?.obstacles).toEqual([
    forceObstacles.open(1),
    forceObstacles.someParty,
  ]);
  expect(JSON.stringify(await read())).not.toMatch(/nyman/i);
});

test('whoever belongs elsewhere knows of nothing', async () => {
  await foreigner.get(`/api/adjustments/${adjustmentId()}/appeals`).expect(404);
});
