import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { TOTP } from 'otpauth';
import type { PasskeyChallengeView } from '@klubbat/shared/contracts/passkey';
import { ADMIN, startTestApp, type Agent, type TestApp } from '../../../test/test-app.js';
import { startIdentityProvider, type TestProvider } from '../../../test/identity-provider.js';
import { SoftwareAuthenticator } from '../../../test/software-authenticator.js';

const ORIGIN = 'http://localhost:3000';
const MINUTE = 60_000;

let provider: TestProvider;
let app: TestApp;
beforeAll(async () => {
  provider = await startIdentityProvider([`${ORIGIN}/e-legitimation`]);
  // a provider goes by its own clock
  app = await startTestApp({ identityProviders: [provider.settings], now: new Date() });
});
afterAll(async () => {
  await app.close();
  await provider.close();
});

const later = (minutes: number) => {
  app.clock.now = new Date(app.clock.now.getTime() + minutes * MINUTE);
};
const code = ({ body }: { body: unknown }) => (body as { code: string }).code;
let made = 0;
const administer = (agent: Agent = app.admin) =>
  agent.post('/api/organisations').send({ name: `Kommun ${String((made += 1))}`, kind: 'municipality' });
const prove = (sent: object, agent: Agent = app.admin) => agent.post('/api/session/proof').send(sent);

/** No session's proof is fresh any more. */
const age = () => app.dataSource.query(`UPDATE login_session SET proved_at = '2000-01-01'`);

test('ten minutes after one has signed in one administers nothing, until one has proved anew who one is', async () => {
  await app.prove();
  later(9.9);
  await administer().expect(201);
  later(0.1);
  const refused = await administer().expect(401);
  expect(refused.body).toMatchObject({ code: 'proof-needed', title: 'Visa att det är du' });
  // what is read, and what is no administration, goes on
  await app.admin.get('/api/organisations').expect(200);
  await app.admin.patch('/api/profile').send({ title: 'Chef', version: 1 });

  expect(code(await prove({ password: 'fel' }))).toBe('wrong-password');
  await administer().expect(401);
  const until = new Date(app.clock.now.getTime() + 10 * MINUTE).toISOString();
  expect((await prove({ password: ADMIN.password }).expect(200)).body).toEqual({ until });
  await administer().expect(201);
});

test('a proof holds in its own session, and in no other of the same person', async () => {
  const other = await app.signIn(ADMIN.email, ADMIN.password);
  await age();
  await app.prove();
  await administer().expect(201);
  await administer(other).expect(401);
});

test('who may not administer is told that, and not asked to prove anything', async () => {
  await app.prove();
  const { id: organisationId } = (await administer().expect(201)).body as { id: string };
  const person = await app.admin
    .post('/api/people')
    .send({
      name: 'Ada Annan',
      email: 'ada@region.example',
      membership: { organisationId, role: 'registrar' },
    })
    .expect(201);
  const ada = await app.invite((person.body as { id: string }).id, 'ada@region.example');
  await age();
  expect(code(await administer(ada).expect(403))).toBe('forbidden');
  await ada.patch(`/api/organisations/${organisationId}`).send({ name: 'Vår', version: 1 }).expect(403);
});

test('by a passkey: an answer to a challenge for just that', async () => {
  const key = new SoftwareAuthenticator(ORIGIN);
  const begin = () => app.admin.post('/api/session/passkey-proof-challenge').send({});
  expect(code(await begin())).toBe('passkey-missing');
  const begun = await app.admin
    .post('/api/passkeys/challenge')
    .send({ password: ADMIN.password })
    .expect(200);
  const { challengeId, options } = begun.body as { challengeId: string; options: never };
  const added = await app.admin
    .post('/api/passkeys')
    .send({ challengeId, name: 'Telefonen', answer: key.make(options) })
    .expect(201);
  await age();

  const toSignIn = (await app.stranger.post('/api/session/passkey-challenge').send({}))
    .body as PasskeyChallengeView;
  const answer = (asked: PasskeyChallengeView) =>
    app.admin
      .post('/api/session/passkey-proof')
      .send({ challengeId: asked.challengeId, assertion: key.answer(asked.options) });
  expect(code(await answer(toSignIn))).toBe('challenge-for-another');
  await administer().expect(401);

  const asked = (await begin().expect(200)).body as PasskeyChallengeView;
  await app.stranger
    .post('/api/session/passkey')
    .send({ challengeId: asked.challengeId, assertion: key.answer(asked.options) })
    .expect(409);
  await answer(asked).expect(200);
  await administer().expect(201);
  expect(code(await answer(asked))).toBe('challenge-used');

  // who finds the screen open does not take away the keys either
  await age();
  const { id } = added.body as { id: string };
  await app.admin.delete(`/api/passkeys/${id}`).expect(401);
  await app.prove();
  await app.admin.delete(`/api/passkeys/${id}`).expect(204);
});

test('by an e-identity, that is one of hers', async () => {
  app.clock.now = new Date();
  const admin = await app.signIn(ADMIN.email, ADMIN.password);
  const urlOf = ({ body }: { body: unknown }) => (body as { url: string }).url;
  const begin = () => admin.post('/api/session/e-identity-proof-attempt').send({ provider: 'prov' });
  const comeBack = async (url: string, who: string) =>
    admin.post('/api/e-identity-answers').send({ query: await provider.prove(url, who) });
  expect(code(await begin())).toBe('e-identity-missing');
  const linking = await admin
    .post('/api/e-identities/attempt')
    .send({ provider: 'prov', password: ADMIN.password })
    .expect(200);
  await comeBack(urlOf(linking), 'ada-1');
  await age();
  const other = await comeBack(urlOf(await begin().expect(200)), 'bo-2');
  expect(code(other)).toBe('e-identity-not-yours');
  await administer(admin).expect(401);
  const answered = await comeBack(urlOf(await begin().expect(200)), 'ada-1');
  expect(answered.body).toEqual({ purpose: 'prove' });
  await administer(admin).expect(201);
  const events = await app.dataSource.query<{ details: unknown }[]>(
    `SELECT details FROM audit_event WHERE action = 'session.proved' ORDER BY id DESC LIMIT 1`,
  );
  expect(events).toEqual([{ details: { method: 'e-identity' } }]);
});

test('with one-time codes set up the code is asked for as well', async () => {
  const admin = await app.signIn(ADMIN.email, ADMIN.password);
  const { secret } = (
    await admin.post('/api/one-time-code/setup').send({ password: ADMIN.password }).expect(200)
  ).body as { secret: string };
  const now = () => new TOTP({ secret }).generate({ timestamp: app.clock.now.getTime() });
  await admin.post('/api/one-time-code').send({ code: now() }).expect(201);
  later(1);
  await age();
  expect(code(await prove({ password: ADMIN.password }, admin))).toBe('code-needed');
  expect(code(await prove({ password: ADMIN.password, code: '000000' }, admin))).toBe('wrong-code');
  await administer(admin).expect(401);
  await prove({ password: ADMIN.password, code: now() }, admin).expect(200);
  await administer(admin).expect(201);
});
