import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { verifyAuthenticationResponse } from '@simplewebauthn/server';
import supertest from 'supertest';
import type { PasskeyChallengeView, PasskeyView } from '@klubbat/shared/contracts/passkey';
import type { PasskeyEvidence } from '@klubbat/shared/contracts/passkey-evidence';
import type { SignatureEvidence } from '@klubbat/shared/contracts/signature-evidence';
import type { AdjustmentView } from '@klubbat/shared/contracts/adjustment';
import { aBoard, aMeeting } from '../../../test/builders.js';
import { namedAsDocumented, runAsDocumented } from '../../../test/run-as-documented.js';
import { SoftwareAuthenticator, type Mischief } from '../../../test/software-authenticator.js';
import { ADMIN, PASSWORD, startTestApp, type Agent, type TestApp } from '../../../test/test-app.js';
import type { SignatureFacts } from '../accounts/signed-text.js';
import { hashOfEvidence } from '../protocols/evidence-hash.js';
import { verifyPasskeyEvidence } from './passkey-evidence.js';

const ORIGIN = 'http://localhost:3000';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

/** Makes a passkey for somebody who is signed in. */
async function passkeyOf(
  agent: Agent,
  password: string,
  key = new SoftwareAuthenticator(ORIGIN),
): Promise<{ key: SoftwareAuthenticator; view: PasskeyView }> {
  const begun = await agent.post('/api/passkeys/challenge').send({ password }).expect(200);
  const { challengeId, options } = begun.body as { challengeId: string; options: never };
  const added = await agent
    .post('/api/passkeys')
    .send({ challengeId, name: 'Min telefon', answer: key.make(options) })
    .expect(201);
  return { key, view: added.body as PasskeyView };
}

async function signInChallenge(): Promise<PasskeyChallengeView> {
  return (await app.stranger.post('/api/session/passkey-challenge').send({}).expect(200))
    .body as PasskeyChallengeView;
}

async function signInWith(key: SoftwareAuthenticator, mischief: Mischief = {}) {
  const { challengeId, options } = await signInChallenge();
  return supertest(app.app)
    .post('/api/session/passkey')
    .send({ challengeId, assertion: key.answer(options, mischief) });
}

const code = ({ body }: { body: unknown }) => (body as { code: string }).code;

describe('a passkey', () => {
  test.each(['ES256', 'RS256'] as const)(
    'of %s is made, signs in, is renamed and put aside',
    async (kind) => {
      const { key, view } = await passkeyOf(
        app.admin,
        ADMIN.password,
        new SoftwareAuthenticator(ORIGIN, kind),
      );
      expect(view).toMatchObject({ name: 'Min telefon', worksHere: true, lastUsedAt: null });
      const opened = await signInWith(key);
      expect(opened.status).toBe(200);
      expect(opened.body).toMatchObject({ person: { email: ADMIN.email } });

      await app.admin.patch(`/api/passkeys/${view.id}`).send({ name: 'Jobbdatorn' }).expect(200);
      const listed = await app.admin.get('/api/passkeys').expect(200);
      expect(listed.body).toMatchObject({ address: ORIGIN });
      expect((listed.body as { passkeys: PasskeyView[] }).passkeys.map(({ name }) => name)).toContain(
        'Jobbdatorn',
      );
      await app.admin.delete(`/api/passkeys/${view.id}`).expect(204);
      await app.admin.delete(`/api/passkeys/${view.id}`).expect(404);
      expect(code(await signInWith(key))).toBe('passkey-unknown');
      const [row] = await app.dataSource.query<{ kept: boolean }[]>(
        'SELECT public_key IS NOT NULL AS kept FROM passkey WHERE id = $1',
        [view.id],
      );
      expect(row?.kept).toBe(true);
      await expect(app.dataSource.query('DELETE FROM passkey WHERE id = $1', [view.id])).rejects.toThrow();
    },
  );

  test('is made only by who knows the password, in time, once, and after the device has seen who it is', async () => {
    const refused = await app.admin.post('/api/passkeys/challenge').send({ password: 'fel' });
    expect(code(refused)).toBe('wrong-password');
    const begin = async () =>
      (await app.admin.post('/api/passkeys/challenge').send({ password: ADMIN.password }).expect(200))
        .body as { challengeId: string; options: never };
    const add = (challengeId: string, answer: unknown) =>
      app.admin.post('/api/passkeys').send({ challengeId, name: 'Nyckel', answer });
    const key = new SoftwareAuthenticator(ORIGIN);
    for (const mischief of [
      { verified: false },
      { origin: 'https://ond.example' },
      { rpId: 'ond.example' },
    ]) {
      const { challengeId, options } = await begin();
      expect(code(await add(challengeId, key.make(options, mischief)))).toBe('passkey-invalid');
    }
    const { challengeId, options } = await begin();
    await add(challengeId, key.make(options)).expect(201);
    expect(code(await add(challengeId, new SoftwareAuthenticator(ORIGIN).make(options)))).toBe(
      'challenge-used',
    );
    const again = await begin();
    expect(code(await add(again.challengeId, key.make(again.options)))).toBe('already-exists');
  });

  test('of another person is neither seen, renamed nor removed', async () => {
    const { view } = await passkeyOf(app.admin, ADMIN.password);
    const { boardId } = await aBoard(app);
    const { people } = await aMeeting(app, boardId);
    const other = await app.invite(people[0]?.id ?? '', `annan.${boardId}@region.example`);
    expect((await other.get('/api/passkeys').expect(200)).body).toMatchObject({ passkeys: [] });
    await other.patch(`/api/passkeys/${view.id}`).send({ name: 'Min' }).expect(404);
    await other.delete(`/api/passkeys/${view.id}`).expect(404);
  });

  test.each<[string, Mischief, string]>([
    ['without user verification', { verified: false }, 'passkey-unverified'],
    ['at another origin', { origin: 'http://localhost:3001' }, 'passkey-elsewhere'],
    ['inside another site', { crossOrigin: true }, 'passkey-elsewhere'],
    ['for another host', { rpId: 'ond.example' }, 'passkey-elsewhere'],
    ['to another question', { challenge: 'AAAA' }, 'challenge-for-another'],
    ['of another kind', { type: 'webauthn.create' }, 'passkey-invalid'],
  ])('does not sign in %s', async (_what, mischief, fault) => {
    const { key } = await passkeyOf(app.admin, ADMIN.password);
    const refused = await signInWith(key, mischief);
    expect(code(refused)).toBe(fault);
    expect(refused.get('Set-Cookie')).toBeUndefined();
  });

  test('that has been copied is found by its counter', async () => {
    const { key } = await passkeyOf(app.admin, ADMIN.password);
    expect((await signInWith(key, { counter: 8 })).status).toBe(200);
    expect(code(await signInWith(key, { counter: 8 }))).toBe('passkey-cloned');
  });

  test('answers in five minutes, once, also when the first answer was wrong', async () => {
    const { key } = await passkeyOf(app.admin, ADMIN.password);
    const send = (challengeId: string, assertion: unknown) =>
      app.stranger.post('/api/session/passkey').send({ challengeId, assertion });
    const wrong = await signInChallenge();
    await send(wrong.challengeId, key.answer(wrong.options, { verified: false })).expect(403);
    expect(code(await send(wrong.challengeId, key.answer(wrong.options)))).toBe('challenge-used');
    const late = await signInChallenge();
    const { now } = app.clock;
    app.clock.now = new Date(now.getTime() + 5 * 60_000);
    expect(code(await send(late.challengeId, key.answer(late.options)))).toBe('challenge-expired');
    app.clock.now = now;
    expect(code(await send('018f0000-0000-7000-8000-000000000000', key.answer(late.options)))).toBe(
      'challenge-unknown',
    );
  });
});

interface Sent {
  adjustmentId: string;
  sha256: string;
  chairEmail: string;
  chair: Agent;
  one: Agent;
  key: SoftwareAuthenticator;
}
let count = 0;

/** A protocol sent to its signers, and the chair's passkey; the chair may be the same person as in another. */
async function send(chairEmail?: string): Promise<Sent> {
  const { boardId } = await aBoard(app);
  const { id, people } = await aMeeting(app, boardId);
  await app.admin.post(`/api/meetings/${id}/numbering`).expect(200);
  const reply = await app.admin.post(`/api/meetings/${id}/adjustments`).send({}).expect(201);
  count += 1;
  const email = chairEmail ?? `chair.pk${count}@region.example`;
  const chair = await app.invite(people[0]?.id ?? '', email);
  const one = await app.invite(people[1]?.id ?? '', `one.pk${count}@region.example`);
  return { ...(reply.body as Sent), chairEmail: email, chair, one, ...(await passkeyOf(chair, PASSWORD)) };
}

const ask = async (agent: Agent, { adjustmentId, sha256 }: Sent) =>
  (await agent.post(`/api/adjustments/${adjustmentId}/signing-challenge`).send({ sha256 }).expect(200))
    .body as PasskeyChallengeView;
const sign = (agent: Agent, { adjustmentId, sha256 }: Sent, challengeId: string, assertion: unknown) =>
  agent
    .post(`/api/adjustments/${adjustmentId}/signatures`)
    .send({ sha256, proof: { kind: 'passkey', challengeId, assertion } });

const refusals = async ({ adjustmentId }: Sent) => {
  const rows = await app.dataSource.query<{ reason: string }[]>(
    `SELECT details ->> 'reason' AS reason FROM audit_event
      WHERE action = 'signing.refused' AND subject_id = $1 ORDER BY id`,
    [adjustmentId],
  );
  return rows.map(({ reason }) => reason);
};
const signatures = async ({ adjustmentId }: Sent) => {
  const [row] = await app.dataSource.query<{ count: number }[]>(
    `SELECT count(*)::int AS count FROM signature g JOIN signer s ON s.id = g.signer_id WHERE s.adjustment_id = $1`,
    [adjustmentId],
  );
  return row?.count;
};

describe('signing with a passkey', () => {
  test('keeps evidence that holds by itself, and that a library of others accepts', async () => {
    const sent = await send();
    const { key } = sent;
    const { challengeId, options } = await ask(sent.chair, sent);
    const assertion = key.answer(options);
    const signed = await sign(sent.chair, sent, challengeId, assertion).expect(201);
    const signer = (signed.body as AdjustmentView).signers.find(({ me }) => me);
    const path = `/api/adjustments/${sent.adjustmentId}/signatures/${signer?.id ?? ''}`;
    // another signer, who may read the protocol, sees it too
    const shown = (await sent.one.get(path).expect(200)).body as SignatureEvidence;
    expect(shown).toMatchObject({ method: 'passkey', verdict: 'ok', document: { sha256: sent.sha256 } });
    expect(JSON.parse(shown.evidence?.signedText ?? '')).toMatchObject({
      documentSha256: sent.sha256,
      adjustment: sent.adjustmentId,
      signers: [signer?.id],
      statement: 'approved',
    });
    const { verified } = await verifyAuthenticationResponse({
      response: { ...assertion, response: { ...assertion.response } as never, clientExtensionResults: {} },
      expectedChallenge: options.challenge,
      expectedOrigin: ORIGIN,
      expectedRPID: 'localhost',
      requireUserVerification: true,
      credential: {
        id: assertion.id,
        publicKey: Buffer.from((shown.evidence as PasskeyEvidence).publicKey, 'base64url'),
        counter: 0,
      },
    });
    expect(verified).toBe(true);
    await supertest(app.app).get(path).expect(401);
    const pdf = await sent.one.get(`/api/adjustments/${sent.adjustmentId}/protocol.pdf`).expect(200);
    expect(await runAsDocumented('The evidence of a passkey', shown, pdf.body as Buffer)).toBe(0);
    expect(
      await runAsDocumented(
        'The evidence of a passkey',
        shown,
        Buffer.concat([pdf.body as Buffer, Buffer.from(' ')]),
      ),
    ).toBe(1);

    // what names it in the signed document, as that page reckons it
    const proof = shown.evidence as PasskeyEvidence;
    expect(await namedAsDocumented(proof)).toBe(hashOfEvidence(proof));

    // the same request again signs nothing more
    expect(code(await sign(sent.chair, sent, challengeId, assertion))).toBe('already-signed');
    expect(await signatures(sent)).toBe(1);
    expect(await refusals(sent)).toEqual(['already-signed']);
  });

  test('that was done stands when the passkey is put aside', async () => {
    const sent = await send();
    const { key } = sent;
    const { challengeId, options } = await ask(sent.chair, sent);
    await sign(sent.chair, sent, challengeId, key.answer(options)).expect(201);
    const { passkeys } = (await sent.chair.get('/api/passkeys').expect(200)).body as {
      passkeys: PasskeyView[];
    };
    await sent.chair.delete(`/api/passkeys/${passkeys[0]?.id ?? ''}`).expect(204);
    const [row] = await app.dataSource.query<SignatureFacts[]>(
      `SELECT g.sha256, g.protocol_version_id AS "protocolVersionId", g.signer_id AS "signerId", g.evidence
         FROM signature g JOIN signer s ON s.id = g.signer_id WHERE s.adjustment_id = $1`,
      [sent.adjustmentId],
    );
    if (row === undefined) {
      throw new Error('signed, and not there');
    }
    expect(verifyPasskeyEvidence(row)).toBe('ok');

    const evidence = row.evidence as PasskeyEvidence;
    const changed = (part: Partial<PasskeyEvidence>) => ({ ...row, evidence: { ...evidence, ...part } });
    const flipped = (base64url: string) => {
      const bytes = Buffer.from(base64url, 'base64url');
      bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1);
      return bytes.toString('base64url');
    };
    const stranger = (await passkeyOf(app.admin, ADMIN.password)).view.id;
    const [foreign] = await app.dataSource.query<{ publicKey: Buffer; pem: string }[]>(
      'SELECT public_key AS "publicKey", public_key_pem AS pem FROM passkey WHERE id = $1',
      [stranger],
    );
    const foreignKey = {
      publicKey: foreign?.publicKey.toString('base64url') ?? '',
      publicKeyPem: foreign?.pem ?? '',
    };
    const verdicts: [SignatureFacts, string][] = [
      [{ ...row, sha256: 'ab'.repeat(32) }, 'other-document'],
      [{ ...row, signerId: sent.adjustmentId }, 'other-signer'],
      [{ ...row, statement: 'approved-with-objection' }, 'other-statement'],
      [{ ...row, evidence: {} }, 'no-evidence'],
      [changed({ signedText: evidence.signedText.replace('"approved"', '"refused"') }), 'wrong-challenge'],
      [changed({ publicKeyPem: foreignKey.publicKeyPem }), 'other-key'],
      [changed(foreignKey), 'wrong-signature'],
      [changed({ signature: flipped(evidence.signature) }), 'wrong-signature'],
      [changed({ authenticatorData: flipped(evidence.authenticatorData) }), 'wrong-signature'],
      [changed({ rpId: 'ond.example' }), 'wrong-rp'],
      [changed({ origin: 'https://ond.example' }), 'other-place'],
    ];
    expect(verdicts.map(([facts]) => verifyPasskeyEvidence(facts))).toEqual(
      verdicts.map(([, verdict]) => verdict),
    );
  });
});

describe('an answer that signs nothing', () => {
  let sent: Sent;
  let key: SoftwareAuthenticator;
  beforeAll(async () => {
    sent = await send();
    ({ key } = sent);
  });

  test.each<[string, Mischief, string]>([
    ['without user verification', { verified: false }, 'passkey-unverified'],
    ['when nobody was there', { present: false }, 'passkey-unverified'],
    ['at another origin', { origin: 'https://ond.example' }, 'passkey-elsewhere'],
    ['for another host', { rpId: 'ond.example' }, 'passkey-elsewhere'],
    ['to another challenge', { challenge: 'AAAA' }, 'challenge-for-another'],
    ['with a counter that stands still', { counter: 1 }, 'passkey-cloned'],
  ])('is refused %s, and the refusal is logged', async (_what, mischief, fault) => {
    const { challengeId, options } = await ask(sent.chair, sent);
    expect(code(await sign(sent.chair, sent, challengeId, key.answer(options, mischief)))).toBe(fault);
    expect(await signatures(sent)).toBe(0);
    expect((await refusals(sent)).at(-1)).toBe(fault);
  });

  test('is refused when something else is said than what the passkey was asked', async () => {
    const { challengeId, options } = await ask(sent.chair, sent);
    const objecting = await sent.chair.post(`/api/adjustments/${sent.adjustmentId}/signatures`).send({
      sha256: sent.sha256,
      statement: { kind: 'approved-with-objection', text: 'Mitt yrkande saknas.' },
      proof: { kind: 'passkey', challengeId, assertion: key.answer(options) },
    });
    expect(code(objecting)).toBe('challenge-for-another');
    expect(await signatures(sent)).toBe(0);
  });

  test('is refused with the answer to another document, another purpose, or an old one', async () => {
    // the same person signs in two adjustments: the answer for one is none for the other
    const other = await send(sent.chairEmail);
    const { key: oneKey } = await passkeyOf(other.one, PASSWORD);
    const others = await ask(other.chair, other);
    expect(code(await sign(sent.chair, sent, others.challengeId, key.answer(others.options)))).toBe(
      'challenge-for-another',
    );
    const forSignIn = await signInChallenge();
    expect(code(await sign(sent.chair, sent, forSignIn.challengeId, key.answer(forSignIn.options)))).toBe(
      'challenge-for-another',
    );

    // somebody else's challenge, and somebody else's key
    const ones = await ask(other.one, other);
    expect(code(await sign(sent.chair, sent, ones.challengeId, key.answer(ones.options)))).toBe(
      'challenge-for-another',
    );
    const own = await ask(sent.chair, sent);
    expect(code(await sign(sent.chair, sent, own.challengeId, oneKey.answer(own.options)))).toBe(
      'passkey-not-yours',
    );
    expect(code(await sign(sent.chair, sent, own.challengeId, key.answer(own.options)))).toBe(
      'challenge-used',
    );
    const old = await ask(sent.chair, sent);
    const { now } = app.clock;
    app.clock.now = new Date(now.getTime() + 6 * 60_000);
    expect(code(await sign(sent.chair, sent, old.challengeId, key.answer(old.options)))).toBe(
      'challenge-expired',
    );
    app.clock.now = now;
    expect(await signatures(sent)).toBe(0);
    expect((await refusals(sent)).slice(-6)).toEqual([
      'challenge-for-another',
      'challenge-for-another',
      'challenge-for-another',
      'passkey-not-yours',
      'challenge-used',
      'challenge-expired',
    ]);
  });

  test('is not asked of one who has no passkey, reads another document or is no signer', async () => {
    const door = `/api/adjustments/${sent.adjustmentId}/signing-challenge`;
    expect(code(await sent.one.post(door).send({ sha256: sent.sha256 }))).toBe('passkey-missing');
    expect(code(await sent.chair.post(door).send({ sha256: 'ab'.repeat(32) }))).toBe('hash-mismatch');
    expect(code(await app.admin.post(door).send({ sha256: sent.sha256 }))).toBe('not-a-signer');
    expect((await refusals(sent)).slice(-3)).toEqual(['passkey-missing', 'hash-mismatch', 'not-a-signer']);
  });
});
