import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { aBoard, aMeeting } from '../../test/builders.js';
import { startTestApp, type TestApp } from '../../test/test-app.js';

let app: TestApp;
let meeting: MeetingView;
let organisationId: string;
beforeAll(async () => {
  app = await startTestApp();
  const made = await aBoard(app);
  ({ organisationId } = made);
  meeting = await aMeeting(app, made.boardId);
});
afterAll(() => app.close());

const mark = (place: unknown) => Buffer.from(JSON.stringify(place)).toString('base64url');
const ID = '0193a5a0-0000-7000-8000-000000000000';

/** What an address may hold that nobody wrote on purpose, and the field that is named; null: it is answered. */
const noMark: [string, string | null][] = [
  ['page=nonsens', 'page'],
  ['page=%F0%9F%92%A9', 'page'],
  ['page=%00', 'page'],
  [`page=${'a'.repeat(501)}`, 'page'],
  ['page=a&page=b', 'page'],
  ...[null, [], {}, { id: 7 }].map((place): [string, string] => [`page=${mark(place)}`, 'page']),
];
const garbage: [string, string | null][] = [
  ...noMark,
  ...[
    { id: '0', day: '2025-01-01', orderedAt: '2025-01-01T00:00:00Z', name: 'A', way: 'down' },
    { id: ID, day: '0000-01-01', orderedAt: '0000-01-01T00:00:00Z', name: 'A\0', way: 'down' },
    { id: ID, day: '2025-02-30', orderedAt: '2025-02-30T00:00:00Z', name: 7, way: 'up' },
    { id: ID, day: '2025-01-01', orderedAt: '2025-01-01T00:00:00Z', name: 'A', way: 'sidewise' },
  ].map((place): [string, string] => [`page=${mark(place)}`, 'page']),
  ['q=%00a', null],
  ['q=%25%5F%5C', null],
  ['q=%ED%A0%80', null],
  [`q=${'a'.repeat(201)}`, 'q'],
];
const days: [string, string | null][] = [
  ['from=2025-02-30', 'from'],
  ['from=0000-01-01', 'from'],
  ['to=i%20morgon', 'to'],
  ['from=2026-01-01&to=2025-01-01', null],
];
const choices: [string, string | null][] = [
  ['boardId=7', 'boardId'],
  [`boardId=${ID}`, null],
  ['state=klar', 'state'],
  ['state=draft&state=adjusted', 'state'],
];

describe.each([
  [
    'meetings',
    () => '/api/meetings',
    [...garbage, ...days, ...choices, ['organisationId=x', 'organisationId']],
  ],
  ['the outbox', () => '/api/deliveries', [...garbage, ...days, ...choices, ['meetingId=x', 'meetingId']]],
  [
    'people',
    () => `/api/organisations/${organisationId}/people`,
    [
      ...noMark,
      ...garbage.filter(([query]) => query.startsWith('q=')),
      ['role=kung', 'role'],
      ['time=nu', 'time'],
      ['boardId=7', 'boardId'],
    ],
  ],
  [
    'notices',
    () => '/api/notices',
    [...noMark, ['boardId=7', 'boardId'], ['standing=kanske', 'standing'], ['standing=unsettled', null]],
  ],
  ['a history', () => `/api/meetings/${meeting.id}/events`, noMark],
] as [string, () => string, [string, string | null][]][])('the list of %s', (_what, path, queries) => {
  test.each(queries)('answers %s in words: %s', async (query, field) => {
    const reply = await app.admin.get(`${path()}?${query}`);
    if (field === null) {
      expect(reply.status).toBe(200);
      return;
    }
    expect(reply.status).toBe(422);
    expect(reply.body).toMatchObject({ code: 'invalid' });
    const [error] = (reply.body as { errors: { path: string; message: string }[] }).errors;
    expect(error?.path).toMatch(new RegExp(`^\\$\\.${field}`, 'u'));
    expect(error?.message).toMatch(/\.$/u);
  });
});

test('the search of the house bears what is no word', async () => {
  await app.admin.get('/api/search?q=%00a').expect(200);
});
