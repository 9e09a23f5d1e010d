import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ADMIN, startTestApp, type TestApp } from '../../test/test-app.js';
import { ensureAdministrator } from './first-start.js';
import { keptLogin } from './kept-login.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const ensure = (given: { email?: string; password?: string }) =>
  ensureAdministrator(
    app.dataSource,
    { email: given.email, password: given.password },
    new Date('2025-01-15T09:00:00Z'),
  );
const signIn = (email: string, password: string) =>
  app.stranger.post('/api/session').send({ email, password });

describe('the administrator', () => {
  test('is made up only where there is none', async () => {
    expect(await ensure({})).toBeUndefined();
  });

  test('is who the settings say, at every start, also when several start at once', async () => {
    const other = { email: 'drift@region.example', password: 'ett nytt lösenord' };
    await Promise.all([ensure(other), ensure(other), ensure(other)]);
    expect((await signIn(other.email, other.password)).body).toMatchObject({ admin: true });
    await ensure({ ...other, password: 'ett tredje lösenord' });
    expect((await signIn(other.email, other.password)).status).toBe(401);
    expect((await signIn(other.email, 'ett tredje lösenord')).status).toBe(200);
    expect((await signIn(ADMIN.email, ADMIN.password)).status).toBe(200);
  });
});

describe('a made-up login', () => {
  test('is kept for its owner’s eyes and shown again at the next start', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'klubbat-login-'));
    try {
      const login = { who: 'Administratör', email: 'admin@klubbat.example', password: 'abc' };
      expect(await keptLogin(folder, undefined)).toBeUndefined();
      expect(await keptLogin(folder, login)).toEqual(login);
      expect(await keptLogin(folder, undefined)).toEqual(login);
      expect((await stat(join(folder, 'administrator.json'))).mode & 0o077).toBe(0);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
