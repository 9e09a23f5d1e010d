import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { aBoard } from '../../../test/builders.js';
import { startTestApp, type TestApp } from '../../../test/test-app.js';

let app: TestApp;
let boardId: string;
beforeAll(async () => {
  app = await startTestApp();
  ({ boardId } = await aBoard(app));
});
afterAll(() => app.close());

async function meetingOn(date: string, ...items: [caseNumber: string, title: string][]): Promise<void> {
  const created = await app.admin.post('/api/meetings').send({ boardId, date }).expect(201);
  const { id } = created.body as { id: string };
  for (const [caseNumber, title] of items) {
    await app.admin.post(`/api/meetings/${id}/agenda-items`).send({ title, caseNumber }).expect(201);
  }
}

async function recent(): Promise<string[]> {
  const reply = await app.admin.get('/api/recent-cases').expect(200);
  return (reply.body as { cases: { number: string; title: string; date: string }[] }).cases.map(
    ({ number, title, date }) => `${date} ${number} ${title}`,
  );
}

test('a case is told once, as it was last called, the latest meeting first and in the order of its agenda', async () => {
  await meetingOn('2025-01-14', ['RS 2025/1', 'Budget'], ['RS 2025/2', 'Vägar'], ['rs 2025/3', 'Bad']);
  await meetingOn('2025-02-11', ['RS 2025/3', 'Badhuset'], ['RS 2025/1', 'Budget, reviderad']);
  expect(await recent()).toEqual([
    '2025-02-11 RS 2025/3 Badhuset',
    '2025-02-11 RS 2025/1 Budget, reviderad',
    '2025-01-14 RS 2025/2 Vägar',
  ]);
});

test('meetings that are planned and have no agenda yet hide none, however many they are', async () => {
  const before = await recent();
  await app.dataSource.query(
    `INSERT INTO meeting
     SELECT copy.*
       FROM meeting m, generate_series(1, 400) n,
            jsonb_populate_record(m, jsonb_build_object('id', gen_random_uuid(), 'day', date '2026-01-01' + n)) copy
      WHERE m.board_id = $1 AND m.day = '2025-01-14'`,
    [boardId],
  );
  expect(await recent()).toEqual(before);
});

test('cases of older meetings are told where the latest have few', async () => {
  await app.dataSource.query(
    `WITH made AS (
       INSERT INTO meeting
       SELECT copy.*
         FROM meeting m, generate_series(1, 30) n,
              jsonb_populate_record(m, jsonb_build_object('id', gen_random_uuid(), 'day', date '2025-03-01' + n)) copy
        WHERE m.board_id = $1 AND m.day = '2025-01-14' RETURNING id)
     INSERT INTO agenda_item
     SELECT copy.*
       FROM made, agenda_item i, jsonb_populate_record(i, jsonb_build_object('id', gen_random_uuid(), 'meeting_id', made.id)) copy
      WHERE i.title = 'Badhuset'`,
    [boardId],
  );
  expect(await recent()).toEqual([
    '2025-03-31 RS 2025/3 Badhuset',
    '2025-02-11 RS 2025/1 Budget, reviderad',
    '2025-01-14 RS 2025/2 Vägar',
  ]);
});
