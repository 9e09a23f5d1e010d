import { afterAll, beforeAll, expect, test } from '@jest/globals';
import supertest from 'supertest';
import type { OwnSessionView } from '@klubbat/shared/contracts/session';
import { ADMIN, startTestApp, type Agent, type TestApp } from '../../../test/test-app.js';

const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0';
const HOUR = 3_600_000;

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

async function signedIn(): Promise<Agent> {
  const agent = supertest.agent(app.app).set('User-Agent', FIREFOX);
  await agent.post('/api/session').send(ADMIN).expect(200);
  return agent;
}
const sessionsOf = async (agent: Agent) =>
  ((await agent.get('/api/sessions').expect(200)).body as { sessions: OwnSessionView[] }).sessions;
const later = (ms: number) => {
  app.clock.now = new Date(app.clock.now.getTime() + ms);
};

test('a person sees from where she is signed in, and signs out what she has lost', async () => {
  const here = await signedIn();
  const lost = await signedIn();
  const seen = await sessionsOf(here);
  expect(seen.filter(({ current }) => current)).toEqual([
    {
      id: expect.any(String),
      current: true,
      device: 'Firefox, Windows',
      method: 'password',
      openedAt: app.clock.now.toISOString(),
      seenAt: app.clock.now.toISOString(),
    },
  ]);
  const [gone] = (await sessionsOf(lost)).filter(({ current }) => current);
  await here.delete(`/api/sessions/${gone?.id ?? ''}`).expect(204);
  await lost.get('/api/session').expect(401);
  await here.get('/api/session').expect(200);
  expect((await sessionsOf(here)).map(({ id }) => id)).not.toContain(gone?.id);
  await here.delete(`/api/sessions/${gone?.id ?? ''}`).expect(404);
  const events = await app.dataSource.query<unknown[]>(
    `SELECT 1 FROM audit_event WHERE action = 'session.closed' AND details ->> 'session' = $1`,
    [gone?.id],
  );
  expect(events).toHaveLength(1);
});

test('nobody ends a session of somebody else', async () => {
  const add = async (path: string, sent: object) =>
    ((await app.admin.post(path).send(sent).expect(201)).body as { id: string }).id;
  const organisationId = await add('/api/organisations', { name: 'Region Fjällmark', kind: 'region' });
  const person = await add('/api/people', {
    name: 'Ada Annan',
    email: 'ada@region.example',
    membership: { organisationId, role: 'secretary' },
  });
  const ada = await app.invite(person, 'ada@region.example');
  const [hers] = await sessionsOf(ada);
  expect(await sessionsOf(ada)).toHaveLength(1);
  expect((await sessionsOf(app.admin)).map(({ id }) => id)).not.toContain(hers?.id);
  await app.admin.delete(`/api/sessions/${hers?.id ?? ''}`).expect(404);
  await app.admin.delete('/api/sessions').expect(204);
  await ada.get('/api/session').expect(200);
});

test('all others are signed out at once, and the one who asked is not', async () => {
  const here = await signedIn();
  const others = [await signedIn(), await signedIn()];
  await here.delete('/api/sessions').expect(204);
  await Promise.all(others.map((other) => other.get('/api/session').expect(401)));
  expect(await sessionsOf(here)).toHaveLength(1);
  await here.delete('/api/sessions').expect(204);
});

test('a session that nobody uses ends after four hours, one that is used after twelve', async () => {
  const [used, unused] = [await signedIn(), await signedIn()];
  const opened = app.clock.now;
  for (let hours = 2; hours < 12; hours += 2) {
    later(2 * HOUR);
    await used.get('/api/session').expect(200);
    // it is noted beside the request
    await seenAgain(used);
  }
  await unused.get('/api/session').expect(401);
  app.clock.now = new Date(opened.getTime() + 12 * HOUR);
  await used.get('/api/session').expect(401);
});

/** Waits until the use of a session has been noted. */
async function seenAgain(agent: Agent): Promise<void> {
  let seen: string | undefined;
  do {
    seen = (await sessionsOf(agent)).find(({ current }) => current)?.seenAt;
  } while (seen !== app.clock.now.toISOString());
}
