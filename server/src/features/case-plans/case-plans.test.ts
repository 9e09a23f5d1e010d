import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { z } from 'zod';
import type { CaseStep, casePlanDoors } from '@klubbat/shared/contracts/case-plan';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { caseStepFaults } from '@klubbat/shared/sentences/case-sentences';
import { aBoard, aMeeting, employed, show } from '../../../test/builders.js';
import { startTestApp, type Agent, type TestApp } from '../../../test/test-app.js';

type Shown = z.output<typeof casePlanDoors.show.reply>;

let app: TestApp;
let place: { organisationId: string; boardId: string };
let meeting: MeetingView;
let official: Agent;
beforeAll(async () => {
  app = await startTestApp({ now: new Date('2025-01-10T09:00:00Z') });
  place = await aBoard(app);
  official = await employed(app, place.organisationId, 'official');
  meeting = await aMeeting(app, place.boardId);
  await bears(meeting, 'KN 2025/7');
});
afterAll(() => app.close());

async function bears({ id, items }: MeetingView, caseNumber: string, more: object = {}): Promise<string> {
  const [item] = items;
  const body = { version: item?.version, caseNumber, ...more };
  await app.admin
    .patch(`/api/agenda-items/${item?.id ?? ''}`)
    .send(body)
    .expect(200);
  expect((await show(app.admin, id)).items[0]?.caseNumber).toBe(caseNumber);
  return item?.id ?? '';
}
const STEP = {
  number: 'KN 2025/7',
  kind: 'information',
  purpose: 'Nämnden får veta varför.',
  meetingId: null,
};
const plans = (change: object = {}, agent = official, boardId = place.boardId) =>
  agent.post(`/api/boards/${boardId}/case-steps`).send({ ...STEP, month: '2025-03', ...change });
const planned = async (change: object = {}) => (await plans(change).expect(201)).body as CaseStep;
const read = async (number: string, agent = official) =>
  (await agent.get('/api/case-plans').query({ number }).expect(200)).body as Shown;
const changes = ({ id, version, kind, purpose, month, meeting: at }: CaseStep, change: object) =>
  official
    .patch(`/api/case-steps/${id}`)
    .send({ version, kind, purpose, month, meetingId: at?.id ?? null, ...change });
const fulfils = ({ id, version }: CaseStep, item: string | null, more: object = {}) =>
  official.put(`/api/case-steps/${id}/item`).send({ version, item, ...more });

describe('a planned way', () => {
  test('is shown in the order of its steps, with what is next, moved and fulfilled', async () => {
    const decision = await planned({ kind: 'decision', month: '2025-05', purpose: 'Nämnden beslutar.' });
    const dialog = await planned({ kind: 'dialog' });
    const first = await planned({ meetingId: meeting.id });
    expect(first).toMatchObject({ month: '2025-01', meeting: { date: '2025-01-14' }, state: 'next' });
    expect(first.suggested).toMatchObject({ id: meeting.items[0]?.id, title: 'Sommarens konserter' });
    const states = async () =>
      (await read(' kn  2025/7')).steps.map(({ kind, state, movedFrom }) => [kind, state, movedFrom]);
    expect(await states()).toEqual([
      ['information', 'next', null],
      ['dialog', 'coming', null],
      ['decision', 'coming', null],
    ]);

    const done = (await fulfils(first, first.suggested?.id ?? '').expect(200)).body as CaseStep;
    expect(done).toMatchObject({ state: 'next', fulfilled: true, item: { label: null }, suggested: null });
    await app.admin.post(`/api/meetings/${meeting.id}/numbering`).expect(200);
    await changes(dialog, { month: '2025-04' }).expect(200);
    expect(await states()).toEqual([
      ['information', 'done', null],
      ['dialog', 'next', '2025-03'],
      ['decision', 'coming', null],
    ]);
    const ofItem = await official
      .get(`/api/agenda-items/${meeting.items[0]?.id ?? ''}/case-plan`)
      .expect(200);
    expect(ofItem.body).toMatchObject({
      steps: [{ item: { label: '§ 1' } }, { kind: 'dialog' }, { id: decision.id }],
    });
    // what is fulfilled is not moved, nor taken away
    const whole = { message: caseStepFaults.fulfilled };
    const refused = await changes(done, { meetingId: null, month: '2025-06' }).expect(422);
    expect(refused.body).toMatchObject({ errors: [whole] });
    await official.delete(`/api/case-steps/${first.id}`).expect(422);
    await fulfils(done, null).expect(200);
    await official.delete(`/api/case-steps/${first.id}`).expect(204);
  });

  test('is written once however often it is sent, and never over what another wrote', async () => {
    const saveId = randomUUID();
    const body = { number: 'EN GÅNG', saveId };
    const replies = await Promise.all([1, 2, 3].map(() => plans(body)));
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 200, 201]);
    const [step, ...others] = (await read('en gång')).steps as [CaseStep];
    expect(others).toEqual([]);
    const once = { purpose: 'Nytt syfte 🙂', saveId: randomUUID() };
    await changes(step, once).expect(200);
    expect((await changes(step, once).expect(200)).body).toMatchObject({ version: 2 });
    await changes(step, { purpose: 'Annat' }).expect(409);
    const events = await app.dataSource.query<{ action: string }[]>(
      `SELECT action FROM audit_event WHERE subject_id = $1 ORDER BY id`,
      [step.id],
    );
    expect(events.map(({ action }) => action)).toEqual(['case-step.planned', 'case-step.changed']);
  });

  test('holds to its board, its case, and one step for an item', async () => {
    const other = await aBoard(app);
    const theirs = await aMeeting(app, other.boardId);
    const foreignItem = await bears(theirs, 'KN 2025/8');
    const step = await planned({ number: 'KN 2025/8' });
    await plans({ meetingId: theirs.id }).expect(422);
    await plans({ purpose: ' ' }).expect(422);
    await plans({ purpose: 'x'.repeat(301) }).expect(422);
    await plans({ month: '2025-13' }).expect(422);
    await fulfils(step, foreignItem).expect(422);
    await fulfils(step, randomUUID()).expect(422);
    await fulfils(step, meeting.items[0]?.id ?? '').expect(422);
    const own = await aMeeting(app, place.boardId, { date: '2025-03-04' });
    const item = await bears(own, 'KN 9', { moreCaseNumbers: ['kn 2025/8'] });
    const second = await planned({ number: 'KN 2025/8', kind: 'decision' });
    const both = await Promise.all([fulfils(step, item), fulfils(second, item)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 422]);
    const kept = (await read('KN 2025/8')).steps.find(({ fulfilled }) => fulfilled);
    expect(kept?.meeting).toMatchObject({ date: '2025-03-04' });
    // the database says the same
    const set = (column: string, value: string) =>
      app.dataSource.query(`UPDATE case_step SET ${column} = $1 WHERE id = $2`, [value, kept?.id]);
    await expect(set('board_id', other.boardId)).rejects.toThrow('stays with its case');
    await expect(set('agenda_item_id', foreignItem)).rejects.toThrow('an item of its case');
    await expect(set('meeting_id', theirs.id)).rejects.toThrow('one of its board');
    // an item that is taken away leaves the step
    await app.admin.delete(`/api/agenda-items/${item}`).expect(204);
    expect((await read('KN 2025/8')).steps).toMatchObject([{ fulfilled: false }, { fulfilled: false }]);
  });

  test('is read in its organisation alone, and planned by those who prepare its board', async () => {
    const step = await planned({ number: 'HEMMA 1' });
    const beside = await app.admin
      .post(`/api/organisations/${place.organisationId}/boards`)
      .send({ name: 'Fullmäktige', kind: 'assembly', numbering: 'year' })
      .expect(201);
    const boardId = (beside.body as { id: string }).id;
    const mandated = async (role: string, at: object, name: string) => {
      const email = `${name}.${role}@region.example`;
      const added = await app.admin
        .post('/api/people')
        .send({ name, email, membership: { organisationId: place.organisationId, role, ...at } })
        .expect(201);
      return app.invite((added.body as { id: string }).id, email);
    };
    const member = await mandated('member', { boardId: place.boardId }, 'ledamot');
    expect((await read('HEMMA 1', member)).steps).toMatchObject([{ mayPlan: false, suggested: null }]);
    expect((await read('HEMMA 1', member)).places).toEqual([]);
    await plans({}, member).expect(403);
    await member.delete(`/api/case-steps/${step.id}`).expect(403);
    // of another board: the way is told where the case stands on its own agenda
    const narrow = await mandated('member', { boardId }, 'annan');
    expect((await read('HEMMA 1', narrow)).steps).toEqual([]);
    const there = await aMeeting(app, boardId);
    await bears(there, 'HEMMA 1');
    expect((await read('HEMMA 1', narrow)).steps).toMatchObject([{ item: null, suggested: null }]);

    const elsewhere = await aBoard(app);
    const foreign = await employed(app, elsewhere.organisationId, 'secretary');
    expect(await read('HEMMA 1', foreign)).toMatchObject({
      steps: [],
      places: [{ boardId: elsewhere.boardId }],
    });
    await plans({}, foreign).expect(404);
    await foreign
      .patch(`/api/case-steps/${step.id}`)
      .send({ version: 1, kind: 'dialog', purpose: 'x', month: '2025-03', meetingId: null })
      .expect(404);
    await foreign.delete(`/api/case-steps/${step.id}`).expect(404);
    await foreign.get(`/api/agenda-items/${meeting.items[0]?.id ?? ''}/case-plan`).expect(404);
    // the same number is another case there
    await plans({ number: 'HEMMA 1' }, foreign, elsewhere.boardId).expect(201);
    expect((await read('HEMMA 1')).steps).toHaveLength(1);
  });
});
