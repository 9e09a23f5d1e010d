import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { aBoard, aMeeting, show } from '../../../test/builders.js';
import { startTestApp, type TestApp } from '../../../test/test-app.js';

let app: TestApp;
let boardId: string;
let meeting: MeetingView;
beforeAll(async () => {
  app = await startTestApp();
  ({ boardId } = await aBoard(app));
  meeting = await aMeeting(app, boardId);
});
afterAll(() => app.close());

const titles = async () => (await show(app.admin, meeting.id)).items.map(({ title }) => title);

interface Made {
  id?: string;
  items?: string[];
}

describe.each([
  [
    'a meeting',
    () => '/api/meetings',
    () => ({ boardId, date: '2025-03-01', start: '09:00' }),
    ({ id }: Made) => id,
  ],
  [
    'a copy',
    () => `/api/meetings/${meeting.id}/copies`,
    () => ({ date: '2025-04-01' }),
    ({ id }: Made) => id,
  ],
  [
    'an item',
    () => `/api/meetings/${meeting.id}/agenda-items`,
    () => ({ title: 'En punkt' }),
    ({ id }: Made) => id,
  ],
  [
    'several items',
    () => `/api/meetings/${meeting.id}/agenda`,
    () => ({ items: [{ title: 'Ena' }, { title: 'Andra' }], after: null }),
    ({ items }: Made) => items,
  ],
])('%s', (_what, path, body, known) => {
  test('asked for twice with the same mark, at once and later, is made once', async () => {
    const sent = { ...body(), saveId: randomUUID() };
    const replies = await Promise.all([1, 2].map(() => app.admin.post(path()).send(sent)));
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 201]);
    const later = await app.admin.post(path()).send(sent).expect(200);
    const [one, other] = replies.map((reply) => known(reply.body as Made));
    expect(one).toBeDefined();
    expect([other, known(later.body as Made)]).toEqual([one, one]);
  });
});

test('items of the same title are two when they are two', async () => {
  const before = await titles();
  for (const saveId of [randomUUID(), randomUUID(), undefined]) {
    await app.admin
      .post(`/api/meetings/${meeting.id}/agenda`)
      .send({ items: [{ title: 'Samma' }], saveId })
      .expect(201);
  }
  expect(await titles()).toEqual([...before, 'Samma', 'Samma', 'Samma']);
});

test('another meeting at the same day and time is refused, whatever its mark', async () => {
  await app.admin
    .post('/api/meetings')
    .send({ boardId, date: '2025-05-01', saveId: randomUUID() })
    .expect(201);
  const refused = await app.admin
    .post('/api/meetings')
    .send({ boardId, date: '2025-05-01', saveId: randomUUID() })
    .expect(409);
  expect(refused.body).toMatchObject({ code: 'already-exists' });
});
