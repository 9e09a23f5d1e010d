import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { aBoard, aMeeting } from '../../../test/builders.js';
import { startTestApp, type TestApp } from '../../../test/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const addPerson = (organisationId: string, boardId: string, name: string, term: object) =>
  app.admin
    .post('/api/people')
    .send({ name, membership: { organisationId, boardId, role: 'member', ...term } })
    .expect(201);

test('names of the register are found by a few letters and by likeness, with the party of the meeting’s day', async () => {
  const { boardId, organisationId } = await aBoard(app);
  const { id } = await aMeeting(app, boardId);
  const { date } = (await app.admin.get(`/api/meetings/${id}`).expect(200)).body as { date: string };
  const other = await aBoard(app);
  await addPerson(organisationId, boardId, 'Örjan Lundqvist', { party: 'MP', until: '2001-12-31' });
  const { id: person } = (await app.admin
    .get(`/api/organisations/${organisationId}/people?q=lundqvist`)
    .expect(200)
    .then(({ body }) => (body as { people: { id: string }[] }).people[0])) as { id: string };
  await app.admin
    .post(`/api/people/${person}/memberships`)
    .send({ organisationId, boardId, role: 'member', party: 'C', from: '2002-01-01' })
    .expect(201);
  await addPerson(other.organisationId, other.boardId, 'Örjan Lundkvist', { party: 'V' });
  const ask = async (path: string) =>
    (await app.admin.get(`/api/meetings/${id}/${path}`).expect(200)).body as unknown;
  expect(date >= '2002-01-01').toBe(true);
  expect(await ask(`known-people?q=${encodeURIComponent('lun ÖRJ')}`)).toEqual({
    people: [{ name: 'Örjan Lundqvist', party: 'C' }],
  });
  expect(await ask(`similar-names?name=${encodeURIComponent('Örjan Lundkvist')}`)).toEqual({
    people: [{ name: 'Örjan Lundqvist', party: 'C' }],
  });
  expect(await ask('known-people?q=%25')).toEqual({ people: [] });
  expect(await ask(`similar-names?name=${encodeURIComponent('Karin 😀 Zetterstrand')}`)).toEqual({
    people: [],
  });
  await app.admin.get(`/api/meetings/${id}/similar-names?name=`).expect(422);
  await app.stranger.get(`/api/meetings/${id}/known-people?q=lun`).expect(401);
});
