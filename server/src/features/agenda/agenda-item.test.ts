import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { aBoard, aMeeting, show } from '../../../test/builders.js';
import { startTestApp, type TestApp } from '../../../test/test-app.js';

let app: TestApp;
let meeting: MeetingView;
beforeAll(async () => {
  app = await startTestApp();
  meeting = await aMeeting(app, (await aBoard(app)).boardId);
});
afterAll(() => app.close());

const at = (item: { id: string } | undefined) => `/api/agenda-items/${item?.id ?? ''}`;

async function anItem(): Promise<AgendaItemView> {
  const created = await app.admin
    .post(`/api/meetings/${meeting.id}/agenda-items`)
    .send({ title: 'Lokal för kören', sections: [{ kind: 'decision', body: 'Bifall.' }] })
    .expect(201);
  return created.body as AgendaItemView;
}

describe('PATCH agenda item', () => {
  test('changes what is sent, leaves what is left out, takes away what is null', async () => {
    const item = await anItem();
    await app.admin
      .patch(at(item))
      .send({ version: 1, caseNumber: 'KUN 2025/7', outcome: 'approved' })
      .expect(200);
    const reply = await app.admin.patch(at(item)).send({ version: 2, outcome: null }).expect(200);
    expect(reply.body).toMatchObject({ version: 3, title: 'Lokal för kören', caseNumber: 'KUN 2025/7' });
    expect(reply.body).not.toHaveProperty('outcome');
  });

  test('refuses a stale version, names who and when, and changes nothing', async () => {
    const item = await anItem();
    await app.admin.patch(at(item)).send({ version: 1, title: 'Lokal för kör och orkester' }).expect(200);
    const refused = await app.admin.patch(at(item)).send({ version: 1, title: 'Lokal' }).expect(409);
    expect(refused.body).toMatchObject({
      code: 'stale-version',
      changedBy: 'Administratör',
      changedAt: '2025-01-15T09:00:00.000Z',
      detail: expect.stringContaining('Administratör ändrade det här 2025-01-15 10:00'),
    });
    const now = await app.admin.get(at(item)).expect(200);
    expect((now.body as AgendaItemView).title).toBe('Lokal för kör och orkester');
  });

  test('of two at the same moment lets one through', async () => {
    const item = await anItem();
    const replies = await Promise.all(
      ['Ena', 'Andra'].map((title) => app.admin.patch(at(item)).send({ version: 1, title })),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test('keeps an edited body in normal form, and one that nobody edited as it stands', async () => {
    const item = await anItem();
    const reply = await app.admin
      .patch(at(item))
      .send({
        version: 1,
        sections: [
          { kind: 'decision', body: 'Bifall.' },
          { kind: 'summary', body: 'En rad\nsom fortsätter' },
        ],
      })
      .expect(200);
    expect((reply.body as AgendaItemView).sections?.map(({ body }) => body)).toEqual([
      'Bifall.',
      'En rad som fortsätter',
    ]);
  });

  const bad: [string, object, string][] = [
    ['a line break in the title', { title: 'Rad\r\nBcc: x@y.se' }, '$.title'],
    ['a wrong type', { title: 7 }, '$.title'],
    ['an unknown field', { titel: 'x' }, '$.titel'],
    ['an outcome that is none', { outcome: 'yes' }, '$.outcome'],
    [
      'an address that is none',
      { recipients: [{ name: 'Region Y', email: 'region' }] },
      '$.recipients[0].email',
    ],
    ['a person that nobody is', { reservations: [{ by: ['ingen-alls'] }] }, '$.reservations[0].by[0]'],
    ['half a character', { title: 'x\ud83d' }, '$.title'],
    ['no version', { version: undefined, title: 'x' }, '$.version'],
  ];
  test.each(bad)('refuses %s at its path', async (_what, change, path) => {
    const item = await anItem();
    const refused = await app.admin
      .patch(at(item))
      .send({ version: 1, ...change })
      .expect(422);
    expect((refused.body as { errors: { path: string }[] }).errors.map((error) => error.path)).toEqual([
      path,
    ]);
    expect(((await app.admin.get(at(item))).body as AgendaItemView).version).toBe(1);
  });

  test('answers 400 to what is not JSON, and to another kind of content', async () => {
    const item = await anItem();
    const malformed = await app.admin
      .patch(at(item))
      .type('application/json')
      .send('{"version":')
      .expect(400);
    expect(malformed.body).toMatchObject({ code: 'malformed' });
    const text = await app.admin.patch(at(item)).type('text/plain').send('hej').expect(400);
    expect(text.body).toMatchObject({ code: 'unsupported-content' });
  });

  test('answers 413 to more than 20 MB', async () => {
    const item = await anItem();
    const reply = await app.admin.patch(at(item)).send({ version: 1, title: 'x'.repeat(21 * 1024 * 1024) });
    expect(reply.status).toBe(413);
  });

  test('answers 404 to an id that nobody bears, or that is none', async () => {
    await app.admin
      .patch('/api/agenda-items/0193a5a0-0000-7000-8000-000000000000')
      .send({ version: 1 })
      .expect(404);
    await app.admin.patch('/api/agenda-items/17').send({ version: 1 }).expect(404);
  });
});

describe('numbers', () => {
  test('run on through the board’s year, one meeting after the other, without gaps', async () => {
    const { boardId } = await aBoard(app, { numberWithYear: true });
    const first = await aMeeting(app, boardId);
    const second = await aMeeting(app, boardId, { start: '15:00' });
    const third = await aMeeting(app, boardId, { date: '2026-02-01' });
    await Promise.all(
      [first, second].map(({ id }) => app.admin.post(`/api/meetings/${id}/numbering`).expect(200)),
    );
    await app.admin.post(`/api/meetings/${third.id}/numbering`).expect(200);
    const labels = async (id: string) => (await show(app.admin, id)).items.map(({ label }) => label);
    expect([...(await labels(first.id)), ...(await labels(second.id))].sort()).toEqual([
      '§ 1/25',
      '§ 2/25',
      '§ 3/25',
      '§ 4/25',
    ]);
    expect(await labels(third.id)).toEqual(['§ 1/26', '§ 2/26']);
  });

  test('are given once: repeating changes nothing, and a numbered § is not removed', async () => {
    const { boardId } = await aBoard(app, { numbering: 'meeting' });
    const { id } = await aMeeting(app, boardId);
    await app.admin.post(`/api/meetings/${id}/numbering`).expect(200);
    const again = await app.admin.post(`/api/meetings/${id}/numbering`).expect(200);
    expect(again.body).toEqual({ first: null, last: null });
    const [item] = (await show(app.admin, id)).items;
    const refused = await app.admin.delete(at(item)).expect(409);
    expect(refused.body).toMatchObject({ code: 'number-given' });
    await expect(
      app.dataSource.query('UPDATE agenda_item SET paragraph = 99 WHERE id = $1', [item?.id]),
    ).rejects.toMatchObject({ driverError: { code: 'KL006' } });
  });

  test('start at go-live where a secretary says, with a reason, never at one that is taken', async () => {
    const { boardId } = await aBoard(app);
    const next = (body: object) => app.admin.put(`/api/boards/${boardId}/next-paragraph`).send(body);
    await next({ year: 2025, next: 291 }).expect(422);
    await next({ year: 2025, next: 291, reason: 'Vi börjar mitt i året' }).expect(200);
    const { id } = await aMeeting(app, boardId);
    await app.admin.post(`/api/meetings/${id}/numbering`).expect(200);
    expect((await show(app.admin, id)).items.map(({ paragraph }) => paragraph)).toEqual([291, 292]);
    const refused = await next({ year: 2025, next: 292, reason: 'Fel' }).expect(422);
    expect(refused.body).toMatchObject({ code: 'number-taken' });
  });
});

describe('the order of the agenda', () => {
  test('changes as asked, and not when somebody changed the meeting meanwhile', async () => {
    const before = await aMeeting(app, (await aBoard(app)).boardId);
    const items = before.items.map(({ id }) => id).reverse();
    const path = `/api/meetings/${before.id}/agenda-order`;
    await app.admin.put(path).send({ version: before.version, items }).expect(200);
    expect((await show(app.admin, before.id)).items.map(({ id }) => id)).toEqual(items);
    await app.admin.put(path).send({ version: before.version, items }).expect(409);
    const { version } = await show(app.admin, before.id);
    await app.admin
      .put(path)
      .send({ version, items: items.slice(1) })
      .expect(422);
  });

  test('of three hundred items, put in order by two at once, keeps each once and lets one through at a time', async () => {
    const { id } = await aMeeting(app, (await aBoard(app)).boardId);
    const path = `/api/meetings/${id}/agenda-order`;
    for (const part of [1, 2, 3]) {
      const items = Array.from({ length: part === 3 ? 98 : 100 }, (_, index) => ({
        title: `Punkt ${part}.${index}`,
      }));
      await app.admin.post(`/api/meetings/${id}/agenda`).send({ items }).expect(201);
    }
    const start = await show(app.admin, id);
    const all = start.items.map((item) => item.id);
    expect(all).toHaveLength(300);
    for (let turn = 0; turn < 5; turn += 1) {
      const { version, items } = await show(app.admin, id);
      const now = items.map((item) => item.id);
      const wanted = [now.toReversed(), [...now.slice(150), ...now.slice(0, 150)]];
      const replies = await Promise.all(
        wanted.map((order) => app.admin.put(path).send({ version, items: order })),
      );
      expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 409]);
      const refused = replies.find(({ status }) => status === 409)?.body as { detail: string };
      expect(refused.detail).toContain('Administratör ändrade det här');
      const won = wanted[replies.findIndex(({ status }) => status === 200)];
      expect((await show(app.admin, id)).items.map((item) => item.id)).toEqual(won);
    }
    const after = (await show(app.admin, id)).items.map((item) => item.id);
    expect(after.toSorted()).toEqual(all.toSorted());
  });
});

describe('several items at once', () => {
  test('come last, first, or after a certain one; all of them or none', async () => {
    const { id, items } = await aMeeting(app, (await aBoard(app)).boardId);
    const path = `/api/meetings/${id}/agenda`;
    const titles = async () => (await show(app.admin, id)).items.map(({ title }) => title);
    const [first, second] = await titles();
    await app.admin
      .post(path)
      .send({ items: [{ title: 'Upprop' }], after: null })
      .expect(201);
    await app.admin
      .post(path)
      .send({ items: [{ title: 'Ett' }, { title: 'Två' }], after: items[0]?.id })
      .expect(201);
    await app.admin
      .post(path)
      .send({ items: [{ title: 'Avslutning' }] })
      .expect(201);
    const expected = ['Upprop', first, 'Ett', 'Två', second, 'Avslutning'];
    expect(await titles()).toEqual(expected);
    for (const body of [
      { items: [{ title: 'Bra' }, { title: '' }] },
      { items: [{ title: 'x'.repeat(1001) }] },
      { items: [{ title: 'Bra' }], after: '0193a5a0-0000-7000-8000-000000000000' },
      { items: [] },
    ]) {
      await app.admin.post(path).send(body).expect(422);
    }
    expect(await titles()).toEqual(expected);
  });
});

describe('the list of meetings', () => {
  test('takes a filter that was not filled in as not asked for', async () => {
    const all = await app.admin.get('/api/meetings').expect(200);
    const reply = await app.admin.get('/api/meetings?boardId=&from=&to=&q=&page=').expect(200);
    expect(reply.body).toEqual(all.body);
    await app.admin.get('/api/meetings?boardId=7').expect(422);
    await app.admin.get('/api/meetings?page=nonsens').expect(422);
  });

  test('finds by words of titles and case numbers, and goes on page by page without gap or repeat', async () => {
    const { boardId } = await aBoard(app);
    const made: string[] = [];
    for (let day = 1; day <= 28; day += 1) {
      for (const start of ['09:00', '13:00']) {
        const date = `2031-02-${String(day).padStart(2, '0')}`;
        const reply = await app.admin.post('/api/meetings').send({ boardId, date, start }).expect(201);
        made.push((reply.body as MeetingView).id);
      }
    }
    await app.admin
      .post(`/api/meetings/${made[0] ?? ''}/agenda-items`)
      .send({ title: 'Åkarps 100 % nya brygga', caseNumber: 'KUN 2031/77' })
      .expect(201);
    for (const q of ['100 % NYA', 'kun 2031/77']) {
      const found = await app.admin.get('/api/meetings').query({ boardId, q }).expect(200);
      expect((found.body as { meetings: { id: string }[] }).meetings.map(({ id }) => id)).toEqual([made[0]]);
    }
    const seen: string[] = [];
    let page: string | null = '';
    while (page !== null) {
      const reply = await app.admin.get('/api/meetings').query({ boardId, page }).expect(200);
      const body = reply.body as { meetings: { id: string }[]; nextPage: string | null };
      seen.push(...body.meetings.map(({ id }) => id));
      page = body.nextPage;
    }
    expect([...seen].sort()).toEqual([...made].sort());
    expect(new Set(seen).size).toBe(56);
  });
});
