import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import supertest from 'supertest';
import type { EIdentityView, IdentityAnswer } from '@klubbat/shared/contracts/e-identity';
import type { EIdentityEvidence } from '@klubbat/shared/contracts/e-identity-evidence';
import type { SignatureEvidence } from '@klubbat/shared/contracts/signature-evidence';
import { answerFaultSentence } from '@klubbat/shared/sentences/e-identity-sentences';
import { startIdentityProvider, type TestProvider } from '../../../test/identity-provider.js';
import {
  startMisbehavingProvider,
  type MisbehavingProvider,
  type Mischief,
} from '../../../test/misbehaving-provider.js';
import { runAsDocumented } from '../../../test/run-as-documented.js';
import { packageVerdict } from '../../../test/package-verdict.js';
import { aSigningRound, signerOf, type SigningRound } from '../../../test/signing-round.js';
import { ADMIN, PASSWORD, startTestApp, type Agent, type TestApp } from '../../../test/test-app.js';
import type { SignatureFacts } from '../accounts/signed-text.js';
import { verifyEIdentityEvidence } from './e-identity-evidence.js';

let real: TestProvider;
let bad: MisbehavingProvider;
let app: TestApp;
beforeAll(async () => {
  real = await startIdentityProvider(['http://localhost:3000/e-legitimation']);
  bad = await startMisbehavingProvider(() => new Date());
  // a provider goes by its own clock
  app = await startTestApp({ identityProviders: [real.settings, bad.settings], now: new Date() });
});
afterAll(async () => {
  await app.close();
  await real.close();
  await bad.close();
});

const code = ({ body }: { body: unknown }) => (body as { code: string }).code;
const urlOf = ({ body }: { body: unknown }) => (body as { url: string }).url;

async function beginLink(agent: Agent, provider: string, password = PASSWORD): Promise<string> {
  return urlOf(await agent.post('/api/e-identities/attempt').send({ provider, password }).expect(200));
}

const comeBack = (agent: Agent, query: string) => agent.post('/api/e-identity-answers').send({ query });

async function link(agent: Agent, person: string, password?: string): Promise<EIdentityView> {
  const answered = await comeBack(agent, await real.prove(await beginLink(agent, 'prov', password), person));
  const answer = answered.body as IdentityAnswer;
  if (answer.purpose !== 'link') {
    throw new Error(`not linked: ${answered.text}`);
  }
  return answer.eIdentity;
}

async function beginSignIn(agent: Agent, provider = 'prov', returnPath = '/'): Promise<string> {
  return urlOf(
    await agent.post('/api/session/e-identity-attempt').send({ provider, returnPath }).expect(200),
  );
}

const beginSigning = (agent: Agent, { adjustmentId, sha256 }: SigningRound, more: object = {}) =>
  agent
    .post(`/api/adjustments/${adjustmentId}/e-identity-attempt`)
    .send({ provider: 'prov', sha256, ...more });

const sign = (agent: Agent, { adjustmentId, sha256 }: SigningRound, attemptId: string, more: object = {}) =>
  agent
    .post(`/api/adjustments/${adjustmentId}/signatures`)
    .send({ sha256, proof: { kind: 'e-identity', attemptId }, ...more });

async function lastEvent(action: string): Promise<Record<string, unknown> | undefined> {
  const [row] = await app.dataSource.query<{ details: Record<string, unknown> }[]>(
    'SELECT details FROM audit_event WHERE action = $1 ORDER BY id DESC LIMIT 1',
    [action],
  );
  return row?.details;
}

describe('an e-identity', () => {
  test('is offered with its label, and with nothing of the settings', async () => {
    const reply = await app.stranger.get('/api/identity-providers').expect(200);
    expect(reply.body).toMatchObject({
      providers: [{ id: 'prov', label: 'Logga in med e-legitimation' }, {}],
    });
    expect(reply.text).not.toContain('hemlig');
  });

  test('is linked by who knows the password, signs in, and is put aside', async () => {
    const wrong = await app.admin.post('/api/e-identities/attempt').send({ provider: 'prov', password: 'x' });
    expect(code(wrong)).toBe('wrong-password');

    const stranger = supertest.agent(app.app);
    const before = await comeBack(stranger, await real.prove(await beginSignIn(stranger), 'ada-900101-9810'));
    expect(code(before)).toBe('e-identity-unknown');
    expect(await lastEvent('session.refused')).toEqual({
      reason: 'e-identity-unknown',
      method: 'e-identity',
      provider: 'prov',
    });

    const linked = await link(app.admin, 'ada-900101-9810', ADMIN.password);
    expect(linked).toMatchObject({ provider: 'Logga in med e-legitimation', providerId: 'prov' });
    // again: the same one
    expect((await link(app.admin, 'ada-900101-9810', ADMIN.password)).id).toBe(linked.id);

    const query = await real.prove(await beginSignIn(stranger, 'prov', '/arenden'), 'ada-900101-9810');
    const opened = await comeBack(stranger, query).expect(200);
    expect(opened.body).toMatchObject({
      purpose: 'sign-in',
      session: { person: { email: ADMIN.email } },
      returnPath: '/arenden',
    });
    await stranger.get('/api/session').expect(200);
    expect(code(await comeBack(stranger, query))).toBe('challenge-used');
    expect(await lastEvent('session.opened')).toEqual({ method: 'e-identity' });
    const [session] = await app.dataSource.query<{ n: number }[]>(
      `SELECT count(*)::int AS n FROM login_session WHERE method = 'e-identity'`,
    );
    expect(session?.n).toBe(1);

    // nowhere in the database stands who he is at his provider
    const tables = await app.dataSource.query<{ name: string }[]>(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`,
    );
    for (const { name } of tables) {
      const rows = await app.dataSource.query<unknown[]>(
        `SELECT 1 FROM "${name}" t WHERE t::text LIKE '%900101%'`,
      );
      expect([name, rows]).toEqual([name, []]);
    }

    await app.admin.delete(`/api/e-identities/${linked.id}`).expect(204);
    const after = await comeBack(stranger, await real.prove(await beginSignIn(stranger), 'ada-900101-9810'));
    expect(code(after)).toBe('e-identity-unknown');
    await expect(app.dataSource.query('DELETE FROM e_identity')).rejects.toThrow();
  });

  test('comes back only in the browser that was sent, in time, and to a path of our own', async () => {
    const [one, other] = [supertest.agent(app.app), supertest.agent(app.app)];
    const query = await real.prove(await beginSignIn(one), 'bo');
    expect(code(await comeBack(other, query))).toBe('challenge-unknown');
    // with an attempt of his own he is not let in by the answer to another's
    await beginSignIn(other);
    expect(code(await comeBack(other, query))).toBe('challenge-for-another');

    const late = await beginSignIn(one);
    const { now } = app.clock;
    app.clock.now = new Date(now.getTime() + 10 * 60_000 + 1);
    expect(code(await comeBack(one, await real.prove(late, 'bo')))).toBe('challenge-expired');
    app.clock.now = now;

    await link(app.admin, 'cai', ADMIN.password);
    const led = await comeBack(one, await real.prove(await beginSignIn(one, 'prov', '//ond.example'), 'cai'));
    expect(led.body).toMatchObject({ returnPath: '/' });

    const cancelled = await comeBack(one, await real.prove(await beginSignIn(one), ''));
    expect(code(cancelled)).toBe('e-identity-cancelled');
  });
});

describe('signing by e-identity', () => {
  test('signs this document, keeps the whole token as evidence, and proves it without us', async () => {
    const round = await aSigningRound(app);
    expect(code(await beginSigning(round.one, round))).toBe('e-identity-missing');
    const linked = await link(round.one, 'bjorn');
    const statement = { kind: 'approved-with-objection', text: 'Siffran är fel.' };
    const begun = await beginSigning(round.one, round, { statement }).expect(200);
    const url = new URL(urlOf(begun));
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      prompt: 'login',
      max_age: '0',
      code_challenge_method: 'S256',
      redirect_uri: 'http://localhost:3000/e-legitimation',
    });
    const answered = await comeBack(round.one, await real.prove(url.href, 'bjorn')).expect(200);
    const { intent } = answered.body as { intent: { attemptId: string } };
    expect(intent).toMatchObject({ sha256: round.sha256, statement, readToEnd: false });

    // with other words than he went away with: refused, and the answer is used up
    expect(code(await sign(round.one, round, intent.attemptId))).toBe('challenge-for-another');
    expect(code(await sign(round.one, round, intent.attemptId, { statement }))).toBe('challenge-used');

    const again = await beginSigning(round.one, round, { statement }).expect(200);
    const back = await comeBack(round.one, await real.prove(urlOf(again), 'bjorn')).expect(200);
    const { attemptId } = (back.body as { intent: { attemptId: string } }).intent;
    expect(code(await sign(round.other, round, attemptId, { statement }))).toBe('challenge-unknown');
    await sign(round.one, round, attemptId, { statement }).expect(201);

    const signer = await signerOf(app, round.adjustmentId, 'Björn');
    expect(signer).toMatchObject({ method: 'e-identity' });
    const shown = await round.one
      .get(`/api/adjustments/${round.adjustmentId}/signatures/${signer.id}`)
      .expect(200);
    const frozen = await round.one.get(`/api/adjustments/${round.adjustmentId}/protocol.pdf`).expect(200);
    const run = (pdf: Buffer) =>
      runAsDocumented('Signed with an e-identity', shown.body as SignatureEvidence, pdf);
    expect(await run(frozen.body as Buffer)).toBe(0);
    expect(await run(Buffer.concat([frozen.body as Buffer, Buffer.from(' ')]))).toBe(1);
    const { verdict, evidence } = shown.body as SignatureEvidence & { evidence: EIdentityEvidence };
    expect(verdict).toBe('ok');
    expect(evidence).toMatchObject({
      kind: 'e-identity',
      issuer: real.settings.issuer,
      eIdentity: linked.id,
    });
    const claims = JSON.parse(
      Buffer.from(evidence.idToken.split('.')[1] ?? '', 'base64url').toString('utf8'),
    ) as { nonce: string };
    expect(claims.nonce).toBe(createHash('sha256').update(evidence.signedText).digest('base64url'));

    const [row] = await app.dataSource.query<SignatureFacts[]>(
      `SELECT sha256, protocol_version_id AS "protocolVersionId", signer_id AS "signerId", statement, objection, evidence
         FROM signature WHERE signer_id = $1`,
      [signer.id],
    );
    if (row === undefined) {
      throw new Error('not stored');
    }
    const kept = row.evidence as EIdentityEvidence;
    const [head = '', body = '', signature = ''] = kept.idToken.split('.');
    const table: [object, string][] = [
      [row, 'ok'],
      [{ ...row, sha256: '0'.repeat(64) }, 'other-document'],
      [{ ...row, signerId: linked.id }, 'other-signer'],
      [{ ...row, objection: 'Allt är fel.' }, 'other-statement'],
      [{ ...row, evidence: {} }, 'no-evidence'],
      [
        { ...row, evidence: { ...kept, signedText: kept.signedText.replace('klubbat', 'klubbat') + ' ' } },
        'wrong-nonce',
      ],
      [
        { ...row, evidence: { ...kept, idToken: `${head}.${body}.${'A'.repeat(signature.length)}` } },
        'wrong-signature',
      ],
      [{ ...row, evidence: { ...kept, issuer: 'https://ond.example' } }, 'wrong-issuer'],
      [{ ...row, evidence: { ...kept, clientId: 'annan' } }, 'wrong-audience'],
      [{ ...row, evidence: { ...kept, askedAt: '2999-01-01T00:00:00Z' } }, 'not-fresh'],
    ];
    for (const [facts, expected] of table) {
      expect(verifyEIdentityEvidence(facts as SignatureFacts)).toBe(expected);
    }
  });

  test('is refused to another person than the one who is signed in', async () => {
    const round = await aSigningRound(app);
    await link(round.one, 'dag');
    await link(round.other, 'eli');
    const url = urlOf(await beginSigning(round.one, round).expect(200));
    expect(code(await comeBack(round.one, await real.prove(url, 'eli')))).toBe('e-identity-not-yours');
    expect(await lastEvent('signing.refused')).toMatchObject({ reason: 'e-identity-not-yours' });
  });

  describe('where the provider does wrong', () => {
    let round: SigningRound;
    const old = () => Math.floor(Date.now() / 1000) - 3600;
    beforeAll(async () => {
      round = await aSigningRound(app);
      const url = await beginLink(round.chair, 'illa');
      const linked = await comeBack(round.chair, bad.answer(url, 'asa')).expect(200);
      expect(linked.body).toMatchObject({ purpose: 'link' });
    });

    // each row is whole: of one that is short Jest would wait for a callback
    test.each<[string, Mischief | (() => Mischief), string, string | undefined]>([
      ['a nonce of another document', { claims: { nonce: 'annan' } }, 'e-identity-invalid', 'wrong-nonce'],
      ['no nonce', { claims: { nonce: undefined } }, 'e-identity-invalid', 'unreadable'],
      ['another issuer', { claims: { iss: 'https://ond.example' } }, 'e-identity-invalid', 'wrong-issuer'],
      ['another audience', { claims: { aud: 'annan' } }, 'e-identity-invalid', 'wrong-audience'],
      [
        'an audience of many, made for another',
        { claims: { aud: ['klubbat', 'annan'], azp: 'annan' } },
        'e-identity-invalid',
        'wrong-audience',
      ],
      ['a key that is not its own', { foreignKey: true }, 'e-identity-invalid', 'wrong-signature'],
      ['no signature', { unsigned: true }, 'e-identity-invalid', 'wrong-signature'],
      ['a token that has run out', () => ({ claims: { exp: old() } }), 'e-identity-invalid', 'expired'],
      ['an old proof', () => ({ claims: { auth_time: old() } }), 'e-identity-invalid', 'not-fresh'],
      ['no word of when', { claims: { auth_time: undefined } }, 'e-identity-invalid', 'not-fresh'],
      ['another person', { claims: { sub: 'nagon-annan' } }, 'e-identity-not-yours', undefined],
      [
        'a personal identity number',
        { claims: { pnr: '199001019810' } },
        'e-identity-tells-number',
        undefined,
      ],
      ['an answer to another attempt', { state: 'annan' }, 'challenge-for-another', undefined],
      ['a no', { error: 'access_denied' }, 'e-identity-cancelled', 'access_denied'],
      ['a code that is used', { status: 400 }, 'e-identity-invalid', 'code-refused'],
      ['a fault of its own', { status: 500 }, 'e-identity-unreachable', undefined],
    ])('%s: refused, said and logged', async (_name, mischief, expected, why) => {
      const url = urlOf(await beginSigning(round.chair, round, { provider: 'illa' }).expect(200));
      const query = bad.answer(url, 'asa', typeof mischief === 'function' ? mischief() : mischief);
      const refused = await comeBack(round.chair, query);
      expect(code(refused)).toBe(expected);
      if (expected === 'e-identity-invalid' && why !== undefined) {
        expect((refused.body as { detail: string }).detail).toContain(answerFaultSentence(why));
      }
      expect(await lastEvent('signing.refused')).toMatchObject({
        reason: expected,
        method: 'e-identity',
        provider: 'illa',
        ...(why === undefined ? {} : { why }),
      });
      // the attempt is used up, and nothing of a token is kept
      expect(code(await comeBack(round.chair, query))).toBe('challenge-used');
      const kept = await app.dataSource.query<unknown[]>(
        `SELECT 1 FROM identity_attempt WHERE id_token IS NOT NULL AND provider = 'illa'`,
      );
      expect(kept).toEqual([]);
      expect((await signerOf(app, round.adjustmentId, 'Åsa')).signedAt).toBeNull();
    });

    test('and does as it should at last: signed', async () => {
      const url = urlOf(await beginSigning(round.chair, round, { provider: 'illa' }).expect(200));
      const back = await comeBack(round.chair, bad.answer(url, 'asa')).expect(200);
      const { intent } = back.body as { intent: { attemptId: string } };
      await sign(round.chair, round, intent.attemptId).expect(201);
      expect(code(await sign(round.chair, round, intent.attemptId))).toBe('already-signed');
    });

    test('is proved by the archive package alone', async () => {
      const { adjustmentId, sha256 } = round;
      for (const agent of [round.one, round.other]) {
        await agent
          .post(`/api/adjustments/${adjustmentId}/signatures`)
          .send({ sha256, proof: { kind: 'password', password: PASSWORD } })
          .expect(201);
      }
      await app.workers.sealOnce();
      const packed = await app.admin
        .get(`/api/meetings/${round.meeting.id}/archive-package`)
        .responseType('blob')
        .expect(200);
      expect((packed.body as Buffer).includes('"idToken"')).toBe(true);
      expect(await packageVerdict(packed.body as Buffer)).toMatchObject({ faults: 0 });
    });
  });
});
