import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { TOTP, Secret } from 'otpauth';
import supertest from 'supertest';
import type { PersonView } from '@klubbat/shared/contracts/register-people';
import { aBoard } from '../../../test/builders.js';
import { aSigningRound, signerOf } from '../../../test/signing-round.js';
import { ADMIN, PASSWORD, startTestApp, type Agent, type TestApp } from '../../../test/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const code = ({ body }: { body: unknown }) => (body as { code: string }).code;
/** What an app shows, so many steps from now. */
const shown = (secret: string, steps = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({
    timestamp: app.clock.now.getTime() + steps * 30_000,
  });
const later = (seconds: number) => {
  app.clock.now = new Date(app.clock.now.getTime() + seconds * 1000);
};

async function setUp(agent: Agent, password = PASSWORD): Promise<{ secret: string; recovery: string[] }> {
  const begun = await agent.post('/api/one-time-code/setup').send({ password }).expect(200);
  const { secret, uri, picture } = begun.body as { secret: string; uri: string; picture: string };
  expect(uri).toContain(`secret=${secret}`);
  expect(picture).toMatch(/^<svg/);
  const confirmed = await agent
    .post('/api/one-time-code')
    .send({ code: shown(secret) })
    .expect(201);
  later(30);
  return { secret, recovery: (confirmed.body as { recoveryCodes: string[] }).recoveryCodes };
}

const signIn = (given: string | undefined, email = ADMIN.email, password = ADMIN.password) =>
  supertest(app.app)
    .post('/api/session')
    .send({ email, password, ...(given === undefined ? {} : { code: given }) });

describe('the codes of an app', () => {
  // RFC 6238, appendix B: SHA-1, the last six of its eight figures
  test.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
  ])('at second %s are those of the standard', (second, expected) => {
    const totp = new TOTP({ secret: Secret.fromUTF8('12345678901234567890') });
    expect(totp.generate({ timestamp: second * 1000 })).toBe(expected);
  });
});

test('a one-time code is set up, asked for, used once, limited, and taken away', async () => {
  expect(code(await app.admin.post('/api/one-time-code/setup').send({ password: 'x' }))).toBe(
    'wrong-password',
  );
  const begun = await app.admin.post('/api/one-time-code/setup').send({ password: ADMIN.password });
  expect(code(await app.admin.post('/api/one-time-code').send({ code: '000000' }))).toBe('wrong-code');
  // not confirmed: nothing is asked for
  expect(begun.status).toBe(200);
  await signIn(undefined).expect(200);

  const { secret, recovery } = await setUp(app.admin, ADMIN.password);
  expect(recovery).toHaveLength(10);
  expect(code(await app.admin.post('/api/one-time-code/setup').send({ password: ADMIN.password }))).toBe(
    'already-exists',
  );
  const [row] = await app.dataSource.query<{ text: string }[]>('SELECT t::text AS text FROM one_time_code t');
  for (const known of [secret, ...recovery, Buffer.from(Secret.fromBase32(secret).bytes).toString('hex')]) {
    expect(row?.text).not.toContain(known);
  }

  // who knows neither is told nothing of it
  expect(code(await signIn(undefined, ADMIN.email, 'fel'))).toBe('wrong-credentials');
  expect(code(await signIn(undefined))).toBe('code-needed');
  expect(code(await signIn(shown(secret, -2)))).toBe('wrong-code');
  const now = shown(secret);
  await signIn(now).expect(200);
  expect(code(await signIn(now))).toBe('wrong-code');
  // the one before is not taken after the one that follows it
  expect(code(await signIn(shown(secret, -1)))).toBe('wrong-code');
  const [session] = await app.dataSource.query<{ method: string }[]>(
    'SELECT method FROM login_session ORDER BY created_at DESC LIMIT 1',
  );
  expect(session?.method).toBe('password-code');

  // of two at once with the same code one gets in
  later(60);
  const both = await Promise.all([signIn(shown(secret)), signIn(shown(secret))]);
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 403]);

  // one to fall back on, in any writing, once
  const [first = '', second = ''] = recovery;
  await signIn(first.toUpperCase().replaceAll('-', ' ')).expect(200);
  expect(code(await signIn(first))).toBe('wrong-code');
  expect((await app.admin.get('/api/one-time-code').expect(200)).body).toEqual({
    isSetUp: true,
    recoveryCodesLeft: 9,
  });

  // five wrong ones in a row, and not even a right one is taken for a quarter of an hour
  for (const wrong of ['111111', '222222', '333333', '444444']) {
    await signIn(wrong).expect(403);
  }
  expect(code(await signIn(second))).toBe('too-many-attempts');
  later(15 * 60 + 1);
  await signIn(second).expect(200);
  await expect(app.dataSource.query('UPDATE one_time_code SET last_step = 0')).rejects.toThrow();

  const remove = (given: object) => app.admin.post('/api/one-time-code/removal').send(given);
  expect(code(await remove({ password: ADMIN.password, code: '111111' }))).toBe('wrong-code');
  await remove({ password: ADMIN.password, code: shown(secret) }).expect(204);
  await signIn(undefined).expect(200);
});

test('signs with password and code, and with the password alone no longer', async () => {
  const round = await aSigningRound(app);
  const { secret } = await setUp(round.one);
  const sign = (given?: string) =>
    round.one.post(`/api/adjustments/${round.adjustmentId}/signatures`).send({
      sha256: round.sha256,
      proof: { kind: 'password', password: PASSWORD, ...(given === undefined ? {} : { code: given }) },
    });
  expect(code(await sign())).toBe('code-needed');
  expect(code(await sign('123456'))).toBe('wrong-code');
  const [event] = await app.dataSource.query<{ details: object }[]>(
    `SELECT details FROM audit_event WHERE action = 'signing.refused' ORDER BY id DESC LIMIT 1`,
  );
  expect(event?.details).toEqual({ reason: 'wrong-code', method: 'password' });
  await sign(shown(secret)).expect(201);
  expect(await signerOf(app, round.adjustmentId, 'Björn')).toMatchObject({ method: 'password-code' });
});

/** One with a mandate in the organisation, signed in. */
async function someone(organisationId: string, name: string, role: string) {
  const email = `${name}@tappat.example`;
  const membership = { organisationId, boardId: null, role };
  const added = await app.admin.post('/api/people').send({ name, email, membership }).expect(201);
  const { id } = added.body as { id: string };
  return { id, email, agent: await app.invite(id, email) };
}

test('lost with its recovery codes, it is taken away by who administers every organisation of that person', async () => {
  const { organisationId } = await aBoard(app);
  const { organisationId: elsewhere } = await aBoard(app);
  const lost = await someone(organisationId, 'lotta', 'secretary');
  const keeper = await someone(organisationId, 'kerstin', 'administrator');
  const stranger = await someone(elsewhere, 'stig', 'administrator');
  await setUp(lost.agent);
  const given = { password: PASSWORD, reason: 'Visade legitimation på kontoret' };
  const remove = (agent: Agent, more: object = {}) =>
    agent.post(`/api/people/${lost.id}/one-time-code/removal`).send({ ...given, ...more });
  const asks = async () => code(await signIn(undefined, lost.email, PASSWORD)) === 'code-needed';
  const told = async (agent: Agent) =>
    ((await agent.get(`/api/people/${lost.id}`).expect(200)).body as PersonView).hasOneTimeCode;
  expect([await told(keeper.agent), await told(lost.agent)]).toEqual([true, false]);

  expect((await remove(stranger.agent)).status).toBe(404);
  expect((await remove(lost.agent)).status).toBe(403);
  expect(code(await remove(keeper.agent, { password: 'fel' }))).toBe('wrong-password');
  await remove(keeper.agent, { reason: ' ' }).expect(422);

  // a code holds everywhere: one who is somewhere else too is not let in there from here
  const membership = { organisationId: elsewhere, boardId: null, role: 'secretary' };
  const same = await app.admin.post('/api/people').send({ name: 'lotta', email: lost.email, membership });
  expect(same.body).toMatchObject({ id: lost.id });
  expect(code(await remove(keeper.agent))).toBe('forbidden');
  expect(await asks()).toBe(true);

  await remove(app.admin, { password: ADMIN.password }).expect(204);
  await lost.agent.get('/api/session').expect(401);
  await signIn(undefined, lost.email, PASSWORD).expect(200);
  expect((await remove(app.admin, { password: ADMIN.password })).status).toBe(404);
  const events = await app.dataSource.query<{ organisationId: string; details: object }[]>(
    `SELECT organisation_id AS "organisationId", details FROM audit_event
      WHERE action = 'one-time-code.removed' AND organisation_id IS NOT NULL ORDER BY id`,
  );
  expect(events.map((event) => event.organisationId).toSorted()).toEqual(
    [organisationId, elsewhere].toSorted(),
  );
  expect(events[0]?.details).toEqual({ personId: lost.id, reason: given.reason });
});

test('lost by one of a single organisation, it is taken away by its administrator', async () => {
  const { organisationId } = await aBoard(app);
  const lost = await someone(organisationId, 'lars', 'secretary');
  const keeper = await someone(organisationId, 'karin', 'administrator');
  await setUp(lost.agent);
  await keeper.agent
    .post(`/api/people/${lost.id}/one-time-code/removal`)
    .send({ password: PASSWORD, reason: 'Samma rum' })
    .expect(204);
  await signIn(undefined, lost.email, PASSWORD).expect(200);
});
