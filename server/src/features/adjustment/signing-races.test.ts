import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { AdjustmentState } from '@klubbat/shared/vocabulary/states';
import { aSigningRound, refuses, signs, type SigningRound } from '../../../test/signing-round.js';
import { startTestApp, type Agent, type TestApp } from '../../../test/test-app.js';

/** How many rounds of each race; `npm run trial -- signing-races` runs 200. */
const ROUNDS = Number(process.env['SIGNING_RACES'] ?? 2);

let app: TestApp;
let first: SigningRound;
beforeAll(async () => {
  app = await startTestApp();
  first = await aSigningRound(app);
});
afterAll(() => app.close());

interface Round {
  adjustmentId: string;
  sha256: string;
}

/** The same round once more, in the same meeting: what is frozen, and who signs which §§. */
async function again(): Promise<Round> {
  const adjustmentId = newId();
  const from = [first.adjustmentId, adjustmentId];
  await app.dataSource.transaction(async (tx) => {
    await tx.query(
      `INSERT INTO adjustment SELECT (jsonb_populate_record(a, jsonb_build_object('id', $2::uuid, 'state', 'sent-for-adjustment',
          'save_id', NULL, 'number', (SELECT max(number) + 1 FROM adjustment WHERE meeting_id = a.meeting_id)))).*
         FROM adjustment a WHERE a.id = $1`,
      from,
    );
    await tx.query(
      `INSERT INTO protocol_version SELECT (jsonb_populate_record(v, jsonb_build_object('id', gen_random_uuid(),
          'adjustment_id', $2::uuid, 'number', (SELECT max(number) + 1 FROM protocol_version WHERE meeting_id = v.meeting_id)))).*
         FROM protocol_version v WHERE v.adjustment_id = $1`,
      from,
    );
    await tx.query(
      `INSERT INTO signer SELECT (jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid(),
          'adjustment_id', $2::uuid))).* FROM signer s WHERE s.adjustment_id = $1 AND s.replaces_id IS NULL`,
      from,
    );
    await tx.query(
      `INSERT INTO signer_paragraph (adjustment_id, meeting_person_id, paragraph, signer_id)
       SELECT $2, p.meeting_person_id, p.paragraph, own.id FROM signer_paragraph p
         JOIN signer s ON s.id = p.signer_id AND s.adjustment_id = $1
         JOIN signer own ON own.adjustment_id = $2 AND own.position = s.position`,
      from,
    );
  });
  return { adjustmentId, sha256: first.sha256 };
}

interface End {
  state: AdjustmentState;
  signatures: number;
  refusals: number;
  replaced: number;
  adjusted: number;
}

/** Where a round has ended, as its rows and the log say. */
async function endOf({ adjustmentId }: Round): Promise<End> {
  const [end] = await app.dataSource.query<[End]>(
    `SELECT a.state,
            (SELECT count(*)::int FROM signature g JOIN signer s ON s.id = g.signer_id WHERE s.adjustment_id = a.id) AS signatures,
            (SELECT count(*)::int FROM refusal r JOIN signer s ON s.id = r.signer_id WHERE s.adjustment_id = a.id) AS refusals,
            (SELECT count(*)::int FROM signer s WHERE s.adjustment_id = a.id AND s.replaces_id IS NOT NULL) AS replaced,
            (SELECT count(*)::int FROM audit_event e WHERE e.subject_id = a.id AND e.action = 'adjustment.adjusted') AS adjusted
       FROM adjustment a WHERE a.id = $1`,
    [adjustmentId],
  );
  return end;
}

const done = (replies: { status: number }[]) => replies.filter(({ status }) => status < 300).length;
const withdraw = ({ adjustmentId }: Round) =>
  app.admin.delete(`/api/adjustments/${adjustmentId}`).send({ reason: 'Fel bilaga' });
const sign = (agent: Agent, round: Round) => signs(agent, round);

async function replaceOne({ adjustmentId }: Round) {
  const [signer] = await app.dataSource.query<[{ id: string }]>(
    `SELECT s.id FROM signer s WHERE s.adjustment_id = $1 AND s.capacity = 'adjuster' ORDER BY s.position LIMIT 1`,
    [adjustmentId],
  );
  const { key = '' } = first.meeting.people.find(({ name }) => name.startsWith('Eva')) ?? {};
  return app.admin
    .post(`/api/adjustments/${adjustmentId}/replacements`)
    .send({ signerId: signer.id, personKey: key, reason: 'Sjuk' });
}

/** No answer but a yes or a refusal that a person can read: never a fault of ours. */
function expectAnswers(replies: { status: number }[]): void {
  expect(replies.map(({ status }) => status).filter((status) => status !== 201 && status !== 200)).toEqual(
    replies.flatMap(({ status }) => (status === 409 ? [409] : [])),
  );
}

describe(`${ROUNDS} rounds of each race end in one legal state`, () => {
  test.each(Array.from({ length: ROUNDS }, (_, index) => index + 1))('round %i', async () => {
    const { chair, one, other } = first;
    const all = await again();
    const signing = await Promise.all([chair, one, other, chair, one].map((agent) => sign(agent, all)));
    expectAnswers(signing);
    expect(done(signing)).toBe(3);
    expect(await endOf(all)).toMatchObject({ state: 'adjusted', signatures: 3, adjusted: 1 });

    const both = await again();
    const signOrRefuse = await Promise.all([
      sign(one, both),
      refuses(one, both),
      sign(chair, both),
      sign(other, both),
    ]);
    expectAnswers(signOrRefuse);
    const atOdds = await endOf(both);
    expect(atOdds.signatures + atOdds.refusals).toBe(3);
    expect(atOdds).toMatchObject(
      atOdds.refusals === 1
        ? { state: 'partly-signed', signatures: 2, adjusted: 0 }
        : { state: 'adjusted', signatures: 3, adjusted: 1 },
    );

    const back = await again();
    const signOrBack = await Promise.all([
      sign(chair, back),
      withdraw(back),
      sign(one, back),
      sign(other, back),
    ]);
    expectAnswers(signOrBack);
    const taken = await endOf(back);
    expect(taken.state === 'adjusted' ? taken.signatures : 3).toBe(3);
    expect(['adjusted', 'withdrawn']).toContain(taken.state);
    expect(taken.adjusted).toBe(taken.state === 'adjusted' ? 1 : 0);
    expect(done(signOrBack)).toBe(taken.signatures + (taken.state === 'withdrawn' ? 1 : 0));

    const place = await again();
    const signOrReplace = await Promise.all([sign(one, place), replaceOne(place)]);
    expectAnswers(signOrReplace);
    expect(done(signOrReplace)).toBe(1);
    const filled = await endOf(place);
    expect(filled.signatures + filled.replaced).toBe(1);
  });
});
