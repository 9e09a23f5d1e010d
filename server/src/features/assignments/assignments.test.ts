import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { z } from 'zod';
import type { assignmentDoors, AssignmentView } from '@klubbat/shared/contracts/assignment';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import type { TaskView } from '@klubbat/shared/contracts/my-work';
import type { Problem } from '@klubbat/shared/contracts/problem';
import { assignmentFaults } from '@klubbat/shared/sentences/assignment-sentences';
import { aBoard, anAdjustedMeeting } from '../../../test/builders.js';
import { startTestApp, type Agent, type TestApp } from '../../../test/test-app.js';

type List = z.output<typeof assignmentDoors.list.reply>;
type Shown = z.output<typeof assignmentDoors.show.reply>;
type OfItem = z.output<typeof assignmentDoors.ofItem.reply>;

let app: TestApp;
let place: { organisationId: string; boardId: string };
let meeting: MeetingView;
let itemId: string;

beforeAll(async () => {
  app = await startTestApp({ now: new Date('2025-04-01T09:00:00Z') });
  place = await aBoard(app);
  meeting = await anAdjustedMeeting(app, place.boardId, {
    sections: [
      {
        kind: 'decision',
        body: '1. Programmet antas.\n2. Kulturchefen får i uppdrag att redovisa besöken senast den 1 mars 2025.',
      },
    ],
  });
  itemId = meeting.items[0]?.id ?? '';
});
afterAll(() => app.close());

const draft = { assignee: 'Kulturchefen', task: 'redovisa besöken', dueOn: '2025-03-01' };
const gives = (change: Record<string, unknown> = {}, agent: Agent = app.admin, item = itemId) =>
  agent.post(`/api/agenda-items/${item}/assignments`).send({ ...draft, ...change });
const reports = (id: string, change: Record<string, unknown> = {}) =>
  app.admin
    .post(`/api/assignments/${id}/reports`)
    .send({ kind: 'partial', day: '2025-02-01', words: 'Muntligt.', itemId: null, ...change });
const viewOf = ({ body }: { body: unknown }) => body as AssignmentView;
const problemOf = ({ body }: { body: unknown }) => body as Problem;
const show = async (id: string) => (await app.admin.get(`/api/assignments/${id}`).expect(200)).body as Shown;
const list = async (query: string, agent: Agent = app.admin) =>
  (await agent.get(`/api/assignments?${query}`).expect(200)).body as List;

describe('an assignment', () => {
  test('is read out of the decision until it is noted', async () => {
    const ofItem = async () =>
      (await app.admin.get(`/api/agenda-items/${itemId}/assignments`).expect(200)).body as OfItem;
    const [found] = (await ofItem()).found;
    expect(found).toEqual({
      assignee: 'Kulturchefen',
      task: 'redovisa besöken senast den 1 mars 2025',
      dueOn: '2025-03-01',
    });
    await gives({ ...found }).expect(201);
    expect(await ofItem()).toMatchObject({ found: [], given: [{ ...found, state: 'open', late: true }] });
  });

  test('noted twice, or by two at once, is one', async () => {
    const both = await Promise.all([gives({ task: 'räkna' }), gives({ task: 'Räkna ' })]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 201]);
    expect(new Set(both.map((reply) => viewOf(reply).id)).size).toBe(1);
  });

  test.each([
    ['before its meeting', { dueOn: '2025-01-13' }, '$.dueOn', assignmentFaults.dueBefore('2025-01-14')],
    ['of nobody', { assignee: '  ' }, '$.assignee', undefined],
    ['of nothing', { task: '' }, '$.task', undefined],
  ])('is refused %s', async (_what, change, path, message) => {
    const { errors } = problemOf(await gives(change).expect(422));
    expect(errors).toMatchObject([{ path, ...(message === undefined ? {} : { message }) }]);
  });

  test('of a § that is secret is neither read out nor noted', async () => {
    const secret = await anAdjustedMeeting(app, (await aBoard(app)).boardId, {
      confidential: 'OSL 25 kap. 1 §',
      sections: [{ kind: 'decision', body: 'Chefen får i uppdrag att tiga.' }],
    });
    const id = secret.items[0]?.id ?? '';
    const reply = await app.admin.get(`/api/agenda-items/${id}/assignments`).expect(200);
    expect(reply.body as unknown).toEqual({ given: [], found: [], takesUp: [] });
    expect(problemOf(await gives({}, app.admin, id).expect(422)).errors).toMatchObject([
      { message: assignmentFaults.confidential },
    ]);
  });

  test('of what has no number yet is not noted', async () => {
    const made = await app.admin
      .post('/api/meetings')
      .send({ boardId: place.boardId, date: '2025-02-11', start: '13:00' })
      .expect(201);
    const item = await app.admin
      .post(`/api/meetings/${(made.body as MeetingView).id}/agenda-items`)
      .send({ title: 'Ett ärende', sections: [{ kind: 'decision', body: 'Chefen får i uppdrag att gå.' }] })
      .expect(201);
    const id =
      (item.body as { items?: string[]; id?: string }).items?.[0] ?? (item.body as { id: string }).id;
    const { errors } = problemOf(await gives({ dueOn: null }, app.admin, id).expect(422));
    expect(errors).toMatchObject([{ message: assignmentFaults.notHeld }]);
  });

  test('is reported in parts, ended, and opened again; nothing of it is ever lost', async () => {
    const { id } = viewOf(await gives({ task: 'bygga' }).expect(201));
    const saveId = crypto.randomUUID();
    await reports(id, { saveId, itemId }).expect(201);
    await reports(id, { saveId, itemId }).expect(200);
    expect(problemOf(await reports(id, { kind: 'reopened' }).expect(422)).errors).toMatchObject([
      { path: '$.kind', message: assignmentFaults.isOpen },
    ]);
    expect(viewOf(await reports(id, { kind: 'final', day: '2025-03-02' }).expect(201))).toMatchObject({
      state: 'reported',
      late: false,
      reportedOn: '2025-03-02',
    });
    expect(problemOf(await reports(id, { kind: 'withdrawn' }).expect(422)).errors).toMatchObject([
      { path: '$.kind', message: assignmentFaults.isDone },
    ]);
    await reports(id, { kind: 'reopened', words: 'Bilagan fattades.' }).expect(201);
    const shown = await show(id);
    expect(shown).toMatchObject({ state: 'open', late: true });
    expect(shown.reports.map(({ kind, place: at }) => [kind, at?.label])).toEqual([
      ['partial', '§ 1'],
      ['final', undefined],
      ['reopened', undefined],
    ]);
  });

  test.each([
    ['before it was given', { day: '2025-01-13' }, '$.day'],
    ['tomorrow', { day: '2999-01-01' }, '$.day'],
    ['in another body', {}, '$.itemId'],
  ])('is not reported %s', async (what, change, path) => {
    const { id } = viewOf(await gives({ task: `utreda ${what}` }).expect(201));
    const elsewhere = what === 'in another body' ? await anotherItem() : null;
    const { errors } = problemOf(await reports(id, { itemId: elsewhere, ...change }).expect(422));
    expect(errors).toMatchObject([{ path }]);
    expect((await show(id)).reports).toEqual([]);
  });

  test('changed from an old version is refused, and the log keeps what stood', async () => {
    const { id, version } = viewOf(await gives({ task: 'måla' }).expect(201));
    const changes = (body: object) => app.admin.patch(`/api/assignments/${id}`).send(body);
    await changes({ version, dueOn: '2025-06-30' }).expect(200);
    expect(problemOf(await changes({ version, dueOn: null }).expect(409)).code).toBe('stale-version');
    const rows: unknown = await app.dataSource.query(
      "SELECT details FROM audit_event WHERE action = 'assignment.changed' AND subject_id = $1",
      [id],
    );
    expect(rows).toMatchObject([{ details: { from: { dueOn: '2025-03-01' }, to: { dueOn: '2025-06-30' } } }]);
  });

  test('is taken up as an item of a coming meeting, once at each, and reported there', async () => {
    const { id } = viewOf(await gives({ task: 'se över hyrorna' }).expect(201));
    const coming = await app.admin
      .post('/api/meetings')
      .send({ boardId: place.boardId, date: '2025-05-13' })
      .expect(201);
    const meetingId = (coming.body as MeetingView).id;
    const takes = (to: string) => app.admin.post(`/api/assignments/${id}/items`).send({ meetingId: to });
    expect((await show(id)).coming.map((one) => one.id)).toContain(meetingId);
    const first = await takes(meetingId).expect(201);
    expect((await takes(meetingId).expect(200)).body).toEqual(first.body);
    const { itemId: at } = first.body as { itemId: string };
    const shown = await app.admin.get(`/api/agenda-items/${at}`).expect(200);
    expect(shown.body).toMatchObject({
      title: 'Redovisning av uppdrag: se över hyrorna',
      earlier: [{ date: meeting.date, paragraph: '1' }],
    });
    expect((await show(id)).takenUp).toMatchObject([{ itemId: at, meetingId }]);
    const back = (await app.admin.get(`/api/agenda-items/${at}/assignments`).expect(200)).body as OfItem;
    expect(back.takesUp).toEqual([{ id, assignee: 'Kulturchefen', task: 'se över hyrorna' }]);
    await app.admin.post(`/api/meetings/${meetingId}/numbering`).expect(200);
    expect((await show(id)).places[0]).toMatchObject({ itemId: at });

    const other = await aBoard(app);
    const foreign = await app.admin
      .post('/api/meetings')
      .send({ boardId: other.boardId, date: '2025-05-13' })
      .expect(201);
    expect(problemOf(await takes((foreign.body as MeetingView).id).expect(422)).errors).toMatchObject([
      { path: '$.meetingId', message: assignmentFaults.otherMeeting },
    ]);
    expect(problemOf(await takes(meeting.id).expect(422)).errors).toMatchObject([{ path: '$.meetingId' }]);
    await reports(id, { kind: 'final', day: '2025-03-02' }).expect(201);
    const later = await app.admin
      .post('/api/meetings')
      .send({ boardId: place.boardId, date: '2025-06-10' })
      .expect(201);
    expect(problemOf(await takes((later.body as MeetingView).id).expect(422)).errors).toMatchObject([
      { message: assignmentFaults.isDone },
    ]);
  });
});

async function anotherItem(): Promise<string> {
  const { boardId } = await aBoard(app);
  return (await anAdjustedMeeting(app, boardId)).items[0]?.id ?? '';
}

describe('the list of assignments', () => {
  test('comes by last day, those without one last, and turns its pages both ways', async () => {
    const { boardId } = await aBoard(app);
    const own = (await anAdjustedMeeting(app, boardId)).items[0]?.id ?? '';
    const days = Array.from({ length: 52 }, (_, n) =>
      n < 2 ? null : `2025-03-${String((n % 28) + 1).padStart(2, '0')}`,
    );
    for (const [n, dueOn] of days.entries()) {
      await gives({ task: `uppgift ${n}`, dueOn }, app.admin, own).expect(201);
    }
    const first = await list(`boardId=${boardId}&standing=open`);
    expect(first.assignments).toHaveLength(50);
    const dues = first.assignments.map(({ dueOn }) => dueOn ?? '9');
    expect(dues).toEqual(dues.toSorted());
    const next = await list(`boardId=${boardId}&standing=open&page=${first.nextPage}`);
    expect(next.assignments.map(({ dueOn }) => dueOn)).toEqual([null, null]);
    const back = await list(`boardId=${boardId}&standing=open&page=${next.previousPage}`);
    expect(back.assignments).toEqual(first.assignments);
    expect((await list(`boardId=${boardId}&q=UPPGIFT 17`)).assignments).toHaveLength(1);
    expect((await list(`boardId=${boardId}&standing=late`)).assignments).toHaveLength(50);
    expect((await list(`boardId=${boardId}&standing=done`)).assignments).toHaveLength(0);
  });

  test('is what waits for the secretary from a fortnight before its day, until it is reported', async () => {
    const tasks = async () =>
      ((await app.admin.get('/api/my-work').expect(200)).body as { tasks: TaskView[] }).tasks.filter(
        ({ assignmentId }) => assignmentId !== undefined,
      );
    const { boardId } = await aBoard(app);
    const own = (await anAdjustedMeeting(app, boardId)).items[0]?.id ?? '';
    const near = viewOf(await gives({ task: 'följa upp', dueOn: '2025-04-15' }, app.admin, own).expect(201));
    const far = viewOf(await gives({ task: 'vila', dueOn: '2025-04-16' }, app.admin, own).expect(201));
    const ids = (await tasks()).map(({ assignmentId }) => assignmentId);
    expect(ids).toContain(near.id);
    expect(ids).not.toContain(far.id);
    await reports(near.id, { kind: 'final' }).expect(201);
    expect((await tasks()).map(({ assignmentId }) => assignmentId)).not.toContain(near.id);
  });

  test('shows nobody what belongs to another organisation', async () => {
    const { organisationId } = await aBoard(app);
    const email = 'siv.ask@annan.example';
    const added = await app.admin
      .post('/api/people')
      .send({ name: 'Siv Ask', email, membership: { organisationId, boardId: null, role: 'secretary' } })
      .expect(201);
    const stranger = await app.invite((added.body as { id: string }).id, email);
    const { id } = viewOf(await gives({ task: 'tiga' }).expect(201));
    expect((await list('', stranger)).assignments).toEqual([]);
    await stranger.get(`/api/assignments/${id}`).expect(404);
    await gives({ task: 'smyga' }, stranger).expect(404);
  });

  test('is a sheet, in which nothing is a formula', async () => {
    await gives({ assignee: '=HYPERLINK("x")', task: 'lura' }).expect(201);
    const { text } = await app.admin.get(`/api/assignments.csv?boardId=${place.boardId}&q=lura`).expect(200);
    expect(text).toContain('Klart senast');
    expect(text).toContain('lura');
    expect(text).not.toMatch(/(^|[;,])"?=HYPER/m);
  });
});
