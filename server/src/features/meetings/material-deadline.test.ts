import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { aBoard } from '../../../test/builders.js';
import { startTestApp, type TestApp } from '../../../test/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

async function aPreparedMeeting(): Promise<{ boardId: string; meeting: MeetingView }> {
  const { boardId } = await aBoard(app);
  const meeting = await app.admin.post('/api/meetings').send({ boardId, date: '2040-12-11' }).expect(201);
  return { boardId, meeting: meeting.body as MeetingView };
}

const shown = async ({ id }: MeetingView) =>
  ((await app.admin.get(`/api/meetings/${id}`).expect(200)).body as MeetingView).materialDeadline;

test('the last day for material is as the board says, or as the meeting has it', async () => {
  const { boardId, meeting } = await aPreparedMeeting();
  expect(meeting.materialDeadline).toBeNull();
  await app.admin
    .patch(`/api/boards/${boardId}`)
    .send({ version: 1, materialDays: 5, materialInWeekdays: true, materialClock: '12:00' })
    .expect(200);
  expect(await shown(meeting)).toEqual({ day: '2040-12-04', clock: '12:00', own: false });

  const address = `/api/meetings/${meeting.id}/material-deadline`;
  const own = { day: '2040-12-06', clock: '09:00' };
  await app.admin.put(address).send({ deadline: own }).expect(200);
  const again = await app.admin.put(address).send({ deadline: own }).expect(200);
  expect(again.body).toMatchObject({ materialDeadline: { ...own, own: true }, version: 2 });
  // moved to before its own last day, it has none of its own any more
  await app.admin.patch(`/api/meetings/${meeting.id}`).send({ version: 2, date: '2040-12-05' }).expect(200);
  expect(await shown(meeting)).toEqual({ day: '2040-11-28', clock: '12:00', own: false });
  await app.admin.put(address).send({ deadline: null }).expect(200);
});

test.each([
  ['a day after the meeting', { day: '2040-12-12', clock: '12:00' }],
  ['a time that is none', { day: '2040-12-01', clock: '25:00' }],
  ['a day without a time', { day: '2040-12-01' }],
])('%s is refused', async (_, deadline) => {
  const { meeting } = await aPreparedMeeting();
  await app.admin.put(`/api/meetings/${meeting.id}/material-deadline`).send({ deadline }).expect(422);
});
