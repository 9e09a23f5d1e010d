import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import { aBoard, aMeeting } from '../../test/builders.js';
import { startTestApp, type TestApp } from '../../test/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

/** Ends the session that waits for a lock, as soon as one does. */
async function endWhoWaits(): Promise<void> {
  for (;;) {
    const ended: unknown[] = await app.dataSource.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    if (ended.length > 0) {
      return;
    }
  }
}

test('a request whose database goes away is told so, changes nothing, and may be sent again as it was', async () => {
  const { boardId } = await aBoard(app);
  const meeting = await aMeeting(app, boardId);
  const [{ id, version, title } = { id: '', version: 0, title: '' }] = meeting.items;
  const save = { version, saveId: randomUUID(), title: 'Efter avbrottet' };
  const send = () => app.admin.patch(`/api/agenda-items/${id}`).send(save);

  const holder = app.dataSource.createQueryRunner();
  await holder.startTransaction();
  await holder.query('SELECT 1 FROM agenda_item WHERE id = $1 FOR UPDATE', [id]);
  const [refused] = await Promise.all([send(), endWhoWaits()]);
  await holder.rollbackTransaction();
  await holder.release();

  expect(refused.status).toBe(503);
  expect(refused.headers['retry-after']).toBe('5');
  expect(refused.body).toMatchObject({
    code: 'database-away',
    title: 'Klubbat når inte sin databas just nu',
  });
  const before = await app.admin.get(`/api/agenda-items/${id}`).expect(200);
  expect((before.body as AgendaItemView).title).toBe(title);
  const after = await send().expect(200);
  expect((after.body as AgendaItemView).title).toBe('Efter avbrottet');
});
