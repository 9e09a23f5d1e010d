import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { SIGNED_IN_AS } from '@klubbat/shared/contracts/signed-in-as';
import { aBoard, aMeeting, show } from '../../../test/builders.js';
import { startTestApp, type Agent, type TestApp } from '../../../test/test-app.js';

let app: TestApp;
let boardId: string;
let other: Agent;
beforeAll(async () => {
  app = await startTestApp();
  const board = await aBoard(app);
  boardId = board.boardId;
  const person = await app.admin
    .post('/api/people')
    .send({
      name: 'Siv Ek',
      email: 'siv@region.example',
      membership: { organisationId: board.organisationId, boardId, role: 'secretary' },
    })
    .expect(201);
  other = await app.invite((person.body as { id: string }).id, 'siv@region.example');
});
afterAll(() => app.close());

interface StoredEvent {
  actor: string;
  details: { changed: string[]; before: Record<string, unknown> };
}

function eventsOf(subjectId: string, action: string): Promise<StoredEvent[]> {
  return app.dataSource.query(
    `SELECT p.name AS actor, e.details FROM audit_event e JOIN person p ON p.id = e.actor_id
      WHERE e.subject_id = $1 AND e.action = $2 ORDER BY e.id`,
    [subjectId, action],
  );
}

async function anItem() {
  const meeting = await aMeeting(app, boardId, { start: null, date: nextDay() });
  const item = meeting.items[0] as AgendaItemView;
  const patch = (agent: Agent, body: object) => agent.patch(`/api/agenda-items/${item.id}`).send(body);
  return { meeting, item, patch };
}

let day = 0;
function nextDay(): string {
  day += 1;
  return new Date(Date.UTC(2025, 1, day)).toISOString().slice(0, 10);
}

describe('a save whose answer was lost', () => {
  test('is sent again and changes nothing more', async () => {
    const { item, patch } = await anItem();
    const save = { version: item.version, saveId: randomUUID(), title: 'En gång' };
    const first = await patch(app.admin, save).expect(200);
    const again = await patch(app.admin, save).expect(200);
    expect(again.body).toEqual(first.body);
    expect((again.body as AgendaItemView).version).toBe(item.version + 1);
  });

  test('is known even when somebody else has saved in between, and undoes nothing of his', async () => {
    const { item, patch } = await anItem();
    const save = { version: item.version, saveId: randomUUID(), title: 'Min' };
    await patch(app.admin, save).expect(200);
    await patch(other, { version: item.version + 1, saveId: randomUUID(), title: 'Hans' }).expect(200);
    const again = await patch(app.admin, save).expect(200);
    expect(again.body).toMatchObject({ title: 'Hans', version: item.version + 2, updatedBy: 'Siv Ek' });
  });

  test('sent twice at once is written once', async () => {
    const { item, patch } = await anItem();
    const save = { version: item.version, saveId: randomUUID(), title: 'Två gånger' };
    const replies = await Promise.all([1, 2, 3].map(() => patch(app.admin, save)));
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(replies.map(({ body }) => (body as AgendaItemView).version)).toEqual(
      Array(3).fill(item.version + 1),
    );
  });

  test('stands although the § was sent for adjustment meanwhile; another one is refused', async () => {
    const { meeting, item, patch } = await anItem();
    const save = { version: item.version, saveId: randomUUID(), title: 'Före justeringen' };
    await patch(app.admin, save).expect(200);
    await app.admin.post(`/api/meetings/${meeting.id}/numbering`).expect(200);
    await app.dataSource.query('UPDATE meeting SET locked = true WHERE id = $1', [meeting.id]);
    await patch(app.admin, save).expect(200);
    const refused = await patch(app.admin, { ...save, saveId: randomUUID() }).expect(409);
    expect(refused.body).toMatchObject({ code: 'locked' });
  });

  test('is refused as not signed in when another has come to be the one who asks', async () => {
    const { item, patch } = await anItem();
    const save = { version: item.version, saveId: randomUUID(), title: 'I en annans namn' };
    const session = await other.get('/api/session').expect(200);
    const { id } = (session.body as { person: { id: string } }).person;
    const refused = await patch(app.admin, save).set(SIGNED_IN_AS, id).expect(401);
    expect(refused.body).toMatchObject({ code: 'not-signed-in' });
    await patch(other, save).set(SIGNED_IN_AS, id).expect(200);
  });

  test('of the parts of a meeting is known as well', async () => {
    const { meeting } = await anItem();
    const { officers, attendance } = meeting;
    const parts: ['patch' | 'put', string, object][] = [
      ['patch', '', { place: 'Plenisalen' }],
      ['put', '/officers', officers],
      ['put', '/attendance', { attendance: attendance.slice(1) }],
    ];
    for (const [method, path, part] of parts) {
      const { version } = await show(app.admin, meeting.id);
      const save = { ...part, version, saveId: randomUUID() };
      for (const agent of [app.admin, app.admin]) {
        const reply = await agent[method](`/api/meetings/${meeting.id}${path}`).send(save).expect(200);
        expect((reply.body as MeetingView).version).toBe(version + 1);
      }
    }
  });
});

describe('the log of what is written', () => {
  test('has one event for a spell, with what stood when it began', async () => {
    const { item, patch } = await anItem();
    let { version } = item;
    for (const title of ['M', 'Mi', 'Min']) {
      await patch(app.admin, { version, title }).expect(200);
      version += 1;
    }
    await patch(app.admin, { version, title: 'Min', caseNumber: 'KUN 1' }).expect(200);
    expect(await eventsOf(item.id, 'agenda-item.updated')).toEqual([
      {
        actor: 'Administratör',
        details: { title: 'M', changed: ['title'], before: { title: item.title } },
      },
      {
        actor: 'Administratör',
        details: { title: 'Min', changed: ['caseNumber'], before: { caseNumber: null } },
      },
    ]);
  });

  test('begins anew when somebody else came between, and after ten minutes', async () => {
    const { item, patch } = await anItem();
    const start = app.clock.now;
    const writers: [Agent, number][] = [
      [app.admin, 0],
      [other, 1],
      [other, 2],
      [app.admin, 3],
      [app.admin, 14],
    ];
    for (const [index, [agent, minute]] of writers.entries()) {
      app.clock.now = new Date(start.getTime() + minute * 60_000);
      await patch(agent, { version: item.version + index, title: `Text ${index}` }).expect(200);
    }
    app.clock.now = start;
    const events = await eventsOf(item.id, 'agenda-item.updated');
    expect(events.map(({ actor, details }) => [actor, details.before['title']])).toEqual([
      ['Administratör', item.title],
      ['Siv Ek', 'Text 0'],
      ['Administratör', 'Text 2'],
      ['Administratör', 'Text 3'],
    ]);
  });

  test('keeps who was there before', async () => {
    const { meeting } = await anItem();
    const { version, attendance } = await show(app.admin, meeting.id);
    for (const [index, rows] of [attendance.slice(1), []].entries()) {
      await other
        .put(`/api/meetings/${meeting.id}/attendance`)
        .send({ version: version + index, attendance: rows })
        .expect(200);
    }
    const events = await eventsOf(meeting.id, 'attendance.set');
    expect(events.at(-1)?.details).toEqual({ changed: ['attendance'], before: { attendance } });
  });
});
