import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { aBoard } from '../../../test/builders.js';
import { startTestApp, type TestApp } from '../../../test/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

interface Contact {
  organisation: string;
  email: string | null;
  phone: string | null;
}

test('whom to tell what is not accessible is set by an administrator, and shown to anybody', async () => {
  const { organisationId } = await aBoard(app);
  const { organisationId: silent } = await aBoard(app);
  const contacts = async () =>
    ((await app.stranger.get('/api/accessibility-contacts').expect(200)).body as { contacts: Contact[] })
      .contacts;
  const { organisations } = (await app.admin.get('/api/organisations').expect(200)).body as {
    organisations: { id: string; name: string; version: number }[];
  };
  const of = (id: string) => organisations.find((one) => one.id === id) ?? { name: '', version: 0 };
  const { name, version } = of(organisationId);
  const set = (body: object) => app.admin.patch(`/api/organisations/${organisationId}`).send(body);
  await app.stranger.patch(`/api/organisations/${organisationId}`).send({ version }).expect(401);
  await set({ version, accessibilityEmail: 'inte en adress' }).expect(422);
  expect(await contacts()).toEqual([]);
  await set({ version, accessibilityEmail: 'hjalp@region.example' }).expect(200);
  // nothing is told of the one that has said nothing
  expect(await contacts()).toEqual([{ organisation: name, email: 'hjalp@region.example', phone: null }]);
  expect(JSON.stringify(await contacts())).not.toContain(of(silent).name);
  await set({ version: version + 1, accessibilityEmail: null, accessibilityPhone: '0370-1' }).expect(200);
  expect(await contacts()).toEqual([{ organisation: name, email: null, phone: '0370-1' }]);
});
