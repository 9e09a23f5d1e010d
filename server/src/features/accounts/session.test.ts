import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { statementsOf } from '../../../test/count-statements.js';
import { ADMIN, startTestApp, type TestApp } from '../../../test/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

test('each page is told who has signed in by two statements: who asks, and what waits for him', async () => {
  const ask = () => app.admin.get('/api/session').expect(200);
  await ask();
  expect(await statementsOf(ask)).toHaveLength(2);
});

describe('POST session', () => {
  test('gives a cookie that no script reads and no other site sends', async () => {
    const reply = await app.stranger.post('/api/session').send(ADMIN).expect(200);
    const [cookie] = reply.get('Set-Cookie') ?? [];
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
    expect(reply.body).toMatchObject({ admin: true, person: { email: ADMIN.email } });
    await app.stranger.get('/api/session').expect(200);
    await app.stranger.delete('/api/session').expect(204);
    await app.stranger.get('/api/session').expect(401);
  });

  test('does not tell which of address and password was wrong', async () => {
    const replies = await Promise.all([
      app.stranger.post('/api/session').send({ ...ADMIN, password: 'fel' }),
      app.stranger.post('/api/session').send({ ...ADMIN, email: 'ingen@klubbat.example' }),
    ]);
    const [one, other] = replies.map(({ status, body }) => ({
      status,
      detail: (body as { detail: string }).detail,
    }));
    expect(one).toEqual(other);
    expect(one?.status).toBe(401);
  });

  test('stops the guessing of a password', async () => {
    const guess = () =>
      app.stranger.post('/api/session').send({ email: 'gissa@klubbat.example', password: 'x' });
    for (let attempt = 0; attempt < 20; attempt += 1) {
      expect((await guess()).status).toBe(401);
    }
    expect((await guess()).body).toMatchObject({ code: 'too-many-attempts', status: 429 });
  });

  test('stores neither password nor cookie as they are', async () => {
    const [account] = await app.dataSource.query<{ password_hash: string }[]>(
      'SELECT password_hash FROM account',
    );
    expect(account?.password_hash).toMatch(/^\$argon2id\$/);
    const reply = await app.stranger.post('/api/session').send(ADMIN).expect(200);
    const token = /klubbat_session=([^;]+)/.exec((reply.get('Set-Cookie') ?? [])[0] ?? '')?.[1] ?? '';
    const rows = await app.dataSource.query<unknown[]>(
      'SELECT 1 FROM login_session WHERE token_sha256 = $1',
      [token],
    );
    expect(rows).toEqual([]);
  });
});

describe('a write', () => {
  const write = () =>
    app.admin.post('/api/organisations').send({ name: `Region ${Math.random()}`, kind: 'region' });

  test('from another site is refused, without Origin it passes', async () => {
    const foreign = await write().set('Origin', 'https://ond.example').expect(403);
    expect(foreign.body).toMatchObject({ code: 'foreign-origin' });
    await write().set('Origin', 'null').expect(403);
    await write().set('Sec-Fetch-Site', 'cross-site').expect(403);
    await write().set('Sec-Fetch-Site', 'same-site').expect(403);
    await write().set('Sec-Fetch-Site', 'same-origin').expect(201);
    await write().expect(201);
  });

  test('from our own pages passes', async () => {
    await write()
      .set('Host', 'klubbat.example:3000')
      .set('Origin', 'http://klubbat.example:3000')
      .expect(201);
  });

  test('without session is refused', async () => {
    await app.stranger.delete('/api/session');
    const refused = await app.stranger
      .post('/api/organisations')
      .send({ name: 'X', kind: 'region' })
      .expect(401);
    expect(refused.type).toBe('application/problem+json');
    expect(refused.body).toMatchObject({ code: 'not-signed-in', errors: [] });
  });
});

describe('a session', () => {
  test('ends after a working day', async () => {
    const agent = await app.signIn(ADMIN.email, ADMIN.password);
    const before = app.clock.now;
    app.clock.now = new Date(before.getTime() + 12 * 3_600_000 + 1);
    await agent.get('/api/session').expect(401);
    app.clock.now = before;
  });
});
