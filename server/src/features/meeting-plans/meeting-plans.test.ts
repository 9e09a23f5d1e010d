import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { z } from 'zod';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import type { meetingPlanDoors, MeetingPlanView } from '@klubbat/shared/contracts/meeting-plan';
import type { Problem } from '@klubbat/shared/contracts/problem';
import { meetingPlanFaults } from '@klubbat/shared/sentences/meeting-plan-sentences';
import { aBoard, anAdjustedMeeting } from '../../../test/builders.js';
import { startTestApp, type Agent, type TestApp } from '../../../test/test-app.js';

let app: TestApp;
let place: { organisationId: string; boardId: string };
beforeAll(async () => {
  app = await startTestApp({ now: new Date('2025-02-01T09:00:00Z') });
  place = await aBoard(app);
});
afterAll(() => app.close());

const YEAR = 2026;
const date = (day: string, start: string | null = '13:00') => ({
  id: crypto.randomUUID(),
  day,
  start,
  place: 'Sal A',
});
type Day = ReturnType<typeof date>;
const path = (boardId: string, year = YEAR) => `/api/boards/${boardId}/meeting-plans/${year}`;
const show = async (boardId: string, agent: Agent = app.admin) =>
  (await agent.get(path(boardId)).expect(200)).body as MeetingPlanView;
const save = (boardId: string, version: number, dates: Day[], more: object = {}) =>
  app.admin.put(path(boardId)).send({ version, dates, ...more });
const create = (boardId: string, version: number) =>
  app.admin.post(`${path(boardId)}/meetings`).send({ version });
const problemOf = ({ body }: { body: unknown }) => body as Problem;
type Created = z.output<typeof meetingPlanDoors.create.reply>;

async function anotherBoard(organisationId: string, name: string): Promise<string> {
  const made = await app.admin
    .post(`/api/organisations/${organisationId}/boards`)
    .send({ name, kind: 'committee', numbering: 'year' })
    .expect(201);
  return (made.body as { id: string }).id;
}

describe('a plan of meetings', () => {
  test('is empty, is saved, and becomes meetings; once more makes none', async () => {
    const { boardId } = await aBoard(app);
    expect(await show(boardId)).toMatchObject({ version: 0, dates: [], beside: [], announces: false });
    const dates = [date('2026-03-10'), date('2026-01-13'), date('2026-02-10', null)];
    const saved = (await save(boardId, 0, dates).expect(200)).body as MeetingPlanView;
    expect(saved.dates.map(({ day, meeting }) => [day, meeting])).toEqual([
      ['2026-01-13', null],
      ['2026-02-10', null],
      ['2026-03-10', null],
    ]);
    const made = (await create(boardId, saved.version).expect(200)).body as Created;
    expect([made.created, made.kept]).toEqual([3, []]);
    const meetingId = made.plan.dates[0]?.meeting?.id ?? '';
    const meeting = (await app.admin.get(`/api/meetings/${meetingId}`).expect(200)).body as MeetingView;
    expect(meeting).toMatchObject({ date: '2026-01-13', start: '13:00', place: 'Sal A' });
    const again = (await create(boardId, made.plan.version).expect(200)).body as Created;
    expect([again.created, again.kept, again.plan.version]).toEqual([0, [], made.plan.version]);
  });

  test('keeps a meeting that the body has on such a day, and says so', async () => {
    const { boardId } = await aBoard(app);
    const standing = await app.admin
      .post('/api/meetings')
      .send({ boardId, date: '2026-01-13', start: '09:00' })
      .expect(201);
    await app.admin.post('/api/meetings').send({ boardId, date: '2026-12-01' }).expect(201);
    await save(boardId, 0, [date('2026-01-13'), date('2026-02-10')]).expect(200);
    const made = (await create(boardId, 1).expect(200)).body as Created;
    expect([made.created, made.kept]).toEqual([1, ['2026-01-13']]);
    expect(made.plan.dates[0]?.meeting).toEqual({
      id: (standing.body as MeetingView).id,
      date: '2026-01-13',
      start: '09:00',
    });
    expect(made.plan.beside.map((one) => one.date)).toEqual(['2026-12-01']);
  });

  test('goes on knowing a meeting that was moved, and a planned day that was moved', async () => {
    const { boardId } = await aBoard(app);
    const dates = [date('2026-01-13')];
    await save(boardId, 0, dates).expect(200);
    const { plan } = (await create(boardId, 1).expect(200)).body as Created;
    const id = plan.dates[0]?.meeting?.id ?? '';
    const { version } = (await app.admin.get(`/api/meetings/${id}`).expect(200)).body as MeetingView;
    await app.admin.patch(`/api/meetings/${id}`).send({ version, date: '2026-01-20' }).expect(200);
    const moved = [{ ...(dates[0] as Day), day: '2026-01-14' }];
    const after = (await save(boardId, plan.version, moved).expect(200)).body as MeetingPlanView;
    expect(after.dates).toMatchObject([{ day: '2026-01-14', meeting: { id, date: '2026-01-20' } }]);
    expect(after.beside).toEqual([]);
    const without = (await save(boardId, after.version, []).expect(200)).body as MeetingPlanView;
    expect(without.beside.map((one) => one.id)).toEqual([id]);
  });

  test('of two who create at once makes each meeting once', async () => {
    const { boardId } = await aBoard(app);
    await save(boardId, 0, [date('2026-01-13'), date('2026-02-10')]).expect(200);
    const both = await Promise.all([create(boardId, 1), create(boardId, 1)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const list = await app.admin.get(`/api/meetings?boardId=${boardId}`).expect(200);
    expect((list.body as { meetings: unknown[] }).meetings).toHaveLength(2);
  });

  test('is refused in an old version, and succeeds when the same save comes again', async () => {
    const { boardId } = await aBoard(app);
    const saveId = crypto.randomUUID();
    const dates = [date('2026-01-13')];
    await save(boardId, 0, dates, { saveId }).expect(200);
    expect(((await save(boardId, 0, dates, { saveId }).expect(200)).body as MeetingPlanView).version).toBe(1);
    expect(problemOf(await save(boardId, 0, []).expect(409)).code).toBe('stale-version');
    expect(problemOf(await create(boardId, 0).expect(409)).code).toBe('stale-version');
  });

  test('refuses what is wrong, and says where', async () => {
    const { boardId } = await aBoard(app);
    const errors = async (dates: unknown[], more: object = {}) =>
      problemOf(
        await app.admin
          .put(path(boardId))
          .send({ version: 0, dates, ...more })
          .expect(422),
      ).errors;
    expect(await errors([date('2027-01-13')])).toEqual([
      { path: '$.dates[0].day', message: meetingPlanFaults.otherYear(YEAR) },
    ]);
    expect(await errors([date('2026-01-13'), date('2026-01-13')])).toMatchObject([
      { path: '$.dates[1].day', message: meetingPlanFaults.twice },
    ]);
    const one = date('2026-01-13');
    expect(await errors([one, { ...one, day: '2026-01-14' }])).toMatchObject([
      { path: '$.dates', message: meetingPlanFaults.otherPlan },
    ]);
    expect(await errors([{ ...one, day: '2026-02-30' }])).toMatchObject([{ path: '$.dates[0].day' }]);
    expect(await errors(Array.from({ length: 151 }, () => one))).toMatchObject([{ path: '$.dates' }]);
    expect(await errors([], { decidedIn: crypto.randomUUID() })).toMatchObject([{ path: '$.decidedIn' }]);
    const other = await aBoard(app);
    await save(other.boardId, 0, [one]).expect(200);
    expect(await errors([one])).toMatchObject([{ path: '$.dates', message: meetingPlanFaults.otherPlan }]);
    expect((await show(other.boardId)).dates).toHaveLength(1);
  });

  test('is of those who write for the board, and nobody else’s', async () => {
    const email = `skrivare-${Math.random().toString(36).slice(2)}@region.example`;
    const elsewhere = await aBoard(app);
    const added = await app.admin
      .post('/api/people')
      .send({ name: 'Siv Ek', email, membership: { ...place, role: 'secretary' } })
      .expect(201);
    const secretary = await app.invite((added.body as { id: string }).id, email);
    expect((await show(place.boardId, secretary)).dates).toEqual([]);
    await secretary.get(path(elsewhere.boardId)).expect(404);
    await secretary.put(path(elsewhere.boardId)).send({ version: 0, dates: [] }).expect(404);
    await app.stranger.get(path(place.boardId)).expect(401);
    const sister = await anotherBoard(place.organisationId, 'Byggnadsnämnden');
    await secretary
      .post(`${path(sister)}/meetings`)
      .send({ version: 0 })
      .expect(404);
  });

  test('tells on which days others with the same people meet, or plan to', async () => {
    const { organisationId, boardId } = await aBoard(app);
    const other = await anotherBoard(organisationId, 'Byggnadsnämnden');
    const third = await anotherBoard(organisationId, 'Valnämnden');
    const both = async (name: string, boards: string[], role: string) => {
      const person = await app.admin
        .post('/api/people')
        .send({ name, membership: { organisationId, boardId: boards[0], role } })
        .expect(201);
      for (const more of boards.slice(1)) {
        await app.admin
          .post(`/api/people/${(person.body as { id: string }).id}/memberships`)
          .send({ organisationId, boardId: more, role })
          .expect(201);
      }
    };
    await both('Siv Ek', [boardId, other], 'secretary');
    await both('Åke Lind', [boardId, other], 'member');
    await both('Ulla Berg', [third], 'member');
    await app.admin.post('/api/meetings').send({ boardId: other, date: '2026-01-13' }).expect(201);
    await app.admin.post('/api/meetings').send({ boardId: third, date: '2026-01-13' }).expect(201);
    await save(other, 0, [date('2026-02-10', '09:00')]).expect(200);
    expect((await show(boardId)).busy).toEqual([
      { day: '2026-01-13', start: null, board: 'Byggnadsnämnden', people: ['Siv Ek', 'Åke Lind'] },
      { day: '2026-02-10', start: '09:00', board: 'Byggnadsnämnden', people: ['Siv Ek', 'Åke Lind'] },
    ]);
  });

  test('goes along as CSV with its last days', async () => {
    const { boardId } = await aBoard(app, { kind: 'assembly', statutory: true });
    await save(boardId, 0, [date('2026-01-13')]).expect(200);
    const reply = await app.admin.get(`${path(boardId)}/csv`).expect(200);
    expect(reply.text.split('\r\n')[1]).toBe('2026-01-13;13.00;Sal A;;2026-01-05;2026-01-05;;Kulturnämnden');
  });
});

describe('a § that decides days of meetings', () => {
  const decision = {
    title: 'Sammanträdesdagar 2026',
    sections: [{ kind: 'decision', body: 'Nämnden sammanträder:\n\n- 13 januari kl. 13.00\n- 10 februari' }],
  };
  const found = async (itemId: string) =>
    (await app.admin.get(`/api/agenda-items/${itemId}/meeting-dates`).expect(200)).body as z.output<
      typeof meetingPlanDoors.found.reply
    >;

  test('gives them, and is named by the plan that they become', async () => {
    const { boardId } = await aBoard(app);
    const { items } = await anAdjustedMeeting(app, boardId, decision);
    const itemId = items[0]?.id ?? '';
    const reply = await found(itemId);
    expect(reply).toMatchObject({ boardId, label: '§ 1' });
    expect(reply.dates.map(({ day, start }) => [day, start])).toEqual([
      ['2026-01-13', '13:00'],
      ['2026-02-10', null],
    ]);
    await save(boardId, 0, [date('2026-01-13')], { decidedIn: itemId }).expect(200);
    expect((await show(boardId)).decidedIn).toMatchObject({ itemId, label: '§ 1' });
    const other = await aBoard(app);
    expect(
      problemOf(await save(other.boardId, 0, [], { decidedIn: itemId }).expect(422)).errors,
    ).toMatchObject([{ path: '$.decidedIn', message: meetingPlanFaults.unknownItem }]);
  });

  test('gives none when it is secret', async () => {
    const { boardId } = await aBoard(app);
    const { items } = await anAdjustedMeeting(app, boardId, {
      ...decision,
      confidential: 'OSL 25 kap. 1 §',
    });
    expect((await found(items[0]?.id ?? '')).dates).toEqual([]);
  });
});
