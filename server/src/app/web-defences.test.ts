import { Writable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import supertest from 'supertest';
import { askDoor, type Asked } from '../../test/ask-door.js';
import { aBoard } from '../../test/builders.js';
import { mountedRoutes } from '../../test/mounted-routes.js';
import { ADMIN, PASSWORD, startTestApp, type TestApp } from '../../test/test-app.js';
import { createLog } from '../platform/log.js';

let app: TestApp;
/** The same behind https. */
let https: TestApp;
let logged = '';
beforeAll(async () => {
  const into = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      logged += chunk.toString();
      done();
    },
  });
  app = await startTestApp({ log: createLog('trace', into) });
  https = await startTestApp({ publicUrl: 'https://klubbat.example' });
});
afterAll(async () => {
  await app.close();
  await https.close();
});

const writing = mountedRoutes().filter(({ door }) => door.method !== 'GET');

/** Of an open page every refusal is the same page; that its form refuses is in subscriptions.test. */
const isRefused = (path: string, { status, code }: Asked) =>
  path.startsWith('/offentligt/') ? status === 404 : status === 403 && code === 'foreign-origin';

test.each([
  ['Origin', 'https://ond.example'],
  ['Origin', 'null'],
  ['Sec-Fetch-Site', 'cross-site'],
])('no door lets a page of another site write (%s: %s)', async (name, value) => {
  const foreign = supertest.agent(app.app).set(name, value);
  const passed = [];
  for (const { door } of writing) {
    const asked = await askDoor(foreign, door, {});
    if (!isRefused(door.path, asked)) {
      passed.push(`${door.method} ${door.path}: ${String(asked.status)}`);
    }
  }
  expect(writing.length).toBeGreaterThan(200);
  expect(passed).toEqual([]);
});

const cookieOf = (reply: supertest.Response) =>
  /klubbat_session=([^;]+)/.exec((reply.get('Set-Cookie') ?? []).join('\n'))?.[1] ?? '';

test('who signs in gets a session of her own: one that was planted in her browser is not taken up', async () => {
  const planted = 'A'.repeat(43);
  const sign = () =>
    supertest(app.app).post('/api/session').set('Cookie', `klubbat_session=${planted}`).send(ADMIN);
  const one = cookieOf(await sign().expect(200));
  const other = cookieOf(await sign().expect(200));
  expect(one).toMatch(/^[\w-]{43}$/);
  expect(new Set([planted, one, other]).size).toBe(3);
  await supertest(app.app).get('/api/session').set('Cookie', `klubbat_session=${planted}`).expect(401);
  await supertest(app.app).get('/api/session').set('Cookie', `klubbat_session=${one}`).expect(200);
});

test.each([
  ['JSON', '/api/organisations', 200],
  ['a refusal', '/api/meetings/nonsense', 404],
  ['no door', '/api/nothing-here', 404],
  ['no open page', '/offentligt/ingen', 404],
  ['the description of the doors', '/api/openapi.json', 200],
  ['what a load balancer asks', '/health', undefined],
  ['open data', '/oparl', undefined],
] as const)('%s is told with what a browser may do with it', async (_what, path, status) => {
  const reply = await app.admin.get(path);
  if (status !== undefined) {
    expect(reply.status).toBe(status);
  }
  const { headers } = reply;
  expect(headers['content-security-policy']).toMatch(/script-src 'self'|default-src 'none'/);
  expect(headers['content-security-policy']).toMatch(/frame-ancestors 'self'|^default-src 'none'$/);
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['referrer-policy']).toBeDefined();
  expect(headers['x-powered-by']).toBeUndefined();
  // over plain HTTP it would shut out who has no certificate
  expect(headers['strict-transport-security']).toBeUndefined();
  const secure = await https.admin.get(path);
  expect(secure.headers['strict-transport-security']).toMatch(/max-age=\d{8}/);
});

test('behind https the cookie goes over https alone', async () => {
  const reply = await supertest(https.app).post('/api/session').send(ADMIN).expect(200);
  const cookies = reply.get('Set-Cookie') ?? [];
  expect(cookies).toHaveLength(2);
  expect(cookies.every((cookie) => cookie.includes('Secure') && cookie.includes('HttpOnly'))).toBe(true);
});

test('the log holds no password, cookie, token or link, whatever is done', async () => {
  const secrets: string[] = [ADMIN.password, PASSWORD];
  const opened = await supertest(app.app).post('/api/session').send(ADMIN).expect(200);
  const cookie = cookieOf(opened);
  secrets.push(cookie);
  await app.stranger.post('/api/session').send({ email: ADMIN.email, password: 'ett hemligt fel' });
  secrets.push('ett hemligt fel');
  await app.prove();

  const { organisationId } = await aBoard(app);
  const person = await app.admin
    .post('/api/people')
    .send({ name: 'Siv Ek', email: 'siv@region.example', membership: { organisationId, role: 'secretary' } })
    .expect(201);
  const { id } = person.body as { id: string };
  const invited = await app.admin
    .post(`/api/people/${id}/invitation`)
    .send({ email: 'siv@region.example' })
    .expect(201);
  const link = (invited.body as { link: string }).link.split('/').at(-1) ?? '';
  secrets.push(link);
  const siv = supertest.agent(app.app);
  await siv.get(`/api/invitations/${link}`).expect(200);
  await siv.post(`/api/invitations/${link}`).send({ password: PASSWORD }).expect(200);
  const { secret } = (await siv.post('/api/one-time-code/setup').send({ password: PASSWORD }).expect(200))
    .body as { secret: string };
  secrets.push(secret);
  const made = await siv
    .post('/api/access-tokens')
    .send({ name: 'Prov', organisationId, scopes: ['meetings.read'], days: 1 })
    .expect(201);
  const { token } = made.body as { token: string };
  secrets.push(token);
  await supertest(app.app).get('/api/meetings').set('Authorization', `Bearer ${token}`).expect(200);
  // one that sends its token in the wrong place
  await supertest(app.app).get(`/api/meetings/${token}`).expect(401);
  const calendar = await siv.put('/api/own-calendar').send({});
  secrets.push((calendar.body as { url: string }).url.split('/').at(-1) ?? '');
  await siv
    .post('/api/session')
    .set('Content-Type', 'application/json')
    .send('{"password":"halvt')
    .expect(400);
  secrets.push('halvt');

  expect(logged).toContain('/api/access-tokens');
  expect(logged).toContain('/api/invitations/');
  expect(secrets.filter((one) => one.length < 5 || logged.includes(one))).toEqual([]);
});
