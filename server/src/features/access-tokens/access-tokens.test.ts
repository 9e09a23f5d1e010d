import { afterAll, beforeAll, expect, test } from '@jest/globals';
import supertest from 'supertest';
import type { AccessTokenView } from '@klubbat/shared/contracts/access-token';
import type { MeetingSummary } from '@klubbat/shared/contracts/meeting';
import { aBoard, aMeeting } from '../../../test/builders.js';
import { startTestApp, type Agent, type TestApp } from '../../../test/test-app.js';
import { raiseWall } from '../../platform/wall.js';
import { tokenHash } from '../accounts/token.js';
import { findTokenActor } from './access-token.store.js';
import { isTokenText, newTokenText } from './token-text.js';

const DAY = 86_400_000;

let app: TestApp;
let secretary: Agent;
let organisationId: string;
let boardId: string;
let meetingId: string;
beforeAll(async () => {
  app = await startTestApp();
  ({ organisationId, boardId } = await aBoard(app));
  const person = await app.admin
    .post('/api/people')
    .send({
      name: 'Siv Ek',
      email: 'siv@region.example',
      membership: { organisationId, boardId, role: 'secretary' },
    })
    .expect(201);
  secretary = await app.invite((person.body as { id: string }).id, 'siv@region.example');
  ({ id: meetingId } = await aMeeting({ admin: secretary }, boardId));
});
afterAll(() => app.close());

const code = ({ body }: { body: unknown }) => (body as { code: string }).code;

async function make(
  more: object = {},
  agent = secretary,
): Promise<{ token: string; id: string; expiresAt: string }> {
  const made = await agent
    .post('/api/access-tokens')
    .send({ name: 'Diariekopplingen', organisationId, scopes: ['meetings.read'], days: 30, ...more })
    .expect(201);
  return made.body as { token: string; id: string; expiresAt: string };
}
const program = (token: string) => supertest.agent(app.app).set('Authorization', `Bearer ${token}`);
const title = (agent: Agent) => agent.patch(`/api/meetings/${meetingId}`);

test('is known by its form: prefix, letters by chance, and their sum', () => {
  const token = newTokenText();
  expect(token).toMatch(/^klb_[0-9A-Za-z]{49}$/);
  expect(isTokenText(token)).toBe(true);
  expect(newTokenText()).not.toBe(token);
  expect(isTokenText(token.slice(0, -1))).toBe(false);
  const other = token[10] === 'a' ? 'b' : 'a';
  expect(isTokenText(token.slice(0, 10) + other + token.slice(11))).toBe(false);
});

test('is shown once, kept as a hash, and reads what its scope says, without cookie or Origin', async () => {
  const { token, id } = await make();
  const [row] = await app.dataSource.query<Record<string, unknown>[]>(
    'SELECT * FROM access_token WHERE id = $1',
    [id],
  );
  expect(JSON.stringify(row)).not.toContain(token);
  expect((await secretary.get('/api/access-tokens').expect(200)).text).not.toContain(token);

  const { meetings } = (await program(token).get('/api/meetings').expect(200)).body as {
    meetings: MeetingSummary[];
  };
  expect(meetings.map((one) => one.id)).toContain(meetingId);
  await program(token).get(`/api/meetings/${meetingId}`).expect(200);
  expect(code(await title(program(token)).send({ version: 1, place: 'Salen' }))).toBe('beyond-token');
  expect(code(await program(token).get('/api/sessions').expect(403))).toBe('beyond-token');
  expect(code(await program(token).post('/api/access-tokens').send({}).expect(403))).toBe('beyond-token');
});

test('what it writes stands in the log as done by its person, with its name', async () => {
  const { token } = await make({ scopes: ['meetings.write'], name: 'Protokollhjälpen' });
  const added = await program(token)
    .post(`/api/meetings/${meetingId}/agenda-items`)
    .send({ title: 'Inköp av skrivare', saveId: crypto.randomUUID() });
  expect(added.status).toBe(201);
  const events = await app.dataSource.query<{ name: string; details: Record<string, unknown> }[]>(
    `SELECT p.name, e.details FROM audit_event e JOIN person p ON p.id = e.actor_id
      WHERE e.meeting_id = $1 ORDER BY e.id DESC LIMIT 1`,
    [meetingId],
  );
  expect(events).toEqual([
    { name: 'Siv Ek', details: expect.objectContaining({ byToken: 'Protokollhjälpen' }) },
  ]);
});

test('gives nothing that the person may not, and holds in no other organisation', async () => {
  const body = { name: 'Allt', organisationId, days: 30 };
  const refused = await secretary.post('/api/access-tokens').send({ ...body, scopes: ['nonsense'] });
  expect(refused.status).toBe(422);
  const elsewhere = await aBoard(app);
  const foreign = await secretary
    .post('/api/access-tokens')
    .send({ ...body, organisationId: elsewhere.organisationId, scopes: ['meetings.read'] });
  expect(code(foreign)).toBe('forbidden');
  // the administrator of the installation has no mandate here: her rights are no program's
  const admins = await app.admin.post('/api/access-tokens').send({ ...body, scopes: ['meetings.read'] });
  expect(code(admins)).toBe('forbidden');

  const { token } = await make({ scopes: ['meetings.read', 'meetings.write'] });
  const mandate = (set: string) =>
    app.dataSource.query(
      `UPDATE membership SET ${set} WHERE person_id = (SELECT id FROM person WHERE email = 'siv@region.example')`,
    );
  await mandate(`until_day = '2025-01-01'`);
  await program(token).get(`/api/meetings/${meetingId}`).expect(404);
  await mandate('until_day = NULL');
  await program(token).get(`/api/meetings/${meetingId}`).expect(200);
});

test('behind the wall it sees its organisation alone; its owner sees and ends it also without a mandate there', async () => {
  const elsewhere = await aBoard(app);
  const mandates = (until: string | null, organisation: string) =>
    app.dataSource.query(
      `UPDATE membership SET until_day = $1 WHERE organisation_id = $2
        AND person_id = (SELECT id FROM person WHERE email = 'siv@region.example')`,
      [until, organisation],
    );
  const { token, id } = await make();
  const [{ personId } = { personId: '' }] = await app.dataSource.query<{ personId: string }[]>(
    `SELECT id AS "personId" FROM person WHERE email = 'siv@region.example'`,
  );
  await app.dataSource.query(
    `INSERT INTO membership (id, person_id, organisation_id, role, version, updated_at)
     VALUES (gen_random_uuid(), $1, $2, 'reader', 1, now())`,
    [personId, elsewhere.organisationId],
  );
  const { role } = await raiseWall(app.dataSource);
  const seen = () =>
    app.dataSource.transaction(async (tx) => {
      await findTokenActor(tx, tokenHash(token), app.clock.now, '2025-01-15', role);
      return tx.query<unknown>('SELECT id FROM organisation');
    });
  expect(await seen()).toEqual([{ id: organisationId }]);

  await mandates('2025-01-01', organisationId);
  await app.dataSource.query('DELETE FROM meeting_person WHERE person_id = $1', [personId]);
  expect(await seen()).toEqual([]);
  const { tokens } = (await secretary.get('/api/access-tokens').expect(200)).body as {
    tokens: AccessTokenView[];
  };
  expect(tokens.map((one) => one.id)).toContain(id);
  await secretary.delete(`/api/access-tokens/${id}`).expect(204);
  await mandates(null, organisationId);
});

test('asks who one is before it is made, and holds for a year at most', async () => {
  const body = { name: 'Sen', organisationId, scopes: ['meetings.read'], days: 366 };
  await secretary.post('/api/access-tokens').send(body).expect(422);
  await app.dataSource.query(`UPDATE login_session SET proved_at = '2000-01-01'`);
  const refused = await secretary.post('/api/access-tokens').send({ ...body, days: 365 });
  expect(code(refused)).toBe('proof-needed');
  await app.prove(secretary);
  const { token } = await make({ days: 2 });
  await program(token).get('/api/meetings').expect(200);
  const { now } = app.clock;
  app.clock.now = new Date(now.getTime() + 2 * DAY);
  await program(token).get('/api/meetings').expect(401);
  app.clock.now = now;
});

test('is revoked at once, by its owner and by the administrator of the organisation, who sees all', async () => {
  const own = await make();
  await program(own.token).get('/api/meetings').expect(200);
  await secretary.delete(`/api/access-tokens/${own.id}`).expect(204);
  await program(own.token).get('/api/meetings').expect(401);
  await secretary.delete(`/api/access-tokens/${own.id}`).expect(404);

  const other = await make({ name: 'Glömd' });
  await app.admin.delete(`/api/access-tokens/${other.id}`).expect(404);
  const list = `/api/organisations/${organisationId}/access-tokens`;
  await secretary.get(list).expect(403);
  const { tokens } = (await app.admin.get(list).expect(200)).body as { tokens: AccessTokenView[] };
  expect(tokens.find(({ id }) => id === other.id)).toMatchObject({
    name: 'Glömd',
    person: 'Siv Ek',
    state: 'holds',
    usedAt: null,
  });
  await app.admin.delete(`${list}/${other.id}`).expect(204);
  await program(other.token).get('/api/meetings').expect(401);
  const after = (await app.admin.get(list).expect(200)).body as { tokens: AccessTokenView[] };
  expect(after.tokens.find(({ id }) => id === own.id)?.state).toBe('revoked');
  const events = await app.dataSource.query<{ action: string }[]>(
    `SELECT action FROM audit_event WHERE subject_id = $1 ORDER BY id`,
    [other.id],
  );
  expect(events.map(({ action }) => action)).toEqual(['access-token.made', 'access-token.revoked']);
});

test('one that is none is nobody, also beside a cookie that holds', async () => {
  for (const nonsense of ['klb_nonsense', newTokenText(), '']) {
    await secretary.get('/api/meetings').set('Authorization', `Bearer ${nonsense}`).expect(401);
  }
  await secretary.get('/api/meetings').set('Authorization', 'Basic YTpi').expect(401);
});

test('a program that asks too often is told to come again', async () => {
  const { token } = await make();
  const replies = [];
  for (let portion = 0; portion < 61; portion += 1) {
    const asked = Array.from({ length: 20 }, () => program(token).get('/api/nothing-here'));
    replies.push(...(await Promise.all(asked)));
  }
  expect(replies.at(-1)?.status).toBe(429);
  await secretary.get('/api/meetings').expect(200);
});
