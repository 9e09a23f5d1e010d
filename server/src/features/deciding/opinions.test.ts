import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Problem } from '@klubbat/shared/contracts/problem';
import { show } from '../../../test/builders.js';
import { startTestApp, type TestApp } from '../../../test/test-app.js';
import { aSitting, aSittingHeld, votingAs } from '../../../test/voting.js';

const PASSWORD = 'ett-långt-lösenord-2025';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const messages = (reply: { body: unknown }) =>
  (reply.body as Problem).errors.map(({ message }) => message).join(' ');

async function patch(itemId: string, change: object) {
  const { version } = await votingAs(app.admin).item(itemId);
  return app.admin.patch(`/api/agenda-items/${itemId}`).send({ version, ...change });
}

/** A meeting held on the day of the tests' clock or before, and a reservation of Ledamot 2 and 3 entered in its first §. */
async function aReservation(meeting: object = {}) {
  const file = aSitting(5);
  const people = file.people.map((one) =>
    one.id === 'm2' ? { ...one, email: `m2-${Math.random().toString(36).slice(2)}@norrsjo.example` } : one,
  );
  const held = await aSittingHeld(app, { ...file, people, meeting: { ...file.meeting, ...meeting } });
  const itemId = held.itemIds[0] ?? '';
  expect((await patch(itemId, { reservations: [{ by: ['m2', 'm3'] }] })).status).toBe(200);
  return { ...held, itemId, email: people.find(({ id }) => id === 'm2')?.email ?? '' };
}

const place = { list: 'reservations', by: ['m3', 'm2'] };
const put = (itemId: string, what: string, body: object, agent = app.admin) =>
  agent.put(`/api/agenda-items/${itemId}/opinion-${what}`).send({ ...place, ...body });

describe('a reservation', () => {
  test('entered after the meeting had ended is told of, and why is kept', async () => {
    const { itemId, meetingId } = await aReservation({ date: '2024-01-10', end: '15:00' });
    const { findings } = await votingAs(app.admin).deciding(itemId);
    expect(findings).toMatchObject([
      { code: 'reservation-after-end', about: 'm2', severity: 'warning', reasonable: true, reason: null },
      { code: 'reservation-after-end', about: 'm3' },
    ]);
    expect(findings[0]?.message).toContain('4 kap. 27 § kommunallagen');
    await app.admin
      .put(`/api/agenda-items/${itemId}/finding-reasons`)
      .send({ code: 'reservation-after-end', about: 'm2', reason: 'Anmäldes före slutet' })
      .expect(200);
    const ready = (await app.admin.get(`/api/meetings/${meetingId}/readiness`).expect(200)).body as {
      warnings: { code: string }[];
      obstacles: unknown[];
    };
    expect(ready.obstacles).toEqual([]);
    expect(ready.warnings.map(({ code }) => code)).toContain('reservation-after-end');
  });

  test('entered before the end is not, nor one that came with a file', async () => {
    const { itemId } = await aReservation({ date: '2099-01-10', end: '15:00' });
    expect((await votingAs(app.admin).deciding(itemId)).findings).toEqual([]);
    const file = aSitting(5, { item: { reservations: [{ by: ['m2'] }] } });
    const held = await aSittingHeld(app, { ...file, meeting: { date: '2024-02-10' } });
    expect((await votingAs(app.admin).deciding(held.itemIds[0] ?? '')).findings).toEqual([]);
  });

  test('has a day for its text, which is awaited until it has come', async () => {
    const { itemId } = await aReservation({ date: '2099-01-10' });
    const doors = votingAs(app.admin);
    expect((await doors.deciding(itemId)).opinions).toMatchObject([
      { list: 'reservations', by: ['m2', 'm3'], due: '2099-01-24', decided: false, hasText: false },
    ]);
    await put(itemId, 'due', { due: '2099-01-13' }).expect(200);
    await put(itemId, 'due', { by: ['m2'], due: '2099-01-13' }).expect(422);
    const awaited = await doors.deciding(itemId);
    expect(awaited.opinions).toMatchObject([{ due: '2099-01-13', decided: true }]);
    expect(awaited.findings.map(({ code, about }) => [code, about])).toEqual([
      ['opinion-text-awaited', 'm2'],
      ['opinion-text-awaited', 'm3'],
    ]);
    const { version } = await doors.item(itemId);
    const given = await put(itemId, 'texts', { text: 'Vägen är för dyr.' }).expect(200);
    expect(given.body).toMatchObject({ itemVersion: version + 1, opinions: [{ hasText: true }] });
    await put(itemId, 'texts', { text: 'Vägen är för dyr.' }).expect(200);
    expect((await doors.item(itemId)).version).toBe(version + 1);
    expect((await doors.deciding(itemId)).findings).toEqual([]);
    expect((await doors.item(itemId)).reservations).toEqual([
      { by: ['m2', 'm3'], text: 'Vägen är för dyr.' },
    ]);
  });

  test('gets its text from the one whose it is, until its last day and no longer, and from nobody else', async () => {
    const { itemId, meetingId, email } = await aReservation({ date: '2099-01-10' });
    const { organisationId, boardId, people } = await show(app.admin, meetingId);
    const member = async (address: string, name: string) => {
      const added = await app.admin
        .post('/api/people')
        .send({ name, email: address, membership: { organisationId, boardId, role: 'member' } })
        .expect(201);
      const { id } = added.body as { id: string };
      return { id, agent: await app.invite(id, address, PASSWORD) };
    };
    const own = await member(email, 'Ledamot 2');
    const other = await member(`annan-${email}`, 'Annan Ledamot');
    const row = people.find(({ key }) => key === 'm2');
    await app.dataSource.query(
      'UPDATE meeting_person SET person_id = $1 WHERE meeting_id = $2 AND key = $3',
      [own.id, meetingId, row?.key],
    );
    const seen = await own.agent.get(`/api/agenda-items/${itemId}/deciding`).expect(200);
    expect(seen.body).toMatchObject({ opinions: [{ mayHandIn: true }] });
    const tasks = async () =>
      ((await own.agent.get('/api/my-work').expect(200)).body as { tasks: object[] }).tasks;
    expect(await tasks()).toEqual([]);
    await put(itemId, 'due', { due: '2099-01-13' }).expect(200);
    expect(await tasks()).toMatchObject([
      { kind: 'hand-in-text', due: '2099-01-13', paragraphs: '§ 1', itemId },
    ]);
    await put(itemId, 'texts', { text: 'Min text' }, own.agent).expect(200);
    expect(await tasks()).toEqual([]);
    await put(itemId, 'texts', { text: 'Inte min' }, other.agent).expect(403);
    await put(itemId, 'due', { due: '2099-01-13' }, own.agent).expect(403);
    await put(itemId, 'due', { due: '2020-01-13' }).expect(200);
    expect(messages(await put(itemId, 'texts', { text: 'För sent' }, own.agent).expect(422))).toContain(
      '13 januari 2020',
    );
    await put(itemId, 'texts', { text: 'Genom sekreteraren' }).expect(200);
  });

  test('that is taken away takes its day along, and one entered anew is new', async () => {
    const { itemId } = await aReservation({ date: '2024-03-10' });
    const rows = () =>
      app.dataSource.query('SELECT point FROM opinion_notice WHERE agenda_item_id = $1', [itemId]);
    expect(await rows()).toHaveLength(2);
    await patch(itemId, { reservations: [{ by: ['m2'] }, { by: ['m2'], point: 2 }] });
    expect(await rows()).toHaveLength(2);
    await patch(itemId, { reservations: null });
    expect(await rows()).toEqual([]);
  });
});
