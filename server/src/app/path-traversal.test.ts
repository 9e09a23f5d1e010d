import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import type { AddressInfo, Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { unzipSync } from 'fflate';
import express from 'express';
import { aBoard, aMeeting, show } from '../../test/builders.js';
import { startTestApp, type TestApp } from '../../test/test-app.js';
import { verifyPackage } from '../features/archive/verify-package.js';
import { clientFiles } from '../http/client-files.js';
import { problemHandler } from '../http/problem.js';
import { readManifest } from '../platform/backup/manifest.js';
import { createLog } from '../platform/log.js';

/* Names and addresses that lead out of the place where they belong (path traversal), wherever one is given. */

const SECRET = 'hemligt utanför';

let folder: string;
let app: TestApp;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'klubbat-path-'));
  app = await startTestApp();
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

describe('the files of the client', () => {
  let server: Server;
  beforeAll(async () => {
    await mkdir(join(folder, 'client/assets'), { recursive: true });
    await writeFile(join(folder, 'client/index.html'), 'sidan');
    await writeFile(join(folder, 'client/assets/a.js'), 'programmet');
    await writeFile(join(folder, 'client/.env'), SECRET);
    await writeFile(join(folder, 'secret.txt'), SECRET);
    server = express()
      .use(clientFiles(join(folder, 'client')))
      .use(problemHandler(createLog('silent')))
      .listen(0, '127.0.0.1');
    await new Promise((ready) => server.once('listening', ready));
  });
  afterAll(() => {
    server.close();
  });

  /** As it stands: nothing tidies the address on its way. */
  const get = (path: string): Promise<{ status: number; text: string }> =>
    new Promise((done, failed) => {
      const { port } = server.address() as AddressInfo;
      request({ host: '127.0.0.1', port, path }, (reply) => {
        const parts: Buffer[] = [];
        reply.on('data', (part: Buffer) => parts.push(part));
        reply.on('end', () => done({ status: reply.statusCode ?? 0, text: Buffer.concat(parts).toString() }));
      })
        .on('error', failed)
        .end();
    });

  test('are answered', async () => {
    expect(await get('/assets/a.js')).toEqual({ status: 200, text: 'programmet' });
    expect(await get('/sammantraden/1')).toEqual({ status: 200, text: 'sidan' });
  });

  test.each(
    ['', '/assets'].flatMap((under) =>
      [
        '/../secret.txt',
        '/../../secret.txt',
        '/%2e%2e/secret.txt',
        '/%2e%2e%2f%2e%2e%2fsecret.txt',
        '/%252e%252e%252fsecret.txt',
        '/..%5c..%5csecret.txt',
        '/..\\..\\secret.txt',
        '/....//....//secret.txt',
        '/%c0%ae%c0%ae/secret.txt',
        '/a.js%00/../../secret.txt',
        '//secret.txt/..',
        '/.env',
        '/%2eenv',
        '/..;/secret.txt',
      ].map((path) => `${under}${path}`),
    ),
  )('%s leads to none outside, nor to a hidden one', async (path) => {
    const { status, text } = await get(path);
    expect(text).not.toContain(SECRET);
    // the page, where there is no file: the client says that there is no such page
    expect([200, 400, 403, 404]).toContain(status);
    expect(status === 200 ? text : 'sidan').toBe('sidan');
    expect(text).not.toContain(folder);
  });
});

describe('the name of a file that is sent', () => {
  const NAMES = [
    '../../etc/passwd.txt',
    '..\\..\\windows\\a.txt',
    '/etc/a.txt',
    'C:\\a.txt',
    'a.txt/../../b.txt',
    'a\u0000.txt',
    'a\u202Etxt.exe.txt',
    '..%2f..%2fa.txt',
    '..',
    '.',
    'con.txt',
    'a"; filename="../b.txt',
  ];

  test('is one of a file and of no folder, wherever it comes out again', async () => {
    const { boardId } = await aBoard(app);
    const { id } = await aMeeting(app, boardId);
    for (const name of NAMES) {
      const reply = await app.admin
        .post(`/api/meetings/${id}/attachments`)
        .field('title', 'Bilaga')
        .attach('file', Buffer.from(`text ${name}`), { filename: name });
      expect([201, 400, 422]).toContain(reply.status);
    }
    const { attachments } = await show(app.admin, id);
    const isOut = (name: string) => /[\\/\u0000-\u001f]|^\.{0,2}$/.test(name);
    let files = 0;
    for (const attachment of attachments) {
      // what has no name is no file: it is taken for one on paper
      const { status, headers } = await app.admin.get(`/api/attachments/${attachment.id}/file`);
      if (status !== 404) {
        const shown = String(headers['content-disposition']);
        const [, plain = '', coded = ''] =
          /^(?:attachment|inline); filename="([^"]*)"; filename\*=UTF-8''(\S+)$/.exec(shown) ?? [];
        expect([shown, isOut(plain), isOut(decodeURIComponent(coded))]).toEqual([shown, false, false]);
        files += 1;
      }
    }
    expect(files).toBeGreaterThan(4);
    const packed = await app.admin
      .get(`/api/meetings/${id}/export`)
      .set('Accept', 'application/zip')
      .buffer(true)
      .parse((response, done) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => done(null, Buffer.concat(parts)));
      });
    const bytes = packed.body as Buffer;
    const paths = Object.keys(unzipSync(bytes));
    expect(paths.length).toBeGreaterThan(files);
    expect(paths.filter((path) => path.split('/').some((part) => part === '..' || isOut(part)))).toEqual([]);
  });
});

describe('a backup whose list leads out of its folder', () => {
  const made = (path: string) => ({
    format: 'klubbat-backup',
    version: 1,
    kind: 'cluster',
    madeAt: '2026-01-01T00:00:00Z',
    postgres: '17',
    schema: 'x',
    keyNeeded: false,
    heads: [],
    rows: {},
    folders: [],
    files: [{ path, size: 1, sha256: 'a'.repeat(64) }],
  });
  const read = async (manifest: object) => {
    await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
    return readManifest(folder);
  };

  test.each(['../a', '..', '/etc/passwd', 'a/../../b', 'a//b', './a', 'a\\..\\b', '', 'C:\\a'])(
    '(%s) is no backup',
    async (path) => {
      await expect(read(made(path))).rejects.toThrow('has been changed');
      await expect(read({ ...made('a'), folders: [path] })).rejects.toThrow('has been changed');
    },
  );

  test('and one that stays is', async () => {
    expect(await read(made('base/1/2'))).toMatchObject({ files: [{ path: 'base/1/2' }] });
  });
});

test('a folder of an archive package with a link in it is not read', async () => {
  const place = join(folder, 'package');
  await mkdir(join(place, 'data'), { recursive: true });
  await symlink(join(folder, 'secret.txt'), join(place, 'data/a.txt'));
  const said: string[] = [];
  expect(await verifyPackage(place, (line) => said.push(line))).toBeGreaterThan(0);
  expect(said.join('\n')).toContain('är en länk');
  expect(said.join('\n')).not.toContain(SECRET);
});
