import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { aBoard, aMeeting, adjust, show } from '../../../test/builders.js';
import { statementsOf } from '../../../test/count-statements.js';
import { broughtIn, meetingOfSize, secretaryOf } from '../../../test/meeting-of-size.js';
import { generatedMeetings } from '../../../test/generated-meeting.js';
import { startTestApp, type Agent, type TestApp } from '../../../test/test-app.js';

/*
 * How many statements it takes to read a meeting, whatever it holds: who asks (with the wall), and the meeting. What only begins and
 * ends a transaction is not counted.
 */

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

async function countReading(meeting: MeetingView, reader: Agent): Promise<number> {
  const read = () => reader.get(`/api/meetings/${meeting.id}`).expect(200);
  // that he read what is secret is noted once in an hour
  await read();
  return (await statementsOf(read)).length;
}

test.each([
  [1, 1],
  [300, 500],
])(
  'a meeting of %i items and %i people is read in two statements',
  async (items, people) => {
    const meeting = await meetingOfSize(app, items, people);
    expect([meeting.items.length, meeting.attendance.length]).toEqual([items, people]);
    expect(await countReading(meeting, await secretaryOf(app, meeting))).toBe(2);
  },
  60_000,
);

test('so is one with votes, reservations, secret §§ and attachments', async () => {
  const [file] = generatedMeetings(1, 3);
  const meeting = await broughtIn(app, file ?? {});
  const { items } = meeting;
  expect(items.some(({ votes = [] }) => votes.length > 0)).toBe(true);
  expect(items.some(({ reservations = [] }) => reservations.length > 0)).toBe(true);
  expect(meeting.attachments.length).toBeGreaterThan(0);
  expect(await countReading(meeting, await secretaryOf(app, meeting))).toBe(2);
});

test('so is one with adjustments, signatures and notices, and one that is being held', async () => {
  const { boardId } = await aBoard(app, {
    announced: true,
    appealable: true,
    noticeBoards: ['Anslagstavlan'],
  });
  const { id, people } = await aMeeting(app, boardId);
  await adjust(app, id, people);
  const adjustmentId = (await show(app.admin, id)).adjustments[0]?.id;
  await app.admin
    .post(`/api/adjustments/${adjustmentId}/notices`)
    .send({ board: 'Anslagstavlan', postedOn: '2025-01-15', keptAt: 'Kansliet' })
    .expect(201);
  const adjusted = await show(app.admin, id);
  expect(adjusted.adjustments[0]?.signers.filter(({ signedAt }) => signedAt !== null)).toHaveLength(3);
  expect(adjusted.adjustments[0]?.notices).toHaveLength(1);
  const reader = await secretaryOf(app, adjusted);
  expect(await countReading(adjusted, reader)).toBe(2);
  const held = await aMeeting(app, boardId, { date: '2025-01-15' });
  await app.admin.post(`/api/agenda-items/${held.items[0]?.id}/open`).send({}).expect(200);
  expect(await countReading(held, reader)).toBe(2);
});
