import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { PDFDocument } from 'pdf-lib';
import supertest from 'supertest';
import type { Verification } from '@klubbat/shared/contracts/verification';
import { testMark } from '../../../test/signed.js';
import { testAuthority, testSigner } from '../../../test/signers.js';
import { aSigningRound, signs, type SigningRound } from '../../../test/signing-round.js';
import { startTestApp, type TestApp } from '../../../test/test-app.js';
import { signField } from '../../signatures/sign-field.js';
import { verifyInstallation } from './verify-installation.service.js';

let app: TestApp;
let round: SigningRound;
let versionId: string;
/** the frozen protocol, and with each of its four signatures */
const stages: Buffer[] = [];

beforeAll(async () => {
  app = await startTestApp();
  round = await aSigningRound(app);
  for (const signer of [round.one, round.chair, round.other]) {
    app.clock.now = new Date(app.clock.now.getTime() + 60 * 60_000);
    await signs(signer, round).expect(201);
  }
  await app.workers.sealOnce();
  const rows = await app.dataSource.query<{ id: string; pdf: Buffer }[]>(
    `SELECT v.id, signed_pdf(v.id, n) AS pdf FROM protocol_version v, generate_series(0, 4) n
      WHERE v.adjustment_id = $1 ORDER BY n`,
    [round.adjustmentId],
  );
  versionId = rows[0]?.id ?? '';
  stages.push(...rows.map(({ pdf }) => pdf));
});
afterAll(() => app.close());

const stage = (number: number) => stages[number] ?? Buffer.alloc(0);
async function verify(bytes: Uint8Array): Promise<Verification> {
  const answer = await supertest(app.app)
    .post('/api/verification')
    .attach('file', Buffer.from(bytes), 'protokoll.pdf')
    .expect(200);
  return answer.body as Verification;
}
const kinds = ({ changes }: Verification) => changes.map(({ kind }) => kind);

describe('anyone may verify a signed document', () => {
  test('at each of its stages, and is told what is signed in it', async () => {
    const answers = [];
    for (const bytes of stages) {
      answers.push(await verify(bytes));
    }
    expect(answers.map(({ verdict }) => verdict)).toEqual(Array(5).fill('registered'));
    expect(answers.map(({ stage: of }) => of)).toEqual([
      { signatures: 0, sealed: false, latest: false },
      { signatures: 1, sealed: false, latest: false },
      { signatures: 2, sealed: false, latest: false },
      { signatures: 3, sealed: false, latest: false },
      { signatures: 3, sealed: true, latest: true },
    ]);
    expect(answers.at(-1)?.protocol).toMatchObject({ reference: versionId, writtenIn: 4 });
  });

  test('and learns what was done to it', async () => {
    const whole = stage(4);
    const byte = Buffer.from(whole);
    const at = byte.indexOf('stream\n') + 20;
    byte.writeUInt8(byte.readUInt8(at) ^ 1, at);
    const changed = await verify(byte);
    expect(changed).toMatchObject({ verdict: 'altered', protocol: { reference: versionId } });
    expect(changed.changes).toEqual([
      expect.objectContaining({ kind: 'bytes-changed', count: 1, first: at }),
    ]);
    expect(kinds(await verify(Buffer.concat([whole, Buffer.from('% ett tillägg\n')])))).toEqual(['appended']);
    expect(kinds(await verify(whole.subarray(0, whole.length - 30)))).toEqual(
      // what remains is the stage before, with something behind it
      expect.arrayContaining(['appended']),
    );
    const document = await PDFDocument.load(whole, { updateMetadata: false });
    document.addPage();
    expect(kinds(await verify(await document.save({ useObjectStreams: false })))).toEqual(
      expect.arrayContaining(['rewritten', 'page-added']),
    );
    const foreign = await signField({
      pdf: stage(3),
      field: 'seal',
      appearance: testMark(),
      name: 'Någon annan',
      reason: 'Godkänt',
      at: app.clock.now,
      signer: testSigner(testAuthority('En annan rot'), 'Någon annan'),
    });
    expect((await verify(foreign)).changes).toContainEqual(
      expect.objectContaining({ kind: 'foreign-signature', name: 'Någon annan' }),
    );
  });
});

class TakenBack extends Error {}

/** What is told of the installation when a superuser has done that with the guards switched off; then it is undone. */
async function told(sql: string): Promise<string[]> {
  const lines: string[] = [];
  const look = app.dataSource.transaction('REPEATABLE READ', async (tx) => {
    await tx.query('SET LOCAL session_replication_role = replica');
    await tx.query(sql);
    await verifyInstallation(tx, [], (line) => void lines.push(line));
    throw new TakenBack();
  });
  await expect(look).rejects.toThrow(TakenBack);
  return lines.filter((line) => line.startsWith('FAULT'));
}

describe('npm run verify', () => {
  test('finds nothing wrong in what nobody has touched', async () => {
    expect(await told('SELECT 1')).toEqual([]);
  });

  const inPart = (position: number, sql: string) =>
    `UPDATE signed_part SET ${sql} WHERE position = ${position}`;
  const sumAgain = `UPDATE signed_part SET sha256 = encode(sha256(signed_pdf(protocol_version_id, position)), 'hex')`;
  test.each([
    [
      'one byte of a part',
      inPart(2, 'increment = set_byte(increment, 700, get_byte(increment, 700) # 1)'),
      /signed document: the bytes up to part 2 have been changed/,
    ],
    [
      'one byte and the sums too',
      `${inPart(2, 'increment = set_byte(increment, 700, get_byte(increment, 700) # 1)')}; ${sumAgain}`,
      /\(part \d\) (does not hold|is not)/,
    ],
    ['a part taken away', 'DELETE FROM signed_part WHERE position = 3', /part 3 is missing/],
    [
      'the last part taken away',
      'DELETE FROM signed_part p WHERE position = (SELECT max(position) FROM signed_part)',
      /signed document: part \d, which the log tells of, is gone/,
    ],
    [
      'a signature that nobody will write',
      'DELETE FROM signed_part',
      /the signature of Björn Ek is not in it, and nothing waits to be written/,
    ],
    [
      'a seal that nobody will write',
      'DELETE FROM signed_part WHERE signature_id IS NULL',
      /the seal is not in it, and nothing waits to be written/,
    ],
    [
      'another name',
      `UPDATE protocol_version SET record = replace(record::text, 'Björn Ek', 'Olle Ek')::jsonb`,
      /the signature of Olle Ek \(part 1\) is in the name of Björn Ek/,
    ],
    [
      'other evidence of an act',
      `UPDATE signature SET evidence = '{"x": 1}' WHERE id = (SELECT signature_id FROM signed_part WHERE position = 1)`,
      /the signature of Björn Ek \(part 1\) names other evidence/,
    ],
    [
      'another authority',
      `UPDATE signing_authority SET certificate = certificate || '\\x00'::bytea`,
      /signing authority of Region .*: no event tells that it was made/,
    ],
    [
      'another certificate',
      inPart(4, `certificate = '\\x00'::bytea`),
      /the seal \(part 4\) is by another certificate/,
    ],
    [
      'a guard removed',
      'DROP TRIGGER signed_part_holds ON signed_part',
      /its guard signed_part_holds is gone/,
    ],
  ])('names %s', async (_what, sql, expected) => {
    expect((await told(sql)).join('\n')).toMatch(expected);
  });
});
