import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { AdjustmentView } from '@klubbat/shared/contracts/adjustment';
import { show } from '../../../test/builders.js';
import { hasTool, withTool } from '../../../test/pdf-text.js';
import {
  adjustmentOf,
  aSigningRound,
  refuses,
  signerOf,
  signs,
  type SigningRound,
} from '../../../test/signing-round.js';
import { PASSWORD, startTestApp, type TestApp } from '../../../test/test-app.js';
import { readSignatures } from '../../signatures/read-signatures.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const keyOf = ({ meeting }: SigningRound, name: string) =>
  meeting.people.find((person) => person.name.startsWith(name))?.key ?? '';

const replace = (round: SigningRound, signerId: string, by: string, more: object = {}) =>
  app.admin
    .post(`/api/adjustments/${round.adjustmentId}/replacements`)
    .send({ signerId, personKey: keyOf(round, by), reason: 'Ligger på sjukhus.', ...more });

const DECISION = { decision: { by: 'Ordföranden, enligt arbetsordningen 22 §', on: '2025-01-15' } };

/** A statement of SQL that the database refuses, and by which of its codes. */
const refusal = (sql: string, params: unknown[]) =>
  app.dataSource.query(sql, params).then(
    () => 'done',
    (error: { driverError: { code: string } }) => error.driverError.code,
  );

const RAW_SIGNATURE = `INSERT INTO signature (id, protocol_version_id, signer_id, account_id, sha256, method, evidence, signed_at)
  SELECT gen_random_uuid(), v.id, s.id, (SELECT id FROM account LIMIT 1), v.sha256, 'password', '{}', now()
    FROM signer s JOIN protocol_version v ON v.adjustment_id = s.adjustment_id WHERE s.id = $1`;
const RAW_REFUSAL = `INSERT INTO refusal (id, protocol_version_id, signer_id, account_id, sha256, reason, refused_at)
  SELECT gen_random_uuid(), v.id, s.id, (SELECT id FROM account LIMIT 1), v.sha256, 'Nej', now()
    FROM signer s JOIN protocol_version v ON v.adjustment_id = s.adjustment_id WHERE s.id = $1`;
const RAW_STATE = 'UPDATE adjustment SET state = $2 WHERE id = $1';

describe('the days of a round', () => {
  test('are the law’s unless the board or the one who sends has others; nobody signs before the first', async () => {
    const usual = await aSigningRound(app);
    expect(await adjustmentOf(app, usual.adjustmentId)).toMatchObject({
      signingFrom: '2025-01-15',
      signingUntil: '2025-01-28',
    });
    const round = await aSigningRound(app, { signingDays: 7 }, { signingFrom: '2025-01-16' });
    expect(await adjustmentOf(app, round.adjustmentId)).toMatchObject({ signingUntil: '2025-01-21' });
    expect((await signerOf(app, round.adjustmentId, 'Åsa')).mayNow).toBe(false);
    const early = await signs(round.chair, round).expect(409);
    expect(early.body).toMatchObject({ code: 'round-not-begun' });
    for (const days of [
      { signingFrom: '2025-01-14' },
      { signingFrom: '2025-01-20', signingUntil: '2025-01-19' },
    ]) {
      await app.admin.delete(`/api/adjustments/${round.adjustmentId}`).send({ reason: 'Fel dagar' });
      await app.admin.post(`/api/meetings/${round.meeting.id}/adjustments`).send(days).expect(422);
    }
  });
});

describe('the order', () => {
  test('is free unless the board has decided on one; then only the next may sign, and the database says so too', async () => {
    const round = await aSigningRound(app, { signingOrder: 'chair-last' });
    const may = async () =>
      (await adjustmentOf(app, round.adjustmentId)).signers
        .filter(({ mayNow }) => mayNow)
        .map(({ name }) => name);
    expect(await may()).toEqual(['Björn Ek', 'Dan Falk']);
    const early = await signs(round.chair, round).expect(409);
    expect(early.body).toMatchObject({ code: 'not-your-turn' });
    expect((early.body as { detail: string }).detail).toContain('Björn Ek och Carin Dahl');
    const chair = await signerOf(app, round.adjustmentId, 'Åsa');
    expect(await refusal(RAW_SIGNATURE, [chair.id])).toBe('KL012');
    await signs(round.secretary, round).expect(201);
    await signs(round.one, round).expect(201);
    expect(await may()).toEqual(['Carin Dahl']);
    await signs(round.other, round).expect(201);
    const last = await signs(round.chair, round).expect(201);
    expect((last.body as AdjustmentView).state).toBe('adjusted');
  });
});

describe('a statement', () => {
  test('is kept with the signature: approved, or with an objection in one’s own words', async () => {
    const round = await aSigningRound(app);
    await signs(round.one, round, {
      statement: { kind: 'approved-with-objection', text: 'Jag yrkade avslag i § 2.' },
    }).expect(201);
    expect(await signerOf(app, round.adjustmentId, 'Björn')).toMatchObject({
      statement: 'approved-with-objection',
      objection: 'Jag yrkade avslag i § 2.',
      method: 'password',
    });
    await signs(round.chair, round, { statement: { kind: 'approved-with-objection', text: ' ' } }).expect(
      422,
    );
    await signs(round.chair, round).expect(201);
    expect(await signerOf(app, round.adjustmentId, 'Åsa')).toMatchObject({
      statement: 'approved',
      objection: null,
    });
  });

  test('asks for reading to the end where the board wants it', async () => {
    const round = await aSigningRound(app, { readToEnd: true });
    const unread = await signs(round.one, round).expect(422);
    expect(unread.body).toMatchObject({ code: 'not-read-to-end' });
    await signs(round.one, round, { readToEnd: true }).expect(201);
  });
});

describe('one who refuses', () => {
  test('does not sign, and nothing goes past him by itself', async () => {
    const round = await aSigningRound(app);
    await refuses(app.admin, round).expect(403);
    await refuses(round.secretary, round).expect(403);
    await refuses(round.one, { ...round, sha256: 'ab'.repeat(32) }).expect(409);
    const refused = await refuses(round.one, round).expect(201);
    expect((refused.body as AdjustmentView).state).toBe('sent-for-adjustment');
    expect((await refuses(round.one, round).expect(409)).body).toMatchObject({ code: 'already-refused' });
    expect((await signs(round.one, round).expect(409)).body).toMatchObject({ code: 'already-refused' });
    await signs(round.chair, round).expect(201);
    const last = await signs(round.other, round).expect(201);
    expect((last.body as AdjustmentView).state).toBe('partly-signed');
    const one = await signerOf(app, round.adjustmentId, 'Björn');
    expect(one).toMatchObject({ mayNow: false, refusal: { reason: 'Beslutet i § 2 är ett annat.' } });
    // and what code forgets
    const chair = await signerOf(app, round.adjustmentId, 'Åsa');
    expect(await refusal(RAW_SIGNATURE, [one.id])).toBe('KL010');
    expect(await refusal(RAW_REFUSAL, [chair.id])).toBe('KL013');
    expect(await refusal(RAW_STATE, [round.adjustmentId, 'adjusted'])).toBe('KL015');
    expect(await refusal(RAW_STATE, [round.adjustmentId, 'referred-to-body'])).toBe('KL015');
    expect(await refusal('UPDATE refusal SET reason = $2 WHERE signer_id = $1', [one.id, 'x'])).toBe('KL001');
    expect(await refusal('DELETE FROM refusal WHERE signer_id = $1', [one.id])).toBe('KL001');
    expect((await refuses(round.chair, round).expect(409)).body).toMatchObject({ code: 'already-signed' });
  });

  test('is answered by a replacement that somebody has decided on, and stays in the trace', async () => {
    const round = await aSigningRound(app);
    await refuses(round.one, round).expect(201);
    const one = await signerOf(app, round.adjustmentId, 'Björn');
    const candidates = await app.admin
      .get(`/api/adjustments/${round.adjustmentId}/replacement-candidates?signerId=${one.id}`)
      .expect(200);
    expect(candidates.body).toEqual({
      candidates: [
        { personKey: keyOf(round, 'Eva'), name: 'Eva Grön', reserve: true, needsDecision: true },
        { personKey: keyOf(round, 'Fia'), name: 'Fia Hed', reserve: false, needsDecision: true },
      ],
    });
    expect((await replace(round, one.id, 'Eva').expect(422)).body).toMatchObject({ code: 'decision-needed' });
    for (const nobody of ['Carin', 'Åsa', 'Dan']) {
      expect((await replace(round, one.id, nobody, DECISION).expect(422)).body).toMatchObject({
        code: 'may-not-replace',
      });
    }
    await replace(round, one.id, 'Eva', DECISION).expect(201);
    expect((await replace(round, one.id, 'Fia', DECISION).expect(409)).body).toMatchObject({
      code: 'signer-replaced',
    });
    expect((await signs(round.one, round).expect(409)).body).toMatchObject({ code: 'signer-replaced' });
    await signs(round.chair, round).expect(201);
    await signs(round.other, round).expect(201);
    const last = await signs(round.reserve, round).expect(201);
    expect((last.body as AdjustmentView).state).toBe('adjusted');
    expect((last.body as AdjustmentView).signers).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: 'Björn Ek', replacedBy: 'Eva Grön', signedAt: null }),
        expect.objectContaining({
          name: 'Eva Grön',
          as: 'reserve-adjuster',
          replaces: expect.objectContaining({
            name: 'Björn Ek',
            because: 'Ligger på sjukhus.',
            decidedBy: 'Ordföranden, enligt arbetsordningen 22 §',
          }) as unknown,
        }),
      ]),
    );
  });

  test('is answered by the body itself, in a § that is adjusted', async () => {
    const round = await aSigningRound(app);
    const refer = () =>
      app.admin
        .post(`/api/adjustments/${round.adjustmentId}/referral`)
        .send({ reason: 'Justeras vid nästa sammanträde.' });
    expect((await refer().expect(409)).body).toMatchObject({ code: 'wrong-step' });
    await signs(round.chair, round).expect(201);
    await refuses(round.one, round).expect(201);
    const referred = await refer().expect(201);
    expect((referred.body as AdjustmentView).state).toBe('referred-to-body');
    expect((await show(app.admin, round.meeting.id)).state).toBe('referred-to-body');
    await signs(round.other, round).expect(409);
    expect(await refusal(RAW_STATE, [round.adjustmentId, 'adjusted'])).toBe('KL015');

    const next = await app.admin
      .post('/api/meetings')
      .send({ boardId: round.boardId, date: '2025-02-11', start: '13:00' })
      .expect(201);
    const nextId = (next.body as { id: string }).id;
    const decide = (itemId: string) =>
      app.admin.post(`/api/adjustments/${round.adjustmentId}/body-adjustment`).send({ itemId });
    await decide(randomUUID()).expect(422);
    // a § as another house would have adjusted it: adjusted, in a later meeting of the same board
    await app.dataSource.query(
      `WITH a AS (INSERT INTO adjustment (id, meeting_id, number, origin, state, immediate, paragraphs)
                  VALUES (gen_random_uuid(), $1, 1, 'elsewhere', 'adjusted', true, '[9]') RETURNING id),
            s AS (INSERT INTO paragraph_series (id, board_id, meeting_id, year, next_number)
                  VALUES (gen_random_uuid(), $2, $1, NULL, 10) RETURNING id)
       INSERT INTO agenda_item (id, meeting_id, position, series_id, paragraph, title, content, version, updated_at,
                                adjustment_id)
       SELECT gen_random_uuid(), $1, 0, s.id, 9, 'Justering av protokoll', '{}', 1, now(), a.id FROM a, s`,
      [nextId, round.boardId],
    );
    const decisions = await app.admin
      .get(`/api/adjustments/${round.adjustmentId}/body-decisions`)
      .expect(200);
    const [decision] = (decisions.body as { items: { itemId: string }[] }).items;
    expect(decision).toMatchObject({ title: 'Justering av protokoll', date: '2025-02-11' });
    const adjusted = await decide(decision?.itemId ?? '').expect(201);
    expect(adjusted.body).toMatchObject({
      state: 'adjusted',
      referral: { reason: 'Justeras vid nästa sammanträde.' },
      bodyAdjustment: { meetingId: nextId, paragraph: '§ 9', date: '2025-02-11' },
    });
    expect((await decide(decision?.itemId ?? '')).status).toBe(409);

    // whoever did sign is there, and the seal tells who stood for the rest
    await app.workers.sealOnce();
    const signed = await app.admin
      .get(`/api/adjustments/${round.adjustmentId}/signed.pdf`)
      .responseType('blob');
    const { signatures } = readSignatures(signed.body as Buffer, []);
    expect(signatures.map(({ field, fault }) => [field, fault])).toEqual([
      ['signer-1', null],
      ['seal', null],
    ]);
    if (await hasTool('pdftotext')) {
      const shown = await withTool(signed.body as Buffer, 'pdftotext', ['FILE', '-']);
      expect(shown.replace(/\s+/g, ' ')).toContain('Justerat av organet självt den 11 februari 2025.');
    }
  });
});

describe('one who is hindered', () => {
  test('is replaced by an elected reserve without more ado, and by another only by decision', async () => {
    const round = await aSigningRound(app);
    const other = await signerOf(app, round.adjustmentId, 'Carin');
    const chair = await signerOf(app, round.adjustmentId, 'Åsa');
    expect((await replace(round, other.id, 'Fia').expect(422)).body).toMatchObject({
      code: 'decision-needed',
    });
    expect((await replace(round, chair.id, 'Eva').expect(422)).body).toMatchObject({
      code: 'decision-needed',
    });
    await replace(round, other.id, 'Eva').expect(201);
    await replace(round, chair.id, 'Fia', DECISION).expect(201);
    expect(await signerOf(app, round.adjustmentId, 'Fia')).toMatchObject({ as: 'adjuster' });
    expect(await refusal(RAW_SIGNATURE, [other.id])).toBe('KL011');
    expect(await refusal(RAW_REFUSAL, [other.id])).toBe('KL011');
    await signs(round.one, round).expect(201);
    const one = await signerOf(app, round.adjustmentId, 'Björn');
    expect((await replace(round, one.id, 'Fia', DECISION).expect(409)).body).toMatchObject({
      code: 'already-signed',
    });
    await signs(round.reserve, round).expect(201);
    await app.admin
      .delete(`/api/adjustments/${round.adjustmentId}`)
      .send({ reason: 'Fel bilaga' })
      .expect(200);
    const reserve = await signerOf(app, round.adjustmentId, 'Fia');
    expect(await refusal(RAW_SIGNATURE, [reserve.id])).toBe('KL004');
    expect(await refusal(RAW_REFUSAL, [reserve.id])).toBe('KL004');
    expect((await replace(round, reserve.id, 'Carin', DECISION).expect(409)).body).toMatchObject({
      code: 'withdrawn',
    });
  });
});

describe('a round that was taken back', () => {
  test('stays readable with its trace, and its §§ go out in a new version', async () => {
    const round = await aSigningRound(app);
    await signs(round.one, round).expect(201);
    await app.admin
      .delete(`/api/adjustments/${round.adjustmentId}`)
      .send({ reason: 'Fel bilaga' })
      .expect(200);
    const again = await app.admin.post(`/api/meetings/${round.meeting.id}/adjustments`).send({}).expect(201);
    expect((again.body as { adjustmentId: string }).adjustmentId).not.toBe(round.adjustmentId);
    const old = await round.one.get(`/api/adjustments/${round.adjustmentId}`).expect(200);
    expect(old.body).toMatchObject({
      state: 'withdrawn',
      withdrawnReason: 'Fel bilaga',
      withdrawnBy: expect.any(String) as unknown,
    });
    await round.one.get(`/api/adjustments/${round.adjustmentId}/protocol.pdf`).expect(200);
    await round.one.get(`/api/adjustments/${round.adjustmentId}/protocol`).expect(200);
    expect((await signs(round.other, round).expect(409)).body).toMatchObject({ code: 'withdrawn' });
  });
});

describe('a signature on paper', () => {
  test('is registered by another with the scanned page, and marked as what it is', async () => {
    const round = await aSigningRound(app);
    const one = await signerOf(app, round.adjustmentId, 'Björn');
    const register = (name: string, bytes: Buffer, fields: Record<string, string> = {}) => {
      const request = app.admin
        .post(`/api/adjustments/${round.adjustmentId}/paper-signatures`)
        .field('signerId', one.id)
        .field('signedOn', fields['signedOn'] ?? '2025-01-15')
        .attach('file', bytes, name);
      return fields['objection'] === undefined ? request : request.field('objection', fields['objection']);
    };
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    await register('sida.pdf', png).expect(422);
    await register('sida.txt', Buffer.from('Hej')).expect(422);
    await register('sida.png', png, { signedOn: '2025-01-16' }).expect(422);
    await register('sida.png', png, { signedOn: '2025-01-14' }).expect(422);
    await register('sida.png', png, { objection: 'Jag vill att det noteras.' }).expect(201);
    expect(await signerOf(app, round.adjustmentId, 'Björn')).toMatchObject({
      method: 'paper',
      objection: 'Jag vill att det noteras.',
      registeredBy: expect.any(String) as unknown,
    });
    const scan = await round.chair.get(`/api/signers/${one.id}/paper-signature`).expect(200);
    expect(scan.headers['content-type']).toBe('image/png');
    expect((await register('sida.png', png).expect(409)).body).toMatchObject({ code: 'already-signed' });
    expect((await signs(round.one, round).expect(409)).body).toMatchObject({ code: 'already-signed' });
    await signs(round.chair, round, { proof: { kind: 'password', password: PASSWORD } }).expect(201);
    const last = await signs(round.other, round).expect(201);
    expect((last.body as AdjustmentView).state).toBe('adjusted');
  });
});
