import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { aBoard, aMeeting, anAdjustedMeeting, show } from '../../../test/builders.js';
import { startTestApp, type TestApp } from '../../../test/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

async function copyOf(from: MeetingView, body: object): Promise<MeetingView> {
  const reply = await app.admin.post(`/api/meetings/${from.id}/copies`).send(body).expect(201);
  return reply.body as MeetingView;
}

const change = (item: MeetingView['items'][number] | undefined, body: object) =>
  app.admin
    .patch(`/api/agenda-items/${item?.id ?? ''}`)
    .send({ version: item?.version, ...body })
    .expect(200);

describe('a copy', () => {
  test('has the board, the titles with its sections, chair and secretary, and nothing of what happened', async () => {
    const { boardId } = await aBoard(app, { itemSections: ['summary', 'decision'] });
    const from = await anAdjustedMeeting(app, boardId, {
      caseNumber: 'KUN 2025/1',
      kind: 'information',
      outcome: 'approved',
      recipients: [{ name: 'Arkivet' }],
    });
    const copy = await copyOf(from, { date: '2025-02-11', start: '13:00', place: 'Stora salen' });
    expect(copy).toMatchObject({
      boardId,
      date: '2025-02-11',
      start: '13:00',
      place: 'Stora salen',
      state: 'preparing',
      locked: false,
      attendance: [],
      attachments: [],
      adjustments: [],
      officers: { chair: from.officers.chair, secretary: from.officers.secretary },
    });
    expect(copy.officers).not.toHaveProperty('adjusters');
    expect(copy.people.map(({ name }) => name)).toEqual(from.people.map(({ name }) => name));
    const [first, second] = copy.items;
    expect(copy.items.map(({ title }) => title)).toEqual(from.items.map(({ title }) => title));
    expect(first).toMatchObject({
      kind: 'information',
      paragraph: null,
      label: 'Punkt 1',
      adjustmentId: null,
    });
    expect(second?.sections).toEqual([{ kind: 'summary' }, { kind: 'decision' }]);
    for (const left of ['caseNumber', 'outcome', 'recipients']) {
      expect(first).not.toHaveProperty(left);
    }
    expect(await show(app.admin, from.id)).toEqual(from);
    const [created] = (
      (await app.admin.get(`/api/meetings/${copy.id}/events`).expect(200)).body as { events: object[] }
    ).events;
    expect(created).toMatchObject({ action: 'meeting.created', details: { copyOf: { date: from.date } } });
  });

  test('leaves secret §§, extra items and visitors', async () => {
    const from = await aMeeting(app, (await aBoard(app)).boardId);
    await change(from.items[0], { confidential: 'OSL 25:1' });
    await app.admin
      .post(`/api/meetings/${from.id}/agenda`)
      .send({ items: [{ title: 'Väckt på mötet', urgent: true }] })
      .expect(201);
    await app.admin.post(`/api/meetings/${from.id}/people`).send({ name: 'Gäst Gästsson' }).expect(201);
    const copy = await copyOf(from, { date: '2025-02-11' });
    expect(copy.items.map(({ title }) => title)).toEqual([from.items[1]?.title]);
    expect(copy.people.map(({ name }) => name)).not.toContain('Gäst Gästsson');
    expect(copy).not.toHaveProperty('place');
  });

  test('leaves those whose time in the board is over on the new day, chair or not', async () => {
    const { boardId, organisationId } = await aBoard(app);
    const from = await aMeeting(app, boardId);
    const chair = from.people.find(({ key }) => key === from.officers.chair);
    const added = await app.admin.post('/api/people').send({
      name: chair?.name,
      email: 'asa@region.example',
      membership: { organisationId, boardId, role: 'member', from: '2023-01-01', until: '2025-01-31' },
    });
    expect(added.status).toBe(201);
    await app.dataSource.query('UPDATE meeting_person SET person_id = $1 WHERE id = $2', [
      (added.body as { id: string }).id,
      chair?.id,
    ]);
    const before = await copyOf(from, { date: '2025-01-28' });
    expect(before.officers.chair).toBe(chair?.key);
    const after = await copyOf(from, { date: '2025-02-11' });
    expect(after.officers).toEqual({ secretary: from.officers.secretary });
    expect(after.people.map(({ name }) => name)).not.toContain(chair?.name);
  });

  test('is refused at the day and time of another meeting, and without a day', async () => {
    const from = await aMeeting(app, (await aBoard(app)).boardId);
    const path = `/api/meetings/${from.id}/copies`;
    const twice = await app.admin.post(path).send({ date: from.date, start: from.start }).expect(409);
    expect(twice.body).toMatchObject({ code: 'already-exists', meetingId: from.id });
    await app.admin.post(path).send({}).expect(422);
  });
});
