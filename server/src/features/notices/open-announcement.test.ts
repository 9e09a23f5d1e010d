import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import type { OrganisationView } from '@klubbat/shared/contracts/organisation';
import { aBoard } from '../../../test/builders.js';
import { startTestApp, type TestApp } from '../../../test/test-app.js';

let app: TestApp;
let id: string;
let slug: string;
beforeAll(async () => {
  app = await startTestApp({ now: new Date('2025-01-15T09:00:00Z') });
  const { organisationId, boardId } = await aBoard(app, { name: 'Regionfullmäktige', kind: 'assembly' });
  await app.admin
    .put(`/api/organisations/${organisationId}/notice-board`)
    .send({ version: 0, name: 'Anslagstavlan', keptAt: 'Regionhuset', contact: 'Kansliet, 010-00 00 00' })
    .expect(200);
  const { organisations } = (await app.admin.get('/api/organisations').expect(200)).body as {
    organisations: OrganisationView[];
  };
  slug = organisations.find((one) => one.id === organisationId)?.slug ?? '';
  const made = await app.admin
    .post('/api/meetings')
    .send({ boardId, date: '2025-01-28', start: '10:00', place: 'https://teams.example/hemlig-lank' })
    .expect(201);
  ({ id } = made.body as MeetingView);
  await add('Budget <2026>');
  await add('Avstängning av Sixten Tystlåten', { confidential: '26 kap. 1 § OSL' });
  await add('Gransknings namn', { confidential: '26 kap. 1 § OSL', publicTitle: 'Granskningsärende' });
});
afterAll(() => app.close());

const add = (title: string, more: Record<string, unknown> = {}) =>
  app.admin
    .post(`/api/meetings/${id}/agenda-items`)
    .send({ title, sections: [{ kind: 'decision', body: 'Bifall.' }], ...more })
    .expect(201);
const shown = async () => (await app.stranger.get(`/offentligt/${slug}/anslagstavla`).expect(200)).text;

test('a meeting of fullmäktige is on the notice board from its announcement until it has been', async () => {
  expect(await shown()).not.toContain('Kungjorda sammanträden');
  await app.admin.put(`/api/meetings/${id}/announcement`).send({ announcedOn: '2025-01-15' }).expect(200);
  // came after it: not announced
  await add('Sent ärende');
  const page = await shown();
  expect(page).toContain('Regionfullmäktige <time datetime="2025-01-28">');
  expect(page).toContain('kl. 10.00, På distans');
  expect(page).toContain(
    '<li>Budget &lt;2026&gt;</li><li>Ärendet är sekretessbelagt</li><li>Granskningsärende</li>',
  );
  expect(page).not.toMatch(/Sixten|Gransknings namn|teams\.example|Sent ärende/);

  app.clock.now = new Date('2025-01-28T22:30:00Z');
  expect(await shown()).toContain('Kungjorda sammanträden');
  app.clock.now = new Date('2025-01-28T23:30:00Z');
  expect(await shown()).not.toContain('Kungjorda sammanträden');
});
