import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { v7 as newId } from 'uuid';
import type { DataCorrectionView } from '@klubbat/shared/contracts/data-correction';
import type { PersonalDataView } from '@klubbat/shared/contracts/personal-data';
import { aBoard, employed } from '../../../test/builders.js';
import { startTestApp, type Agent, type TestApp } from '../../../test/test-app.js';

let app: TestApp;
let organisationId: string;
let siv: Agent;
let administrator: Agent;

beforeAll(async () => {
  app = await startTestApp();
  ({ organisationId } = await aBoard(app));
  siv = await employed(app, organisationId, 'member', { name: 'Siv Ek', email: 'siv@region.example' });
  administrator = await employed(app, organisationId, 'administrator', { name: 'Ada Lind' });
});
afterAll(() => app.close());

const ask = (agent: Agent, what: object) => agent.post('/api/my-data-corrections').send(what);
const settle = (agent: Agent, id: string, what: object, of = organisationId) =>
  agent.post(`/api/organisations/${of}/data-corrections/${id}/settlement`).send(what);
const listed = async (agent: Agent) =>
  (
    (await agent.get(`/api/organisations/${organisationId}/data-corrections`).expect(200)).body as {
      corrections: DataCorrectionView[];
    }
  ).corrections;
const own = async (agent: Agent) =>
  ((await agent.get('/api/my-data-corrections').expect(200)).body as { corrections: DataCorrectionView[] })
    .corrections;

test('what somebody asks to have corrected is settled once by the administrator, and she sees how', async () => {
  const wish = { organisationId, wish: 'Jag heter Siv Ek-Lund sedan i våras.', saveId: newId() };
  const { id } = (await ask(siv, wish).expect(201)).body as DataCorrectionView;
  await ask(siv, wish).expect(201);
  expect(await own(siv)).toMatchObject([{ id, wish: wish.wish, settled: null }]);
  expect(await listed(administrator)).toMatchObject([{ id, person: { name: 'Siv Ek' } }]);

  const answer = {
    outcome: 'corrected',
    answer: 'Namnet är ändrat i registret. Justerade protokoll ändras inte.',
  };
  await settle(administrator, id, answer).expect(200);
  await settle(administrator, id, answer).expect(200);
  await settle(administrator, id, { ...answer, outcome: 'declined' }).expect(409);
  expect(await own(siv)).toMatchObject([{ settled: { ...answer, by: 'Ada Lind' } }]);
  const data = (await siv.get('/api/my-data').expect(200)).body as PersonalDataView;
  expect(data.sections.find(({ table }) => table === 'data_correction')?.rows).toHaveLength(1);
  const events: { action: string }[] = await app.dataSource.query(
    `SELECT action FROM audit_event WHERE action LIKE 'data-correction.%' ORDER BY id`,
  );
  expect(events.map(({ action }) => action)).toEqual(['data-correction.asked', 'data-correction.settled']);
  await expect(app.dataSource.query(`UPDATE data_correction SET wish = 'annat'`)).rejects.toThrow(
    'settled once',
  );
  await expect(app.dataSource.query('DELETE FROM data_correction')).rejects.toThrow('settled once');
});

test('the data-protection officer sees it and settles nothing; nobody else sees it, and no other organisation', async () => {
  const officer = await employed(app, organisationId, 'data-protection-officer');
  const [{ id } = { id: '' }] = await listed(officer);
  await settle(officer, id, { outcome: 'declined', answer: 'Nej' }).expect(403);
  const other = await employed(app, organisationId, 'secretary');
  await other.get(`/api/organisations/${organisationId}/data-corrections`).expect(403);
  expect(await own(other)).toEqual([]);
  const { organisationId: elsewhere } = await aBoard(app);
  await ask(siv, { organisationId: elsewhere, wish: 'Där finns jag inte' }).expect(404);
  const foreign = await employed(app, elsewhere, 'administrator');
  await settle(foreign, id, { outcome: 'declined', answer: 'Nej' }, elsewhere).expect(404);
  await app.stranger.get('/api/my-data-corrections').expect(401);
});

test('is bounded: ten wait at most, and nothing is not asked for', async () => {
  await ask(siv, { organisationId, wish: '  ' }).expect(422);
  for (let waiting = 0; waiting < 10; waiting += 1) {
    await ask(siv, { organisationId, wish: `Fel ${waiting}` }).expect(201);
  }
  await ask(siv, { organisationId, wish: 'Ett till' }).expect(422);
  expect(await own(siv)).toHaveLength(11);
});
