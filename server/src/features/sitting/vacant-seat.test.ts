import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { BoardSeatsView } from '@klubbat/shared/contracts/board-seats';
import type { MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import type { SittingReply } from '@klubbat/shared/contracts/sitting';
import { addToBoard, aRolledMeeting, postAs, type Post } from '../../../test/assembly.js';
import { aBoard, show } from '../../../test/builders.js';
import { startTestApp, type TestApp } from '../../../test/test-app.js';

let app: TestApp;
let post: Post;
beforeAll(async () => {
  app = await startTestApp();
  post = postAs(app.admin);
});
afterAll(() => app.close());

/** Three seats: Siv (S) on 1, Mats (M) on 2, the third (S) vacant; substitutes Es and Et (S), Em (M). */
async function aMeetingWithVacancy(kind = 'committee') {
  const place = await aBoard(app, { kind, seats: 3 });
  await post(`/api/boards/${place.boardId}/seats`, { labels: ['1', '2', '3'], party: 'S' });
  for (const [name, party, role] of [
    ['Siv', 'S', 'chair'],
    ['Mats', 'M', 'member'],
    ['Em', 'M', 'substitute'],
    ['Es', 'S', 'substitute'],
    ['Et', 'S', 'substitute'],
  ] as const) {
    await addToBoard(post, place, { name, party, role });
  }
  const seats = async () =>
    (await app.admin.get(`/api/boards/${place.boardId}/seats`).query({ day: '2025-01-15' }).expect(200))
      .body as BoardSeatsView;
  const before = await seats();
  for (const [name, label] of [
    ['Siv', '1'],
    ['Mats', '2'],
  ]) {
    const term = before.unseated.find((one) => one.name === name);
    const seatId = before.seats.find((one) => one.label === label)?.id;
    await app.admin
      .put(`/api/memberships/${term?.membershipId ?? ''}/seat`)
      .send({ version: term?.version, seatId })
      .expect(200);
  }
  const meetingId = await aRolledMeeting(post, place.boardId);
  const act = (body: Record<string, unknown>) =>
    app.admin.post(`/api/meetings/${meetingId}/attendance-acts`).send(body);
  const done = async (body: Record<string, unknown>) => (await act(body).expect(200)).body as SittingReply;
  const open = async (index: number) => {
    const { items } = await show(app.admin, meetingId);
    return (await app.admin.post(`/api/agenda-items/${items[index]?.id ?? ''}/open`).expect(200))
      .body as SittingReply;
  };
  for (const person of ['siv', 'mats', 'em', 'es', 'et']) {
    await done({ act: 'arrive', person });
  }
  return { ...place, meetingId, seats, act, done, open };
}

describe('a substitute in a vacant seat', () => {
  test('is proposed with why, serves, counts in the quorum, and is printed as that', async () => {
    const { meetingId, done, open } = await aMeetingWithVacancy();
    const { sitting } = await open(0);
    expect(sitting.emptySeats).toEqual([{ member: null, label: '3', party: 'S', why: 'vacant' }]);
    expect(sitting.quorum).toMatchObject({ serving: 2, seats: 3 });
    expect(sitting.calls[0]?.substitutes.map(({ person, reason }) => `${person} ${reason}`)).toEqual([
      'es next-in-party',
      'et next-in-party',
      'em next-by-rank',
    ]);
    const serving = await done({ act: 'serve-for', person: 'es', vacantSeat: '3' });
    expect(serving.sitting.emptySeats).toEqual([]);
    expect(serving.sitting.quorum).toMatchObject({ serving: 3 });
    expect(serving.sitting.serving).toContainEqual({
      person: 'es',
      servesFor: null,
      vacantSeat: { label: '3', party: 'S' },
    });
    expect(serving.sitting.lastAct).toMatchObject({ vacantSeat: 'vakant plats (S)' });
    await open(1);
    await done({ act: 'stop-serving', person: 'es' });
    const { attendance } = await show(app.admin, meetingId);
    expect(attendance.filter(({ person }) => person === 'es')).toEqual([
      {
        person: 'es',
        capacity: 'substitute',
        present: true,
        serves: true,
        vacantSeat: { label: '3', party: 'S' },
        paragraphs: '1',
      },
      { person: 'es', capacity: 'substitute', present: true, paragraphs: '2' },
    ]);
    const printed = await app.admin.get(`/api/meetings/${meetingId}/protocol`).expect(200);
    expect(printed.text.replaceAll('\u00a0', ' ')).toContain(
      'Es (S), tjänstgörande ersättare för vakant plats (S), § 1',
    );
  });

  test('has no place in the meeting file: there he serves, and nothing is said of the seat', async () => {
    const { meetingId, done, open } = await aMeetingWithVacancy();
    await open(0);
    await done({ act: 'serve-for', person: 'es', vacantSeat: '3' });
    const reply = await app.admin.get(`/api/meetings/${meetingId}/export`).expect(200);
    const row = (reply.body as MeetingFile).attendance?.find(({ person }) => person === 'es');
    expect(row).toEqual({ person: 'es', capacity: 'substitute', present: true, serves: true });
  });

  test('keeps the seat when attendance is corrected by hand, and when the register changes', async () => {
    const { boardId, organisationId, meetingId, seats, done, open } = await aMeetingWithVacancy();
    await open(0);
    await done({ act: 'serve-for', person: 'es', vacantSeat: '3' });
    const third = (await seats()).seats.find(({ label }) => label === '3');
    await post('/api/people', {
      name: 'Ny',
      membership: { organisationId, boardId, role: 'member', seatId: third?.id },
    });
    const { version, attendance } = await show(app.admin, meetingId);
    await app.admin.put(`/api/meetings/${meetingId}/attendance`).send({ version, attendance }).expect(200);
    const now = await show(app.admin, meetingId);
    expect(now.attendance.find(({ person }) => person === 'es')?.vacantSeat).toEqual({
      label: '3',
      party: 'S',
    });
    expect(now.sitting?.emptySeats).toEqual([]);
  });

  test.each([
    ['a second one', { person: 'et', vacantSeat: '3' }, 409, 'tjänstgör redan på den vakanta platsen (S)'],
    [
      'one who sits there already, in another',
      { person: 'es', servesFor: 'mats' },
      409,
      'en plats åt gången',
    ],
    ['in a seat that somebody sits on', { person: 'et', vacantSeat: '1' }, 409, 'ingen sådan vakant plats'],
    ['in two seats at a time', { person: 'et', vacantSeat: '3', servesFor: 'mats' }, 422, 'antingen'],
    ['in no seat', { person: 'et' }, 422, 'antingen'],
    ['a member', { person: 'mats', vacantSeat: '3' }, 409, 'inte ersättare'],
  ])('is not %s', async (_who, body, status, sentence) => {
    const { act, done, open } = await aMeetingWithVacancy();
    await open(0);
    await done({ act: 'serve-for', person: 'es', vacantSeat: '3' });
    expect((await act({ act: 'serve-for', ...body }).expect(status)).text).toContain(sentence);
  });

  test('in fullmäktige of another party wants a reason', async () => {
    const { act, done, open } = await aMeetingWithVacancy('assembly');
    await open(0);
    expect((await act({ act: 'serve-for', person: 'em', vacantSeat: '3' }).expect(422)).text).toContain(
      'annat parti än den vakanta platsen (S)',
    );
    await done({ act: 'serve-for', person: 'em', vacantSeat: '3', reason: 'Ordföranden kallade in.' });
  });

  test('called twice at once is there once', async () => {
    const { meetingId, act, open } = await aMeetingWithVacancy();
    await open(0);
    const replies = await Promise.all(
      ['es', 'et'].map((person) => act({ act: 'serve-for', person, vacantSeat: '3', reason: 'Bestämt.' })),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { attendance } = await show(app.admin, meetingId);
    expect(attendance.filter(({ vacantSeat }) => vacantSeat !== undefined)).toHaveLength(1);
  });
});

describe('a seat with substitutes of its own', () => {
  test('calls them before those of its party', async () => {
    const { boardId, seats, done, open, meetingId } = await aMeetingWithVacancy();
    const view = await seats();
    const seatId = view.seats.find(({ label }) => label === '2')?.id;
    const em = view.substitutes.find(({ name }) => name === 'Et')?.membershipId;
    await app.admin
      .put(`/api/boards/${boardId}/call-order`)
      .send({ seatId, party: null, before: [], after: [em] })
      .expect(200);
    await done({ act: 'leave', person: 'mats' });
    const { sitting } = await open(0);
    const own = sitting.calls.find(({ label }) => label === '2');
    expect(own?.substitutes.map(({ person, reason }) => `${person} ${reason}`)).toEqual([
      'et next-for-seat',
      'em next-in-party',
      'es next-by-rank',
    ]);
    expect(sitting.calls.find(({ label }) => label === null)?.substitutes.at(-1)?.person).toBe('et');
    expect((await show(app.admin, meetingId)).sitting?.emptySeats.map(({ label }) => label)).toEqual([
      '2',
      '3',
    ]);
  });
});

describe('a board that is enlarged from a day', () => {
  test.each([
    ['2025-01-15', 3, 2],
    ['2025-02-15', 5, 3],
  ])('has a quorum on %s of its %i seats then', async (date, seats, needed) => {
    const place = await aBoard(app);
    await post(`/api/boards/${place.boardId}/seats`, { labels: ['1', '2', '3'] });
    await post(`/api/boards/${place.boardId}/seats`, { labels: ['4', '5'], from: '2025-02-01' });
    await addToBoard(post, place, { name: 'Siv', role: 'chair' });
    const { sitting } = await show(app.admin, await aRolledMeeting(post, place.boardId, { date }));
    expect(sitting?.quorum).toMatchObject({ seats, needed });
    expect(sitting?.emptySeats.filter(({ why }) => why === 'vacant')).toHaveLength(seats);
  });
});
