import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { EventPage } from '@klubbat/shared/contracts/event';
import { aBoard, aMeeting } from '../../../test/builders.js';
import { startTestApp, type TestApp } from '../../../test/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

test('one item has a history of its own, with what stood before, for those who may read it', async () => {
  const { boardId } = await aBoard(app);
  const { items } = await aMeeting(app, boardId);
  const [item, other] = items;
  const address = `/api/agenda-items/${item?.id ?? ''}`;
  const write = (title: string, version: number) =>
    app.admin.patch(address).send({ title, version }).expect(200);
  await write('Vinterns konserter', 1);
  app.clock.now = new Date(app.clock.now.getTime() + 3_600_000);
  await write('Vårens konserter', 2);
  const { events, nextPage } = (await app.admin.get(`${address}/events`).expect(200)).body as EventPage;
  expect(nextPage).toBeNull();
  expect(events).toMatchObject([
    { action: 'agenda-item.updated', details: { before: { title: 'Vinterns konserter' } } },
    { action: 'agenda-item.updated', details: { before: { title: 'Sommarens konserter' } } },
    { action: 'agenda-item.created', actor: 'Administratör', subjectId: item?.id },
  ]);
  const untouched = await app.admin.get(`/api/agenda-items/${other?.id ?? ''}/events`).expect(200);
  expect((untouched.body as EventPage).events).toHaveLength(1);
  await app.stranger.get(`${address}/events`).expect(401);
});

test('a member is told what was done, not what was written on the way', async () => {
  const board = await aBoard(app);
  const { id, items } = await aMeeting(app, board.boardId);
  const itemId = items[0]?.id ?? '';
  const address = `/api/agenda-items/${itemId}`;
  await app.admin.patch(address).send({ title: 'Vinterns konserter', version: 1 }).expect(200);
  const email = 'lars@region.example';
  const person = await app.admin
    .post('/api/people')
    .send({ name: 'Lars Ek', email, membership: { ...board, role: 'member' } })
    .expect(201);
  const member = await app.invite((person.body as { id: string }).id, email);
  for (const path of [`${address}/events`, `/api/meetings/${id}/events`]) {
    const { events } = (await member.get(path).expect(200)).body as EventPage;
    const updated = events.filter(({ action }) => action === 'agenda-item.updated');
    expect(updated).toMatchObject([{ details: { changed: ['title'] } }]);
    expect(JSON.stringify(updated)).not.toContain('Sommarens');
    const own = (await app.admin.get(path).expect(200)).body as EventPage;
    expect(JSON.stringify(own)).toContain('"before":{"title":"Sommarens konserter"');
  }
});
