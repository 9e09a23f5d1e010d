import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';
import supertest from 'supertest';
import type { IdentityAnswer } from '@klubbat/shared/contracts/e-identity';
import type { OrganisationView } from '@klubbat/shared/contracts/organisation';
import type { PasskeyChallengeView } from '@klubbat/shared/contracts/passkey';
import type { SignatureMethod } from '@klubbat/shared/vocabulary/signature-methods';
import { aBoard } from '../../../test/builders.js';
import { startIdentityProvider, type TestProvider } from '../../../test/identity-provider.js';
import { adjustmentOf, aSigningRound, signerOf, type SigningRound } from '../../../test/signing-round.js';
import { SoftwareAuthenticator } from '../../../test/software-authenticator.js';
import { PASSWORD, startTestApp, type Agent, type TestApp } from '../../../test/test-app.js';

let provider: TestProvider;
let app: TestApp;
beforeAll(async () => {
  provider = await startIdentityProvider(['http://localhost:3000/e-legitimation']);
  // a provider goes by its own clock
  app = await startTestApp({ identityProviders: [provider.settings], now: new Date() });
});
afterAll(async () => {
  await app.close();
  await provider.close();
});

type Reply = Promise<{ status: number; body: unknown }>;

async function organisation(id: string, by: Agent = app.admin): Promise<OrganisationView | undefined> {
  const reply = await by.get('/api/organisations').expect(200);
  return (reply.body as { organisations: OrganisationView[] }).organisations.find((one) => one.id === id);
}

async function switchOff(id: string, switchedOff: readonly SignatureMethod[], by: Agent = app.admin) {
  const version = (await organisation(id))?.version ?? 0;
  return by.put(`/api/organisations/${id}/switched-off`).send({ version, switchedOff });
}

async function lastRefusal(action: string): Promise<unknown> {
  const [row] = await app.dataSource.query<{ details: unknown }[]>(
    'SELECT details FROM audit_event WHERE action = $1 ORDER BY id DESC LIMIT 1',
    [action],
  );
  return row?.details;
}

async function passkeyOf(agent: Agent): Promise<SoftwareAuthenticator> {
  const key = new SoftwareAuthenticator('http://localhost:3000');
  const begun = await agent.post('/api/passkeys/challenge').send({ password: PASSWORD }).expect(200);
  const { challengeId, options } = begun.body as { challengeId: string; options: never };
  await agent
    .post('/api/passkeys')
    .send({ challengeId, name: 'Telefon', answer: key.make(options) })
    .expect(201);
  return key;
}

/** Sets up a code, and returns one that holds now. */
async function codeOf(agent: Agent): Promise<string> {
  const begun = await agent.post('/api/one-time-code/setup').send({ password: PASSWORD }).expect(200);
  const totp = new TOTP({ secret: Secret.fromBase32((begun.body as { secret: string }).secret) });
  const shown = (steps: number) =>
    totp.generate({ timestamp: app.clock.now.getTime() + steps * totp.period * 1000 });
  await agent
    .post('/api/one-time-code')
    .send({ code: shown(-1) })
    .expect(201);
  return shown(0);
}

/** What the provider answers for this person where the browser was sent. */
async function answered(agent: Agent, begun: { body: unknown }, person: string) {
  const query = await provider.prove((begun.body as { url: string }).url, person);
  return agent.post('/api/e-identity-answers').send({ query });
}

async function linkOf(agent: Agent, person: string): Promise<void> {
  const begun = await agent.post('/api/e-identities/attempt').send({ provider: 'prov', password: PASSWORD });
  await answered(agent, begun, person).then(({ status }) => expect(status).toBe(200));
}

async function organisationOf({ boardId }: { boardId: string }): Promise<string> {
  const [row] = await app.dataSource.query<{ id: string }[]>(
    'SELECT organisation_id AS id FROM board WHERE id = $1',
    [boardId],
  );
  return row?.id ?? '';
}

/** The first time what was made ready; then made anew, for a refused attempt is spent. */
async function anew<T>(make: () => Promise<T>): Promise<() => Promise<T>> {
  const first = [await make()];
  return async () => first.pop() ?? make();
}

/** Readies somebody to sign in one way, so that the last step alone is left. */
const ready: Record<Exclude<SignatureMethod, 'paper'>, (round: SigningRound) => Promise<() => Reply>> = {
  passkey: async (round) => {
    const key = await passkeyOf(round.chair);
    const ask = await anew(async () => {
      const reply = await round.chair
        .post(`/api/adjustments/${round.adjustmentId}/signing-challenge`)
        .send({ sha256: round.sha256 })
        .expect(200);
      const { challengeId, options } = reply.body as PasskeyChallengeView;
      return { challengeId, assertion: key.answer(options) };
    });
    return async () => sign(round.chair, round, { kind: 'passkey', ...(await ask()) });
  },
  'e-identity': async (round) => {
    await linkOf(round.one, 'kaja');
    const ask = await anew(async () => {
      const begun = await round.one
        .post(`/api/adjustments/${round.adjustmentId}/e-identity-attempt`)
        .send({ provider: 'prov', sha256: round.sha256 })
        .expect(200);
      const answer = (await answered(round.one, begun, 'kaja')).body as IdentityAnswer;
      return { attemptId: answer.purpose === 'sign' ? answer.intent.attemptId : '' };
    });
    return async () => sign(round.one, round, { kind: 'e-identity', ...(await ask()) });
  },
  'password-code': async (round) => {
    const code = await codeOf(round.other);
    return async () => sign(round.other, round, { kind: 'password', password: PASSWORD, code });
  },
  password: async (round) => async () =>
    sign(round.secretary, round, { kind: 'password', password: PASSWORD }),
};

const sign = (agent: Agent, { adjustmentId, sha256 }: SigningRound, proof: object): Reply =>
  agent.post(`/api/adjustments/${adjustmentId}/signatures`).send({ sha256, proof });

describe('what an organisation has switched off', () => {
  let round: SigningRound;
  let id: string;
  beforeAll(async () => {
    round = await aSigningRound(app);
    id = await organisationOf(round);
  });

  test.each([
    [
      'passkey',
      ['passkey'],
      'Skriv under med e-legitimation, med lösenord och engångskod eller med lösenord.',
    ],
    ['e-identity', ['passkey', 'e-identity'], 'Skriv under med lösenord och engångskod eller med lösenord.'],
    ['password-code', ['password-code', 'password'], 'Skriv under med passkey eller med e-legitimation.'],
    ['password', ['password', 'paper'], 'med e-legitimation eller med lösenord och engångskod.'],
  ] as const)('is not signed with: %s', async (method, off, instead) => {
    const act = await ready[method](round);
    expect((await switchOff(id, off)).status).toBe(200);
    const refused = await act();
    expect(refused).toMatchObject({ status: 403, body: { code: 'method-off' } });
    expect((refused.body as { detail: string }).detail).toContain(instead);
    const given = method === 'password-code' ? 'password' : method;
    expect(await lastRefusal('signing.refused')).toEqual({ reason: 'method-off', method: given });
    expect((await adjustmentOf(app, round.adjustmentId)).switchedOff).toEqual(
      expect.arrayContaining([...off]),
    );
    // what is off is another way
    await switchOff(id, method === 'passkey' ? ['e-identity', 'paper'] : ['passkey', 'paper']);
    expect((await act()).status).toBe(201);
    await switchOff(id, []);
  });

  test('is not asked for, nor registered on paper, and holds in no other organisation', async () => {
    const here = await aSigningRound(app);
    const there = await aSigningRound(app);
    await passkeyOf(here.chair);
    const ours = await organisationOf(here);
    await switchOff(ours, ['passkey', 'password', 'paper']);
    const ask = (door: string, more: object = {}) =>
      here.chair.post(`/api/adjustments/${here.adjustmentId}/${door}`).send({ sha256: here.sha256, ...more });
    expect((await ask('signing-challenge').expect(403)).body).toMatchObject({ code: 'method-off' });
    await linkOf(here.chair, 'nils');
    await ask('e-identity-attempt', { provider: 'prov' }).expect(200);
    await switchOff(ours, ['e-identity', 'password', 'paper']);
    expect((await ask('e-identity-attempt', { provider: 'prov' }).expect(403)).body).toMatchObject({
      code: 'method-off',
    });

    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkM9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    const paper = await app.admin
      .post(`/api/adjustments/${here.adjustmentId}/paper-signatures`)
      .field('signerId', (await signerOf(app, here.adjustmentId, 'Björn')).id)
      .field('signedOn', '2025-01-15')
      .attach('file', png, 'sida.png');
    expect(paper).toMatchObject({
      status: 403,
      body: {
        code: 'method-off',
        detail:
          'Organisationen har stängt av att skriva under på papper. Skriv under med passkey eller med lösenord och engångskod.',
      },
    });
    expect(await lastRefusal('signing.refused')).toEqual({ reason: 'method-off', method: 'paper' });

    expect((await sign(here.one, here, { kind: 'password', password: PASSWORD })).status).toBe(403);
    expect((await sign(there.one, there, { kind: 'password', password: PASSWORD })).status).toBe(201);
  });
});

describe('switching off', () => {
  test.each([
    [['passkey', 'e-identity', 'password-code', 'password'], 'Minst ett av sätten'],
    [['password-code'], 'Stäng av lösenord först'],
  ] as const)('never leaves nothing: %s', async (off, why) => {
    const { organisationId } = await aBoard(app);
    const refused = await switchOff(organisationId, off);
    expect(refused).toMatchObject({ status: 422, body: { code: 'invalid' } });
    expect(JSON.stringify(refused.body)).toContain(why);
    await expect(
      app.dataSource.query('UPDATE organisation SET switched_off = $2 WHERE id = $1', [organisationId, off]),
    ).rejects.toThrow('ck_organisation_switched_off');
  });

  test('does not leave e-identity alone where no service is set up', async () => {
    const plain = await startTestApp();
    const { organisationId } = await aBoard(plain);
    const refused = await plain.admin
      .put(`/api/organisations/${organisationId}/switched-off`)
      .send({ version: 1, switchedOff: ['passkey', 'password-code', 'password'] });
    await plain.close();
    expect(refused.status).toBe(422);
    expect(JSON.stringify(refused.body)).toContain('E-legitimation är inte inställd');
  });

  test('is for its administrator, is logged once, and does not write over what another has set', async () => {
    const { organisationId } = await aBoard(app);
    const someone = async (role: string) => {
      const email = `${role}@avstangt.example`;
      const membership = { organisationId, boardId: null, role };
      const added = await app.admin.post('/api/people').send({ name: role, email, membership }).expect(201);
      return app.invite((added.body as { id: string }).id, email);
    };
    const administrator = await someone('administrator');
    const secretary = await someone('secretary');
    expect((await switchOff(organisationId, ['paper'], secretary)).status).toBe(403);
    const foreign = await aBoard(app);
    expect((await switchOff(foreign.organisationId, ['paper'], administrator)).status).toBe(404);

    const put = (version: number, switchedOff: string[]) =>
      administrator.put(`/api/organisations/${organisationId}/switched-off`).send({ version, switchedOff });
    const version = (await organisation(organisationId))?.version ?? 0;
    await put(version, ['telepathy']).expect(422);
    await put(version, ['paper', 'passkey']).expect(200);
    const again = await put(version, ['passkey', 'paper', 'paper']).expect(200);
    expect(again.body).toMatchObject({ version: version + 1, switchedOff: ['passkey', 'paper'] });
    expect((await put(version, []).expect(409)).body).toMatchObject({ code: 'stale-version' });
    const events = await app.dataSource.query<{ details: unknown }[]>(
      `SELECT details FROM audit_event WHERE action = 'organisation.updated' AND subject_id = $1`,
      [organisationId],
    );
    expect(events.map(({ details }) => details)).toEqual([{ switchedOff: ['passkey', 'paper'] }]);
  });
});

test('who has another way signs in with that; who has none gets in with the password', async () => {
  const { organisationId } = await aBoard(app);
  const email = 'siv.ek@avstangt.example';
  const membership = { organisationId, boardId: null, role: 'administrator' };
  const added = await app.admin.post('/api/people').send({ name: 'Siv Ek', email, membership }).expect(201);
  const { id: personId } = added.body as { id: string };
  const siv = await app.invite(personId, email);
  const byPassword = (more: object = {}) =>
    supertest(app.app)
      .post('/api/session')
      .send({ email, password: PASSWORD, ...more });
  const byPasskey = async (key: SoftwareAuthenticator) => {
    const begun = await app.stranger.post('/api/session/passkey-challenge').send({});
    const { challengeId, options } = begun.body as PasskeyChallengeView;
    return supertest(app.app)
      .post('/api/session/passkey')
      .send({ challengeId, assertion: key.answer(options) });
  };
  const byEIdentity = async () => {
    const browser = supertest.agent(app.app);
    const begun = await browser
      .post('/api/session/e-identity-attempt')
      .send({ provider: 'prov', returnPath: '/' });
    return answered(browser, begun, 'siv');
  };

  await switchOff(organisationId, ['password']);
  await byPassword().expect(200);
  const key = await passkeyOf(siv);
  const refused = await byPassword().expect(403);
  expect(refused.body).toMatchObject({
    code: 'method-off',
    detail:
      'Organisationen har stängt av att logga in med lösenord. Logga in med passkey. Kommer du inte in så, be en administratör om en ny inbjudan.',
  });
  expect(await lastRefusal('session.refused')).toEqual({ reason: 'method-off', method: 'password' });
  await byPassword({ password: 'fel' }).expect(401);
  // a new invitation is the way in for who has lost his phone
  await app.invite(personId, email);
  expect((await byPasskey(key)).status).toBe(200);

  // the passkey is off as well: the password is what is left
  await switchOff(organisationId, ['passkey', 'password']);
  expect(await byPasskey(key)).toMatchObject({ status: 403, body: { code: 'method-off' } });
  expect(await lastRefusal('session.refused')).toEqual({ reason: 'method-off', method: 'passkey' });
  await byPassword().expect(200);
  await linkOf(siv, 'siv');
  await byPassword().expect(403);
  expect((await byEIdentity()).status).toBe(200);

  await switchOff(organisationId, ['e-identity', 'password']);
  expect(await byEIdentity()).toMatchObject({ status: 403, body: { code: 'method-off' } });
  const code = await codeOf(siv);
  await byPassword({ code }).expect(200);

  // what is put aside is no way in
  await app.dataSource.query('UPDATE passkey SET removed_at = now() WHERE removed_at IS NULL');
  await app.dataSource.query('DELETE FROM one_time_code');
  await byPassword().expect(200);
});
