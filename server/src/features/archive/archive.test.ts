import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { unzipSync, zipSync } from 'fflate';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { corrects } from '../../../test/a-correction.js';
import { aBoard, adjust, aMeeting } from '../../../test/builders.js';
import { aPdf } from '../../../test/files.js';
import { packageVerdict as verdict } from '../../../test/package-verdict.js';
import { startTestApp, type Agent, type TestApp } from '../../../test/test-app.js';
import { verifyPackage } from './verify-package.js';

const SECRET = 'Sixten Tystlåten';

let app: TestApp;
let folder: string;
let organisationId: string;
let boardId: string;
let meeting: MeetingView;
let secretMeeting: MeetingView;
let packed: Buffer;
let files: Record<string, Uint8Array>;

async function changeItem(of: MeetingView, place: number, change: Record<string, unknown>): Promise<void> {
  const path = `/api/agenda-items/${of.items[place]?.id ?? ''}`;
  const { version } = (await app.admin.get(path)).body as { version: number };
  await app.admin
    .patch(path)
    .send({ ...change, version })
    .expect(200);
}

const download = async (path: string, agent: Agent = app.admin) =>
  (await agent.get(path).responseType('blob').expect(200)).body as Buffer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'archive-'));
  app = await startTestApp();
  ({ organisationId, boardId } = await aBoard(app));
  meeting = await aMeeting(app, boardId);
  await app.admin
    .post(`/api/meetings/${meeting.id}/attachments`)
    .field('title', '<script>alert(1)</script> å')
    .attach('file', await aPdf(), { filename: 'Årsbudget 2025.pdf', contentType: 'application/pdf' })
    .expect(201);
  await adjust(app, meeting.id, meeting.people);
  const shown = (await app.admin.get(`/api/meetings/${meeting.id}`)).body as MeetingView;
  const adjustmentId = shown.adjustments[0]?.id ?? '';
  await corrects(app.admin, adjustmentId).expect(201);
  const noted = await app.admin
    .post(`/api/adjustments/${adjustmentId}/notices`)
    .send({ board: 'Anslagstavlan', postedOn: '2025-01-15', keptAt: 'Regionhuset' })
    .expect((reply) => expect(reply.status).toBeLessThan(300));
  const [notice] = (noted.body as { notices: { id: string }[] }).notices;
  await app.admin
    .post(`/api/notices/${notice?.id ?? ''}/evidence`)
    .field('shows', 'posted')
    .attach('file', await aPdf(), 'Skärmbild.PDF')
    .expect(201);
  await app.workers.sealOnce();
  secretMeeting = await aMeeting(app, boardId, { date: '2025-01-15' });
  await changeItem(secretMeeting, 1, {
    title: SECRET,
    confidential: '26 kap. 1 § OSL',
    sections: [{ kind: 'decision', body: `${SECRET} avstängs.` }],
  });
  await adjust(app, secretMeeting.id, secretMeeting.people);
  await aMeeting(app, boardId, { date: '2025-02-14' });
  packed = await download(`/api/meetings/${meeting.id}/archive-package`);
  files = unzipSync(packed);
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await app.close();
});

const root = () => Object.keys(files)[0]?.split('/')[0] ?? '';

describe('an archive package', () => {
  test('holds and is found to hold, with the same bytes each time', async () => {
    expect(await verdict(packed)).toMatchObject({ faults: 0 });
    expect((await download(`/api/meetings/${meeting.id}/archive-package`)).equals(packed)).toBe(true);
    const names = Object.keys(files).map((name) => name.slice(root().length + 1));
    for (const name of ['bagit.txt', 'index.html', 'manifest-sha256.txt', 'tagmanifest-sha256.txt']) {
      expect(names).toContain(name);
    }
    const data = names
      .filter((name) => name.startsWith('data/'))
      .map((name) => name.split('/').slice(2).join('/'));
    expect(data).toEqual(
      expect.arrayContaining([
        'motesfil.json',
        'protokoll-1/original.pdf',
        'protokoll-1/justerat.pdf',
        'protokoll-1/underskrifter.json',
        'protokoll-1/bevislogg.json',
        'protokoll-1/rotcertifikat-1.pem',
        'rattelser/rattelse-1.pdf',
        'anslag/anslag-1-1.json',
        'anslag/anslag-1-1-underlag-1.pdf',
        'bilagor/01-arsbudget-2025.pdf',
        'handlingar.json',
      ]),
    );
  });

  test('has an index without scripts, in which what people wrote is text', () => {
    const index = Buffer.from(files[`${root()}/index.html`] ?? []).toString();
    expect(index).not.toContain('<script');
    expect(index).toContain('&lt;script&gt;alert(1)');
    expect(index).toContain('href="data/');
  });

  test('with one byte changed in any file is refused, and the file named', async () => {
    for (const name of Object.keys(files)) {
      const bytes = Buffer.from(files[name] ?? []);
      const at = Math.floor(bytes.length / 2);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      const { faults, said } = await verdict(zipSync({ ...files, [name]: bytes }, { level: 0 }));
      expect({ name, faults: faults > 0 }).toEqual({ name, faults: true });
      if (!name.includes('manifest-sha256')) {
        expect(said).toContain(`${name.slice(root().length + 1)}: har ändrats`);
      }
    }
  });

  test('with a file less or one more is refused, and the file named', async () => {
    for (const name of Object.keys(files)) {
      const { [name]: _, ...rest } = files;
      const { said } = await verdict(zipSync(rest, { level: 0 }));
      expect(said).toContain(`${name.slice(root().length + 1)}: saknas`);
    }
    for (const name of ['data/extra.txt', 'extra.txt']) {
      const { said } = await verdict(
        zipSync({ ...files, [`${root()}/${name}`]: Buffer.from('x') }, { level: 0 }),
      );
      expect(said).toContain(`${name}: hör inte till paketet`);
    }
  });

  test('whose sums were made anew is still refused: the signatures do not hold', async () => {
    const sum = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
    const forged = { ...files };
    const path = Object.keys(files).find((name) => name.endsWith('/justerat.pdf')) ?? '';
    const pdf = Buffer.from(files[path] ?? []);
    pdf[1000] = (pdf[1000] ?? 0) ^ 1;
    forged[path] = pdf;
    const renew = (name: string, changed: string) => {
      const text = Buffer.from(forged[`${root()}/${name}`] ?? []).toString();
      const line = new RegExp(`^[0-9a-f]{64}(?=  ${changed.replaceAll('.', '\\.')}$)`, 'm');
      expect(text).toMatch(line);
      forged[`${root()}/${name}`] = Buffer.from(
        text.replace(line, sum(forged[`${root()}/${changed}`] ?? new Uint8Array())),
      );
    };
    renew('manifest-sha256.txt', path.slice(root().length + 1));
    renew('tagmanifest-sha256.txt', 'manifest-sha256.txt');
    const { said } = await verdict(zipSync(forged, { level: 0 }));
    expect(said).toContain('justerat.pdf: är inte originalet med underskrifter');
  });

  test('that leads out of itself or grows beyond reason is refused', async () => {
    const { said } = await verdict(zipSync({ ...files, [`${root()}/../../evil`]: Buffer.from('x') }));
    expect(said).toContain('leder ut ur paketet');
    const bomb = await verdict(zipSync({ 'a/data/noughts': new Uint8Array(50_000_000) }, { level: 9 }));
    expect(bomb.said).toContain('växer orimligt');
    expect((await verdict(Buffer.from('no zip'))).faults).toBe(1);
    expect((await verdict(packed.subarray(0, packed.length - 10))).faults).toBeGreaterThan(0);
  });

  test('of a year holds what is adjusted, and names what is not', async () => {
    for (const path of [`/api/boards/${boardId}`, `/api/organisations/${organisationId}`]) {
      const bytes = await download(`${path}/archive-package?year=2025`);
      expect(await verdict(bytes)).toMatchObject({ faults: 0 });
      const [name, index = new Uint8Array()] =
        Object.entries(unzipSync(bytes)).find(([one]) => one.endsWith('/index.html')) ?? [];
      expect(name).toContain('2025/');
      expect(Buffer.from(index).toString()).toContain('<li>Kulturnämnden 2025-02-14</li>');
      expect(Buffer.concat(Object.values(unzipSync(bytes))).includes(SECRET)).toBe(false);
    }
    const open = await app.admin.get(`/api/boards/${boardId}/archive-package?year=2025`).responseType('blob');
    expect((open.body as Buffer).includes('original.pdf')).toBe(true);
  });

  test('never holds what is secret, which goes in a package of its own', async () => {
    const path = `/api/meetings/${secretMeeting.id}/archive-package`;
    const ordinary = unzipSync(await download(path));
    expect(Object.keys(ordinary).some((name) => name.endsWith('original.pdf'))).toBe(false);
    expect(Buffer.concat(Object.values(ordinary)).includes(SECRET)).toBe(false);
    const secret = await download(`${path}?part=secret`);
    expect(secret.includes(SECRET)).toBe(true);
    expect(await verdict(secret)).toMatchObject({ faults: 0 });
    await app.admin.get(`/api/meetings/${meeting.id}/archive-package?part=secret`).expect(404);
  });

  test('is for those who keep the archive, of their own organisation; and the log tells of it', async () => {
    const path = `/api/meetings/${secretMeeting.id}/archive-package`;
    const employed = async (organisation: string, role: string) => {
      const email = `${role}.${organisation}@region.example`;
      const membership = { organisationId: organisation, role };
      const added = await app.admin
        .post('/api/people')
        .send({ name: `Person ${role}`, email, membership })
        .expect(201);
      return app.invite((added.body as { id: string }).id, email);
    };
    const registrar = await employed(organisationId, 'registrar');
    await registrar.get(path).expect(200);
    await registrar.get(`${path}?part=secret`).expect(403);
    await (await employed(organisationId, 'official')).get(path).expect(403);
    const other = await aBoard(app);
    await (await employed(other.organisationId, 'secretary')).get(path).expect(404);
    await app.stranger.get(path).expect(401);
    const told: unknown[] = await app.dataSource.query(
      `SELECT 1 FROM audit_event WHERE action = 'archive-package.made' AND subject_id = $1`,
      [secretMeeting.id],
    );
    expect(told.length).toBeGreaterThan(0);
  });

  test('is verified as a folder too', async () => {
    const place = join(folder, 'unpacked');
    for (const [name, bytes] of Object.entries(files)) {
      const to = join(place, name.slice(root().length + 1));
      await mkdir(join(to, '..'), { recursive: true });
      await writeFile(to, bytes);
    }
    const lines: string[] = [];
    expect(await verifyPackage(place, (line) => lines.push(line))).toBe(0);
    await writeFile(join(place, 'data', 'x'), await readFile(join(place, 'bagit.txt')));
    expect(await verifyPackage(place, (line) => lines.push(line))).toBe(1);
  });
});
