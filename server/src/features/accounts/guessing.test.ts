import { afterAll, beforeAll, expect, test } from '@jest/globals';
import supertest from 'supertest';
import { ADMIN, startTestApp, type TestApp } from '../../../test/test-app.js';
import { cloneDatabase } from '../../../test/test-database.js';

const HOUR = 3_600_000;

/** Two processes of one installation. */
let one: TestApp;
let other: TestApp;
beforeAll(async () => {
  const database = await cloneDatabase();
  one = await startTestApp({ database });
  other = await startTestApp({ database: { ...database, drop: () => Promise.resolve() } });
});
afterAll(async () => {
  await other.close();
  await one.close();
});

const attempt = (app: TestApp, email: string, password = 'fel') =>
  supertest(app.app).post('/api/session').send({ email, password });

/** So many have been wrong already, from everywhere. */
async function guessed(email: string): Promise<void> {
  await attempt(one, email).expect(401);
  await one.dataSource.query('UPDATE attempt_count SET hits = 100 WHERE hits > 0 AND ends_at > $1', [
    new Date(one.clock.now.getTime() + HOUR / 2),
  ]);
}
async function clear(): Promise<void> {
  await one.dataSource.query('DELETE FROM attempt_count');
}

test('an address has as many attempts whichever process answers it, and then waits a quarter', async () => {
  for (let count = 0; count < 10; count += 1) {
    await attempt(one, 'gissa@klubbat.example').expect(401);
    await attempt(other, 'gissa@klubbat.example').expect(401);
  }
  await attempt(one, 'gissa@klubbat.example').expect(429);
  await attempt(other, 'gissa@klubbat.example').expect(429);
  // one who knows the password is not counted
  await attempt(other, ADMIN.email, ADMIN.password).expect(200);
  const rows = await one.dataSource.query<{ key: string }[]>('SELECT key FROM attempt_count');
  expect(rows.every(({ key }) => /^[0-9a-f]{64}$/.test(key))).toBe(true);

  const { now } = one.clock;
  one.clock.now = new Date(now.getTime() + HOUR / 4 + 1);
  await attempt(one, 'gissa@klubbat.example').expect(401);
  one.clock.now = now;
  await clear();
});

test('what has ended is swept away by those who come after', async () => {
  await one.dataSource.query(
    `INSERT INTO attempt_count (key, hits, ends_at) SELECT 'gone ' || n, 1, $1 FROM generate_series(1, 25) n`,
    [new Date(one.clock.now.getTime() - 1)],
  );
  for (let count = 0; count < 3; count += 1) {
    await attempt(one, `ny${count}@klubbat.example`).expect(401);
  }
  const gone = await one.dataSource.query<unknown[]>(`SELECT 1 FROM attempt_count WHERE key LIKE 'gone %'`);
  expect(gone).toEqual([]);
  await clear();
});

test('one at whose account many guess gets in where she has been before, and nobody else does for an hour', async () => {
  const home = supertest.agent(other.app);
  await home.post('/api/session').send(ADMIN).expect(200);
  await home.delete('/api/session').expect(204);

  await guessed(ADMIN.email);
  const refused = await attempt(other, ADMIN.email, ADMIN.password).expect(429);
  expect(refused.body).toMatchObject({ code: 'too-many-attempts' });
  await home.post('/api/session').send(ADMIN).expect(200);
  // a mark that is another's, or made up, opens nothing
  await attempt(other, ADMIN.email, ADMIN.password).set('Cookie', 'klubbat_device=nonsense').expect(429);

  const { now } = other.clock;
  other.clock.now = new Date(now.getTime() + HOUR + 1);
  await attempt(other, ADMIN.email, ADMIN.password).expect(200);
  other.clock.now = now;
  await clear();
});

test('of an account that does not exist the same is told, before and after', async () => {
  const told = async (email: string) => {
    const before = await attempt(one, email);
    await guessed(email);
    const after = await attempt(one, email);
    await clear();
    return [before, after].map(({ status, body, headers }) => ({
      status,
      body: { ...(body as object), requestId: '' },
      names: Object.keys(headers).sort(),
    }));
  };
  expect(await told('ingen@klubbat.example')).toEqual(await told(ADMIN.email));
});

test('a session that was stolen is no place to guess the password from', async () => {
  const agent = await one.signIn(ADMIN.email, ADMIN.password);
  const prove = (password: string) => agent.post('/api/session/proof').send({ password });
  await prove('fel').expect(403);
  await one.dataSource.query('UPDATE attempt_count SET hits = 100 WHERE ends_at > $1', [
    new Date(one.clock.now.getTime() + HOUR / 2),
  ]);
  await prove(ADMIN.password).expect(429);
  // and that does not shut her out
  await attempt(one, ADMIN.email, ADMIN.password).expect(200);
  await clear();
});
