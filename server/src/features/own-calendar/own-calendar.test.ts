import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { ConveningView } from '@klubbat/shared/contracts/convening';
import { aBoard } from '../../../test/builders.js';
import { startTestApp, type Agent, type TestApp } from '../../../test/test-app.js';

let app: TestApp;
let member: Agent;
let other: Agent;
let boardId: string;
beforeAll(async () => {
  app = await startTestApp();
  const place = await aBoard(app);
  ({ boardId } = place);
  member = await aMember(place.organisationId, 'Siv');
  other = await aMember(place.organisationId, 'Mats');
}, 60_000);
afterAll(() => app.close());

async function aMember(organisationId: string, name: string): Promise<Agent> {
  const email = `${name.toLowerCase()}@region.example`;
  const added = await app.admin
    .post('/api/people')
    .send({ name, email, membership: { organisationId, boardId, role: 'member', party: 'S' } })
    .expect(201);
  return app.invite((added.body as { id: string }).id, email);
}

async function aMeetingOn(date: string): Promise<{ id: string; version: number }> {
  const made = await app.admin
    .post('/api/meetings')
    .send({ boardId, date, start: '13:00', place: 'Sal 1, Regionens hus' })
    .expect(201);
  const meeting = made.body as { id: string; version: number };
  await app.admin
    .post(`/api/meetings/${meeting.id}/agenda-items`)
    .send({ title: 'Kanarie på dagordningen' })
    .expect(201);
  return meeting;
}

async function call(id: string, whom: (name: string) => boolean = () => true): Promise<void> {
  const { invitees } = (await app.admin.get(`/api/meetings/${id}/convening`).expect(200))
    .body as ConveningView;
  const to = invitees.flatMap(({ key, name, email }) => (email !== null && whom(name) ? [key] : []));
  await app.admin
    .post(`/api/meetings/${id}/convening`)
    .send({ to, message: 'Kanarie i meddelandet', lateReason: 'Kanarie sent' })
    .expect(201);
}

async function addressOf(agent: Agent): Promise<string> {
  const { url } = (await agent.put('/api/own-calendar').send({}).expect(200)).body as { url: string };
  return new URL(url).pathname;
}

/** The calendar with its folded lines made whole. */
async function read(address: string): Promise<string> {
  const reply = await app.stranger.get(address).responseType('blob').expect(200);
  expect(reply.headers['content-type']).toBe('text/calendar; charset=utf-8');
  expect(reply.headers['cache-control']).toBe('private, no-cache');
  expect(reply.headers['x-robots-tag']).toBe('noindex');
  return (reply.body as Buffer).toString('utf8').replaceAll('\r\n ', '');
}

test('an address is made, told once, one at a time, and taken away; only its hash is kept', async () => {
  expect((await member.get('/api/own-calendar').expect(200)).body).toEqual({ address: null });
  const first = await addressOf(member);
  expect(await read(first)).toContain('X-WR-CALNAME:Mina sammanträden');
  const shown = await member.get('/api/own-calendar').expect(200);
  expect(shown.body).toEqual({ address: { createdAt: expect.any(String) } });
  const token = first.split('/')[3] ?? '';
  expect(token).toHaveLength(43);
  const [kept] = await app.dataSource.query<{ all: string }[]>(
    `SELECT (SELECT jsonb_agg(c) FROM calendar_address c)::text
            || (SELECT jsonb_agg(e) FROM audit_event e WHERE action LIKE 'calendar-address.%')::text AS all`,
  );
  expect(kept?.all).toContain('token_sha256');
  expect(kept?.all).not.toContain(token);

  const second = await addressOf(member);
  await app.stranger.get(first).expect(404);
  await read(second);
  expect((await other.get('/api/own-calendar').expect(200)).body).toEqual({ address: null });
  await member.delete('/api/own-calendar').expect(204);
  await member.delete('/api/own-calendar').expect(204);
  await app.stranger.get(second).expect(404);
  for (const wrong of ['x', 'A'.repeat(43), 'å'.repeat(43), 'A'.repeat(5000)]) {
    await app.stranger.get(`/api/own-calendar/${encodeURIComponent(wrong)}/sammantraden.ics`).expect(404);
  }
  await app.stranger.get('/api/own-calendar').expect(401);
  await app.stranger.put('/api/own-calendar').send({}).expect(401);
  const told = await app.dataSource.query<{ action: string }[]>(
    `SELECT action FROM audit_event WHERE action LIKE 'calendar-address.%' ORDER BY id`,
  );
  expect(told.map(({ action }) => action.slice(17))).toEqual(['made', 'made', 'revoked']);
});

test('two who make one at once for the same person have one that works', async () => {
  const made = await Promise.all([1, 2, 3].map(() => addressOf(other)));
  const answers = await Promise.all(made.map(async (address) => (await app.stranger.get(address)).status));
  expect(answers.sort()).toEqual([200, 404, 404]);
});

test('it holds the meetings that one is called to, as the last mail told of them, and nothing of what they are about', async () => {
  const address = await addressOf(member);
  const summer = await aMeetingOn('2025-07-03');
  await aMeetingOn('2025-08-20');
  const others = await aMeetingOn('2025-09-10');
  await call(others.id, (name) => name === 'Mats');
  expect(await read(address)).not.toContain('BEGIN:VEVENT');

  await call(summer.id);
  const told = await read(address);
  expect(told.match(/BEGIN:VEVENT/g)).toHaveLength(1);
  expect(told).toContain(`UID:klubbat-${summer.id}\r\nSEQUENCE:0\r\n`);
  expect(told).toContain('DTSTART;TZID=Europe/Stockholm:20250703T130000');
  expect(told).toContain('BEGIN:VTIMEZONE');
  expect(told).toContain('SUMMARY:Kulturnämnden\r\n');
  expect(told).toContain('LOCATION:Sal 1\\, Regionens hus');
  expect(told).toContain(`URL:http://localhost:3000/sammantraden/${summer.id}`);

  // moved, and not told of yet
  await app.admin
    .patch(`/api/meetings/${summer.id}`)
    .send({ date: '2025-07-04', version: await versionOf(summer.id) })
    .expect(200);
  expect(await read(address)).toContain('20250703T130000');
  await call(summer.id);
  const moved = await read(address);
  expect(moved).toContain('SEQUENCE:1\r\n');
  expect(moved).toContain('20250704T130000');

  await app.admin
    .post(`/api/meetings/${summer.id}/cancellation`)
    .send({ reason: 'Kanarie inställt' })
    .expect(200);
  const cancelled = await read(address);
  expect(cancelled).toContain('SEQUENCE:2\r\n');
  expect(cancelled).toContain('STATUS:CANCELLED');
  expect(cancelled).toContain('SUMMARY:Inställt: Kulturnämnden');
  expect(`${told}${moved}${cancelled}`).not.toMatch(/kanarie/i);
});

async function versionOf(id: string): Promise<number> {
  return ((await app.admin.get(`/api/meetings/${id}`).expect(200)).body as { version: number }).version;
}
