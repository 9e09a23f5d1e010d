import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { z } from 'zod';
import type { myWorkDoors, TaskView } from '@klubbat/shared/contracts/my-work';
import { aBoard, aMeeting, anAdjustedMeeting, show } from '../../../test/builders.js';
import { ADMIN, PASSWORD, startTestApp, type Agent, type TestApp } from '../../../test/test-app.js';

let app: TestApp;
let own: { organisationId: string; boardId: string };
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

/** a board of its own for each test: what waits there waits for nobody else */
beforeEach(async () => {
  app.clock.now = new Date('2025-01-15T09:00:00Z');
  // a test that lived on for weeks has seen all sessions end
  await app.admin.post('/api/session').send(ADMIN).expect(200);
  own = await aBoard(app, { announced: true, appealable: true, noticeBoards: ['Anslagstavlan'] });
});

let people = 0;
let latestEmail = '';
async function holder(role: string, boardId: string | null = own.boardId): Promise<Agent> {
  people += 1;
  const email = `${role}${people}@region.example`;
  latestEmail = email;
  const added = await app.admin
    .post('/api/people')
    .send({ name: role, email, membership: { organisationId: own.organisationId, boardId, role } })
    .expect(201);
  return app.invite((added.body as { id: string }).id, email);
}

/** Days later: the session of the one who was added last has ended. */
async function later(moment: string): Promise<Agent> {
  app.clock.now = new Date(moment);
  return app.signIn(latestEmail, PASSWORD);
}

async function workOf(agent: Agent): Promise<TaskView[]> {
  const reply = await agent.get('/api/my-work').expect(200);
  return (reply.body as { tasks: TaskView[] }).tasks;
}
const inShort = (tasks: TaskView[]) => tasks.map(({ kind, due, count }) => [kind, due, count ?? null]);

describe('my work', () => {
  test('of a secretary follows a meeting from the empty agenda to the end of the appeal time', async () => {
    const secretary = await holder('secretary');
    const empty = await app.admin
      .post('/api/meetings')
      .send({ boardId: own.boardId, date: '2025-02-04' })
      .expect(201);
    expect(inShort(await workOf(secretary))).toEqual([['agenda', '2025-01-28', null]]);
    const { id: coming } = empty.body as { id: string };
    await app.admin.post(`/api/meetings/${coming}/agenda-items`).send({ title: 'Upprop' }).expect(201);
    expect(inShort(await workOf(secretary))).toEqual([['send-call', '2025-01-28', null]]);
    await app.admin.post(`/api/meetings/${coming}/cancellation`).send({ reason: 'Inga ärenden' }).expect(200);
    expect(await workOf(secretary)).toEqual([]);

    const { id } = await aMeeting(app, own.boardId);
    expect(inShort(await workOf(secretary))).toEqual([['number', '2025-01-28', 2]]);
    await app.admin.post(`/api/meetings/${id}/numbering`).expect(200);
    expect(inShort(await workOf(secretary))).toEqual([['submit', '2025-01-28', 0]]);
    await app.admin.post(`/api/meetings/${id}/adjustments`).send({}).expect(201);
    expect(await workOf(secretary)).toEqual([]);
    const [reminder] = await workOf(await later('2025-01-27T09:00:00Z'));
    expect(reminder).toMatchObject({ kind: 'remind', due: '2025-01-28', paragraphs: '§§ 1–2' });
    expect(reminder?.names).toEqual(['Björn Ek', 'Carin Dahl', 'Åsa Öberg']);
  });

  test('tells how many things stand in the way of a protocol', async () => {
    const secretary = await holder('secretary');
    const { id } = await aMeeting(app, own.boardId);
    await app.admin.post(`/api/meetings/${id}/agenda-items`).send({ title: 'Utan beslut' }).expect(201);
    await app.admin.post(`/api/meetings/${id}/numbering`).expect(200);
    const readiness = await secretary.get(`/api/meetings/${id}/readiness`).expect(200);
    const { obstacles } = readiness.body as { obstacles: unknown[] };
    expect(obstacles.length).toBeGreaterThan(0);
    expect(inShort(await workOf(secretary))).toEqual([['submit', '2025-01-28', obstacles.length]]);
  });

  test('goes on after the adjustment: announce it, then note that the appeal time is over', async () => {
    const { adjustments } = await anAdjustedMeeting(app, own.boardId);
    const secretary = await holder('secretary');
    expect(inShort(await workOf(secretary))).toEqual([['announce', '2025-01-17', null]]);
    const notice = { board: 'Anslagstavlan', postedOn: '2025-01-15' };
    await secretary
      .post(`/api/adjustments/${adjustments[0]?.id ?? ''}/notices`)
      .send(notice)
      .expect(201);
    expect(await workOf(secretary)).toEqual([]);
    expect(inShort(await workOf(await later('2025-02-06T09:00:00Z')))).toEqual([
      ['end-appeal-period', null, null],
    ]);
    const again = await later('2025-02-06T10:00:00Z');
    const id = adjustments[0]?.id ?? '';
    await again.post(`/api/adjustments/${id}/appeal-period-end`).expect(200);
    const [down, ...more] = await workOf(again);
    expect(more).toEqual([]);
    expect(down).toMatchObject({ kind: 'take-down', due: null, names: ['Anslagstavlan'], adjustmentId: id });
    const shown = await again.get(`/api/adjustments/${id}`).expect(200);
    const noticeId = (shown.body as { notices: { id: string }[] }).notices[0]?.id ?? '';
    const takeDown = (removedOn: string) =>
      again.put(`/api/adjustments/${id}/notices/${noticeId}/removal`).send({ removedOn });
    await takeDown('2025-02-05').expect(422);
    await takeDown('2025-02-07').expect(422);
    const done = await takeDown('2025-02-06').expect(200);
    expect(done.body).toMatchObject({ notices: [{ removedOn: '2025-02-06' }] });
    await takeDown('2025-02-06').expect(200);
    await again
      .put(`/api/adjustments/${id}/notices/${id}/removal`)
      .send({ removedOn: '2025-02-06' })
      .expect(404);
    expect(await workOf(again)).toEqual([]);
  });

  test('of an adjuster is to sign, until he has', async () => {
    const meeting = await aMeeting(app, own.boardId);
    await app.admin.post(`/api/meetings/${meeting.id}/numbering`).expect(200);
    await app.admin.post(`/api/meetings/${meeting.id}/adjustments`).send({}).expect(201);
    const adjuster = await app.invite(meeting.people[1]?.id ?? '', 'bjorn@region.example');
    const [task, ...more] = await workOf(adjuster);
    expect(more).toEqual([]);
    expect(task).toMatchObject({ kind: 'sign', due: '2025-01-28', as: ['adjuster'], paragraphs: '§§ 1–2' });
    expect(task?.names).toEqual(['Carin Dahl', 'Åsa Öberg']);
    const { adjustments } = await show(app.admin, meeting.id);
    await adjuster
      .post(`/api/adjustments/${adjustments[0]?.id ?? ''}/signatures`)
      .send({ sha256: adjustments[0]?.sha256, proof: { kind: 'password', password: PASSWORD } })
      .expect(201);
    expect(await workOf(adjuster)).toEqual([]);
  });

  test('is more urgent when a receiver meets soon, and says when', async () => {
    const email = `diariet-${Math.random().toString(36).slice(2)}@granne.example`;
    const neighbour = await aBoard(
      app,
      { name: 'Regionstyrelsen', kind: 'executive' },
      { registryEmail: email },
    );
    for (const date of ['2025-01-29', '2025-02-20']) {
      await app.admin.post('/api/meetings').send({ boardId: neighbour.boardId, date }).expect(201);
    }
    const registrar = await holder('registrar', null);
    await anAdjustedMeeting(app, own.boardId, { recipients: [{ name: 'Grannen', email }] });
    const [task] = await workOf(registrar);
    expect(task).toMatchObject({ kind: 'send-extracts', due: '2025-01-29', next: { date: '2025-01-29' } });
    expect(task?.next?.board).toMatch(/^Region /);
  });

  test('of a registrar is what has not been sent, and not what is to be written', async () => {
    const registrar = await holder('registrar', null);
    const recipients = [{ name: 'Regionen', email: 'regionen@region.example' }, { name: 'Föreningen' }];
    const { id } = await anAdjustedMeeting(app, own.boardId, { recipients });
    const [task, ...more] = await workOf(registrar);
    expect(more).toEqual([]);
    expect(task).toMatchObject({ kind: 'send-extracts', due: null, paragraphs: '§ 1', count: 1 });
    await registrar
      .post(`/api/meetings/${id}/dispatches`)
      .send({ paragraphs: [1], recipients: [recipients[0]] })
      .expect(201);
    expect(await workOf(registrar)).toEqual([]);
  });

  test('tells of a delivery that is unclear until somebody decides, and of one given up until it was sent anew', async () => {
    const registrar = await holder('registrar', null);
    const recipients = [{ name: 'Regionen', email: 'regionen@region.example' }];
    const { id } = await anAdjustedMeeting(app, own.boardId, { recipients });
    await registrar
      .post(`/api/meetings/${id}/dispatches`)
      .send({ paragraphs: [1] })
      .expect(201);
    // nobody knows of this one: it waits until somebody decides, whatever is ordered since
    await app.dataSource.query(
      `UPDATE delivery SET state = 'unclear', handing_over_at = now() WHERE dispatch_id IN
         (SELECT id FROM dispatch WHERE meeting_id = $1)`,
      [id],
    );
    const [unclear] = await workOf(registrar);
    expect(unclear).toMatchObject({ kind: 'unclear-delivery', due: '2025-01-15', names: ['Regionen'] });
    await registrar
      .post(`/api/deliveries/${unclear?.deliveryId ?? ''}/retry`)
      .send({ reason: 'Har inte kommit' })
      .expect(200);
    await app.dataSource.query(
      `UPDATE delivery SET state = 'failed', answer = '550 okänd' WHERE dispatch_id IN
         (SELECT id FROM dispatch WHERE meeting_id = $1)`,
      [id],
    );
    const [task] = await workOf(registrar);
    expect(task).toMatchObject({ kind: 'failed-delivery', due: '2025-01-15', names: ['Regionen'] });
    expect(task?.answer).toBe('550 okänd');
    app.clock.now = new Date('2025-01-15T10:00:00Z');
    await registrar
      .post(`/api/meetings/${id}/dispatches`)
      .send({ paragraphs: [1], recipients: [{ name: 'Regionen', email: 'ny@region.example' }] })
      .expect(201);
    expect(await workOf(registrar)).toEqual([]);
  });

  test('names recipients without address while they can still be put right', async () => {
    const secretary = await holder('secretary');
    const { id, items } = await aMeeting(app, own.boardId);
    await app.admin
      .patch(`/api/agenda-items/${items[0]?.id ?? ''}`)
      .send({ version: items[0]?.version, recipients: [{ name: 'Föreningen' }] })
      .expect(200);
    await app.admin.post(`/api/meetings/${id}/numbering`).expect(200);
    const tasks = await workOf(secretary);
    expect(inShort(tasks)).toEqual([
      ['submit', '2025-01-28', 0],
      ['recipients', null, 1],
    ]);
    expect(tasks[1]?.itemId).toBe(items[0]?.id);
  });

  test('of one who has several bodies is told of one of them, with the numbers of all', async () => {
    const added = await app.admin
      .post(`/api/organisations/${own.organisationId}/boards`)
      .send({ name: 'Byggnadsnämnden', kind: 'committee', numbering: 'year' })
      .expect(201);
    const second = (added.body as { id: string }).id;
    const first = await holder('secretary', null);
    const one = await aMeeting(app, own.boardId);
    const other = await aMeeting(app, second);
    const ask = async (query: string) =>
      (await first.get(`/api/my-work${query}`).expect(200)).body as z.output<typeof myWorkDoors.show.reply>;
    const all = await ask('');
    expect(all.tasks.map(({ meetingId }) => meetingId).toSorted()).toEqual([one.id, other.id].toSorted());
    const some = await ask(`?boardId=${second}`);
    expect(some.tasks.map(({ meetingId }) => meetingId)).toEqual([other.id]);
    expect([all.total, some.total]).toEqual([2, 1]);
    expect(some.boards).toEqual(all.boards);
    expect(all.boards.map(({ id: boardId, count }) => [boardId, count]).toSorted()).toEqual(
      [
        [own.boardId, 1],
        [second, 1],
      ].toSorted(),
    );
    expect((await ask(`?boardId=${crypto.randomUUID()}`)).tasks).toEqual([]);
    await first.get('/api/my-work?boardId=1').expect(422);
  });

  test('is nobody else’s: not a member’s, and not that of another organisation', async () => {
    const member = await holder('member');
    const mine = await aMeeting(app, own.boardId);
    own = await aBoard(app);
    const other = await holder('secretary');
    expect(await workOf(member)).toEqual([]);
    expect(await workOf(other)).toEqual([]);
    expect((await workOf(app.admin)).map(({ meetingId }) => meetingId)).toContain(mine.id);
    await app.stranger.get('/api/my-work').expect(401);
  });
});
