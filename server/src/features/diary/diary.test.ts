import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { DiaryEntryView } from '@klubbat/shared/contracts/diary';
import { aBoard, aMeeting, anAdjustedMeeting } from '../../../test/builders.js';
import { startTestApp, type Agent, type TestApp } from '../../../test/test-app.js';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';

let app: TestApp;
let meeting: MeetingView;

beforeAll(async () => {
  app = await startTestApp();
  const { boardId } = await aBoard(app);
  meeting = await anAdjustedMeeting(app, boardId, {
    caseNumber: 'KN 2025/7',
    recipients: [{ name: 'Anna Lind' }],
  });
});
afterAll(() => app.close());

const orders = (change: object, agent: Agent = app.admin) =>
  agent.post(`/api/meetings/${meeting.id}/dispatches`).send({ paragraphs: [1], ...change });
const to = (name: string) => ({ recipients: [{ name, email: `${name.toLowerCase()}@sund.example` }] });
const diary = async (query = '', agent: Agent = app.admin) =>
  ((await agent.get(`/api/diary${query}`).expect(200)).body as { entries: DiaryEntryView[] }).entries;

test('each order is entered in its case, counted without a gap, also by ten at once', async () => {
  const all = Array.from({ length: 10 }, (_, index) => orders(to(`Nummer${index}`)));
  expect((await Promise.all(all)).map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 201));
  // the same once more makes neither a dispatch nor an entry
  await orders(to('Nummer3')).expect(200);
  const entries = await diary();
  expect(entries.map(({ documentNumber }) => documentNumber).toSorted((a, b) => (a ?? 0) - (b ?? 0))).toEqual(
    Array.from({ length: 10 }, (_, index) => index + 1),
  );
  expect(entries[0]).toMatchObject({
    caseNumber: 'KN 2025/7',
    kind: 'extract',
    day: '2025-01-15',
    manner: null,
    beforeAdjustment: false,
  });
  expect(entries[0]?.what).toMatch(/^Protokollsutdrag från .+ - Sommarens konserter$/);
  expect(entries[0]?.recipients).toHaveLength(1);
});

test('§§ of several cases are entered in each; what has no case number has no document number', async () => {
  await orders({ paragraphs: [1, 2], ...to('Bada') }).expect(201);
  const entries = await diary('?q=bada');
  expect(entries.map(({ caseNumber, documentNumber }) => [caseNumber, documentNumber])).toEqual(
    expect.arrayContaining([
      ['KN 2025/7', 11],
      [null, null],
    ]),
  );
});

test('what was sent another way is entered with how, and never with what it says', async () => {
  await app.admin
    .post(`/api/meetings/${meeting.id}/other-sendings`)
    .send({ paragraphs: [1], recipient: 'Anna Lind', manner: 'registered-letter', sentOn: '2025-01-14' })
    .expect(201);
  const [entry] = await diary('?q=lind');
  expect(entry).toMatchObject({
    documentNumber: 12,
    day: '2025-01-14',
    kind: 'other-way',
    manner: 'registered-letter',
    recipients: [{ name: 'Anna Lind' }],
  });
  expect(entry?.what).not.toContain('Sommarens');
  // and whom the § prints has had it that way
  const printed = await app.admin.get(`/api/meetings/${meeting.id}/recipients`).expect(200);
  expect(printed.body).toMatchObject({
    items: [{ recipients: [{ name: 'Anna Lind', reason: 'rekommenderat brev den 14 januari 2025' }] }],
  });
});

test('is a CSV that a Swedish Excel opens, in which nothing is a formula', async () => {
  await orders({ recipients: [{ name: '=cmd|A1', email: 'lurig@sund.example' }] }).expect(201);
  const { text } = await app.admin.get('/api/diary.csv?q=lurig').expect(200);
  const [heading, line] = text.split('\r\n');
  expect(heading).toMatch(/^\uFEFFDatum;Diarienummer;Handlingsnummer;Handling;/);
  expect(line).toContain('2025-01-15;KN 2025/7;13;KN 2025/7-13;Protokollsutdrag;');
  expect(line).toContain(";'=cmd|A1;lurig@sund.example;E-post;nej;");
});

test('is never changed, and shown to nobody elsewhere', async () => {
  for (const sql of [
    "UPDATE diary_entry SET what = 'x'",
    'DELETE FROM diary_entry',
    // with what refers to it, or PostgreSQL refuses for another reason
    'TRUNCATE diary_entry CASCADE',
  ]) {
    await expect(app.dataSource.query(sql)).rejects.toMatchObject({ driverError: { code: 'KL001' } });
  }
  const { boardId } = await aBoard(app);
  const other = await aMeeting(app, boardId);
  const foreigner = await app.invite(other.people[0]?.id ?? '', 'foreigner@other.example');
  expect(await diary('', foreigner)).toEqual([]);
  await app.stranger.get('/api/diary.csv').expect(401);
});
