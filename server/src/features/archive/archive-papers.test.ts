import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { unzipSync, zipSync } from 'fflate';
import type { ConveningView } from '@klubbat/shared/contracts/convening';
import type { CorrectionView } from '@klubbat/shared/contracts/correction';
import { corrects } from '../../../test/a-correction.js';
import { addToBoard } from '../../../test/assembly.js';
import { employed, openPages, show } from '../../../test/builders.js';
import { packageVerdict } from '../../../test/package-verdict.js';
import { signByPasskey } from '../../../test/sign-by-passkey.js';
import { aSigningRound, type SigningRound } from '../../../test/signing-round.js';
import { ADMIN, PASSWORD, startTestApp, type TestApp } from '../../../test/test-app.js';

/* The papers that come and go around a protocol: calls, public versions with corrections, notices, certificates, decisions by delegation. */

const SECRETARY = 'sekreterare@region.example';
const REGISTRAR = 'registrator@region.example';
const PROTECTED = 'Hilda Skyddsling';
let app: TestApp;
let round: SigningRound;
let organisationId: string;
let files: Map<string, Buffer>;
let packed: Buffer;

const download = async (path: string) =>
  (await app.admin.get(path).responseType('blob').expect(200)).body as Buffer;
const unpacked = (bytes: Buffer) =>
  new Map(
    Object.entries(unzipSync(bytes)).map(([name, data]) => [
      name.split('/').slice(1).join('/'),
      Buffer.from(data),
    ]),
  );
const dataOf = (all: Map<string, Buffer>) =>
  [...all.keys()]
    .filter((name) => name.startsWith('data/'))
    .map((name) => name.split('/').slice(2).join('/'));

async function at(moment: string): Promise<void> {
  app.clock.now = new Date(moment);
  app.admin = await app.signIn(ADMIN.email, ADMIN.password);
}

/** A public version, in which a correction is told, then its words, and then its day alone again. */
async function publishes(): Promise<void> {
  const [secretary, registrar] = [
    await app.signIn(SECRETARY, PASSWORD),
    await app.signIn(REGISTRAR, PASSWORD),
  ];
  const door = (rest = '') => `/api/adjustments/${round.adjustmentId}/publication${rest}`;
  await secretary.put(door()).send({ version: 0, masks: [], attachments: [], removeOn: null }).expect(200);
  await secretary.post(door('/submit')).send({ version: 1 }).expect(200);
  await registrar.post(door('/approve')).send({ version: 2 }).expect(200);
  const { id } = (await corrects(app.admin, round.adjustmentId).expect(201)).body as CorrectionView;
  await secretary.post(`/api/corrections/${id}/publish`).send({ confirmed: true }).expect(200);
  await secretary.post(`/api/corrections/${id}/unpublish`).expect(200);
}

beforeAll(async () => {
  app = await startTestApp({ now: new Date('2025-01-13T09:00:00Z') });
  round = await aSigningRound(app, {}, {}, async (meetingId) => {
    const { organisationId: of, boardId } = await show(app.admin, meetingId);
    const post = async (path: string, body: object) =>
      (await app.admin.post(path).send(body).expect(201)).body as unknown;
    const siv = { name: 'Siv Ek', role: 'member', party: 'S', email: 'siv@region.example' } as const;
    await addToBoard(post, { organisationId: of, boardId }, siv);
    const { invitees } = (await app.admin.get(`/api/meetings/${meetingId}/convening`).expect(200))
      .body as ConveningView;
    const to = invitees.filter(({ email }) => email !== null).map(({ key }) => key);
    await post(`/api/meetings/${meetingId}/convening`, { to, lateReason: 'Lokalen byttes' });
  });
  const { adjustmentId, sha256, meeting, emails } = round;
  ({ organisationId } = meeting);
  await employed(app, organisationId, 'secretary', { email: SECRETARY });
  await employed(app, organisationId, 'registrar', { email: REGISTRAR });
  await at('2025-01-15T09:00:00Z');
  // sessions do not last until then
  const [chair, ...adjusters] = emails.slice(0, 3);
  await signByPasskey(await app.signIn(chair ?? '', PASSWORD), { adjustmentId, sha256 });
  for (const email of adjusters) {
    await (
      await app.signIn(email, PASSWORD)
    )
      .post(`/api/adjustments/${adjustmentId}/signatures`)
      .send({ sha256, proof: { kind: 'password', password: PASSWORD } })
      .expect(201);
  }
  await openPages(app, organisationId);
  await publishes();
  const noted = await app.admin
    .post(`/api/adjustments/${adjustmentId}/notices`)
    .send({ board: 'Anslagstavlan', postedOn: '2025-01-15' })
    .expect(201);
  const [notice] = (noted.body as { notices: { id: string }[] }).notices;
  for (const [summary, nameIsPublic] of [
    ['Lokalen hyrs ut i ett år.', false],
    ['Bilen säljs.', true],
  ] as const) {
    await app.admin
      .post(`/api/boards/${round.boardId}/delegated-decisions`)
      .send({
        decidedOn: '2025-01-14',
        decidedBy: 'Enhetschef',
        deciderName: nameIsPublic ? 'Ove Öppen' : PROTECTED,
        nameIsPublic,
        caseNumber: 'KN 2025/9',
        delegationPoint: '4.2',
        summary,
        appeal: 'legality',
        letStand: ['Ove Öppen'],
        elsewhere: { board: 'Kommunens anslagstavla', postedOn: '2025-01-15' },
      })
      .expect(201);
  }
  await at('2025-02-06T09:00:00Z');
  await app.workers.sealOnce();
  await app.admin
    .put(`/api/adjustments/${adjustmentId}/notices/${notice?.id ?? ''}/removal`)
    .send({ removedOn: '2025-02-06' })
    .expect(200);
  const { notices } = (await app.admin.get('/api/notices').expect(200)).body as {
    notices: { id: string; decision: object | null }[];
  };
  for (const { id } of notices.filter(({ decision }) => decision !== null).slice(0, 1)) {
    await app.admin.put(`/api/notices/${id}/removal`).send({ removedOn: '2025-02-06' }).expect(200);
  }
  await app.admin
    .post(`/api/agenda-items/${meeting.items[0]?.id ?? ''}/later-news`)
    .send({
      kind: 'legal-force',
      appeal: 'legality',
      court: 'Förvaltningsrätten i Norrskog',
      day: '2025-02-06',
      answeredBy: 'Målkansliet',
      registryCheckedUntil: '2025-02-06',
    })
    .expect(201);
  packed = await download(`/api/meetings/${meeting.id}/archive-package`);
  files = unpacked(packed);
}, 120_000);
afterAll(() => app.close());

test('a package holds the call, the certificates and each PDF that anyone could read', async () => {
  expect(await packageVerdict(packed)).toMatchObject({ faults: 0 });
  expect((await download(`/api/meetings/${round.meeting.id}/archive-package`)).equals(packed)).toBe(true);
  expect(dataOf(files)).toEqual(
    expect.arrayContaining([
      'kallelse/utskick-1.pdf',
      'protokoll-1/offentlig-version-1.pdf',
      'protokoll-1/offentlig-version-1-rattad-3.pdf',
      'anslag/anslag-1-1.json',
      'anslag/anslag-1-1-bevis.pdf',
      'laga-kraft/lagakraftbevis-1-1.pdf',
    ]),
  );
  // those that nobody reads any more may have told what they should not
  expect(dataOf(files)).not.toContain('protokoll-1/offentlig-version-1-rattad-2.pdf');
});

test('a signature with a passkey is proved by the package alone, and another proof is found', async () => {
  const path = [...files.keys()].find((name) => name.endsWith('underskrifter.json')) ?? '';
  const text = files.get(path)?.toString() ?? '';
  const data = JSON.parse(text) as {
    signatures: { method: string; evidence: Record<string, string> | null }[];
  };
  const [first] = data.signatures;
  expect(first).toMatchObject({ method: 'passkey', evidence: { authenticatorData: expect.any(String) } });
  expect(data.signatures.slice(1).map(({ evidence }) => evidence)).toEqual([null, null]);
  const sum = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
  const forged = new Map(files);
  forged.set(
    path,
    Buffer.from(
      text.replace(
        /("signature": ")(.)/,
        (_, before: string, sign: string) => before + (sign === 'A' ? 'B' : 'A'),
      ),
    ),
  );
  expect(forged.get(path)?.toString()).not.toBe(text);
  // the sums are made anew
  for (const [list, changed] of [
    ['manifest-sha256.txt', path],
    ['tagmanifest-sha256.txt', 'manifest-sha256.txt'],
  ] as const) {
    const lines = forged.get(list)?.toString() ?? '';
    forged.set(
      list,
      Buffer.from(
        lines.replace(
          new RegExp(`^[0-9a-f]{64}(?=  ${changed.replaceAll('.', '\\.')}$)`, 'm'),
          sum(forged.get(changed) ?? Buffer.alloc(0)),
        ),
      ),
    );
  }
  const { faults, said } = await packageVerdict(
    zipSync(Object.fromEntries([...forged].map(([name, bytes]) => [`arkiv/${name}`, bytes])), { level: 0 }),
  );
  expect(faults).toBeGreaterThan(0);
  expect(said).toContain('underskriften av');
});

test('a year holds the decisions by delegation that were not reported, and no name that no notice tells', async () => {
  for (const whose of [`boards/${round.boardId}`, `organisations/${organisationId}`]) {
    const year = await download(`/api/${whose}/archive-package?year=2025`);
    expect(await packageVerdict(year)).toMatchObject({ faults: 0 });
    const all = unpacked(year);
    expect(dataOf(all)).toEqual(
      expect.arrayContaining([
        '2025-01-14-001.json',
        '2025-01-14-001-anslag.json',
        '2025-01-14-002.json',
        '2025-01-14-002-anslag.json',
      ]),
    );
    expect(dataOf(all).filter((name) => name.endsWith('anslag-bevis.pdf'))).toHaveLength(1);
    const whole = Buffer.concat([...all.values()]);
    expect([whole.includes(PROTECTED), whole.includes('Ove Öppen')]).toEqual([false, true]);
    const secret = await download(`/api/${whose}/archive-package?year=2025&part=secret`);
    expect(await packageVerdict(secret)).toMatchObject({ faults: 0 });
    expect(secret.includes(PROTECTED)).toBe(true);
    expect((await download(`/api/${whose}/archive-package?year=2024`)).includes('delegationsbeslut')).toBe(
      false,
    );
  }
});
