import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { AttachmentView } from '@klubbat/shared/contracts/attachment';
import { aBoard, aMeeting, anAdjustedMeeting } from '../../../test/builders.js';
import { aPdfOf } from '../../../test/files.js';
import { startS3Server } from '../../../test/s3-server.js';
import { startTestApp, type TestApp } from '../../../test/test-app.js';
import { keepFilesIn, s3Storage, type ObjectStorage } from '../../platform/object-storage.js';
import { verifyInstallation } from '../verification/verify-installation.service.js';
import { moveIn, moveOut, sweep } from './move-files.js';
import { sha256Of, storeFile } from './stored-file.store.js';

const DAY_MS = 24 * 3_600_000;

let app: TestApp;
let server: Awaited<ReturnType<typeof startS3Server>>;
let address: string;
let storage: ObjectStorage;
let meetingId: string;

beforeAll(async () => {
  server = await startS3Server();
  ({ address } = server);
  storage = s3Storage(address);
  app = await startTestApp();
  const { boardId } = await aBoard(app);
  meetingId = (await aMeeting(app, boardId, { date: '2025-02-01' })).id;
  await before(boardId);
  keepFilesIn(app.dataSource, storage);
});
afterAll(async () => {
  await app.close();
  await server.close();
});

/** An attachment, and an extract that is sealed, from before there was a storage. */
async function before(boardId: string): Promise<void> {
  await attach('Före', await aPdfOf('före'));
  const adjusted = await anAdjustedMeeting(app, boardId);
  await app.admin
    .post(`/api/meetings/${adjusted.id}/dispatches`)
    .send({ paragraphs: [1], recipients: [{ name: 'Arkivet', email: 'arkivet@region.example' }] })
    .expect(201);
  await app.workers.workOnce();
}

async function attach(title: string, bytes: Buffer): Promise<AttachmentView> {
  const request = app.admin.post(`/api/meetings/${meetingId}/attachments`).field('title', title);
  return (await request.attach('file', bytes, `${title}.pdf`).expect(201)).body as AttachmentView;
}

const read = (id: string) => app.admin.get(`/api/attachments/${id}/file`).responseType('blob');

async function inDatabase(): Promise<{ sealed: boolean; there: boolean }[]> {
  return app.dataSource.query(
    `SELECT f.bytes IS NOT NULL AS there, EXISTS (SELECT 1 FROM sealed_extract s WHERE s.file_id = f.id) AS sealed
       FROM stored_file f ORDER BY f.id`,
  );
}

async function verified(): Promise<string[]> {
  const lines: string[] = [];
  await verifyInstallation(app.dataSource.manager, [], (line) => void lines.push(line));
  return lines.filter((line) => line.startsWith('FAULT'));
}

async function objects(): Promise<string[]> {
  const found: string[] = [];
  for await (const { sha256 } of storage.list()) {
    found.push(sha256);
  }
  return found.toSorted();
}

describe('files in an object storage', () => {
  test('lie there under their sum and not in the database, the same bytes once, and are given back as they came', async () => {
    const pdf = await aPdfOf('i hinken');
    const [one, other] = [await attach('Ett', pdf), await attach('Två', pdf)];
    expect(await objects()).toEqual([sha256Of(pdf)]);
    expect((await inDatabase()).filter(({ there }) => !there)).toHaveLength(2);
    for (const { id } of [one, other]) {
      expect(((await read(id).expect(200)).body as Buffer).equals(pdf)).toBe(true);
    }
    expect(await verified()).toEqual([]);
  });

  test('are named by verify when they are gone or changed, and are then not given out', async () => {
    const pdf = await aPdfOf('försvinner');
    const { id } = await attach('Borta', pdf);
    const sum = sha256Of(pdf);
    await storage.remove(sum);
    expect(await verified()).toEqual([expect.stringContaining('are not there')]);
    await storage.put(sum, Buffer.from('something else'));
    expect(await verified()).toEqual([expect.stringContaining('has other bytes than its name says')]);
    await read(id).expect(500);
    await storage.put(sum, pdf);
    expect(await verified()).toEqual([]);
  });

  test('are told of while the storage is away, and nothing is half done', async () => {
    const { id } = await attach('Väntar', await aPdfOf('väntar'));
    const count = (await inDatabase()).length;
    keepFilesIn(app.dataSource, s3Storage('s3+http://a:b@127.0.0.1:1/klubbat'));
    await read(id).expect(503);
    const upload = app.admin.post(`/api/meetings/${meetingId}/attachments`).field('title', 'Ny');
    const refused = await upload.attach('file', await aPdfOf('ny'), 'ny.pdf').expect(503);
    expect(refused.body).toMatchObject({ code: 'files-away', title: 'Klubbat når inte filerna just nu' });
    keepFilesIn(app.dataSource, storage);
    await read(id).expect(200);
    expect(await inDatabase()).toHaveLength(count);
  });

  test('are moved there and back; what the database seals stays in it', async () => {
    expect((await inDatabase()).filter(({ sealed }) => sealed)).toHaveLength(1);
    expect(await moveOut(app.dataSource)).toBeGreaterThan(0);
    expect((await inDatabase()).filter(({ sealed, there }) => sealed !== there)).toEqual([]);
    expect(await moveOut(app.dataSource)).toBe(0);
    expect(await verified()).toEqual([]);
    expect(await moveIn(app.dataSource)).toBeGreaterThan(0);
    expect((await inDatabase()).filter(({ there }) => !there)).toEqual([]);
    expect(await verified()).toEqual([]);
  });

  test('leave the database by that command alone, and come back only as they were', async () => {
    const query = (sql: string) => app.dataSource.query<unknown>(sql);
    const a = "WHERE id = (SELECT id FROM stored_file WHERE media_type = 'application/pdf' LIMIT 1)";
    await expect(query(`UPDATE stored_file SET bytes = NULL ${a}`)).rejects.toThrow('never changed');
    await expect(query(`UPDATE stored_file SET bytes = 'x' ${a}`)).rejects.toThrow('never changed');
    await moveOut(app.dataSource);
    const out = 'WHERE id = (SELECT id FROM stored_file WHERE bytes IS NULL LIMIT 1)';
    await expect(query(`UPDATE stored_file SET bytes = 'x' ${out}`)).rejects.toThrow('never changed');
  });
});

describe('what no row names', () => {
  test('is left for thirty days, then found, and taken away only when that is asked for', async () => {
    const orphan = Buffer.from('of a transaction that was undone');
    const undone = app.dataSource.transaction(async (tx) => {
      await storeFile(tx, orphan, 'text/plain', app.clock.now);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    const named = (await objects()).filter((sum) => sum !== sha256Of(orphan));
    expect(named.length).toBeGreaterThan(0);
    const found: string[] = [];
    const swept = (days: number, remove: boolean) =>
      sweep(
        app.dataSource,
        new Date(Date.now() + days * DAY_MS),
        remove,
        ({ sha256 }) => void found.push(sha256),
      );
    expect(await swept(1, true)).toBe(0);
    expect(await swept(31, false)).toBe(1);
    expect(await objects()).toContain(sha256Of(orphan));
    expect(await swept(31, true)).toBe(1);
    expect(new Set(found)).toEqual(new Set([sha256Of(orphan)]));
    expect(await objects()).toEqual(named);
  });

  test('is not taken away while somebody stores the same: he waits, and puts it again', async () => {
    const bytes = Buffer.from('the same again');
    await storage.put(sha256Of(bytes), bytes);
    await app.dataSource.transaction(async (tx) => {
      await storeFile(tx, bytes, 'text/plain', app.clock.now);
      const other = app.dataSource.createQueryRunner();
      const key = BigInt.asIntN(64, BigInt(`0x${sha256Of(bytes).slice(0, 16)}`)).toString();
      const [row] = (await other.query('SELECT pg_try_advisory_lock($1) AS free', [key])) as {
        free: boolean;
      }[];
      await other.release();
      expect(row?.free).toBe(false);
    });
  });
});

describe('a storage', () => {
  test('that is not there, has no such bucket or does not know us says so at the start', async () => {
    await expect(storage.check()).resolves.toBeUndefined();
    await expect(s3Storage(address.replace('/klubbat/', '/another/')).check()).rejects.toThrow(
      'no bucket another',
    );
    await expect(s3Storage(address.replace('//S3RVER:', '//somebody:')).check()).rejects.toThrow(
      'answered 403 InvalidAccessKeyId',
    );
    await expect(s3Storage('s3+http://a:b@127.0.0.1:1/klubbat').check()).rejects.toThrow('does not answer');
  });

  test('that tells of its objects in portions is read to the end', async () => {
    const keys = ['a', 'b', 'c'].map((letter) => `files/${letter.repeat(2)}/${letter.repeat(64)}`);
    const stand = createServer((request, response) => {
      const after = new URL(request.url ?? '', 'http://stand').searchParams.get('start-after') ?? '';
      const rest = keys.filter((key) => key > after);
      response.end(
        `<ListBucketResult><IsTruncated>${rest.length > 1}</IsTruncated>${rest
          .slice(0, 1)
          .map(
            (key) =>
              `<Contents><Key>${key}</Key><LastModified>2025-01-01T00:00:00Z</LastModified><Size>7</Size></Contents>`,
          )
          .join('')}</ListBucketResult>`,
      );
    });
    await new Promise<void>((listening) => stand.listen(0, '127.0.0.1', listening));
    const { port } = stand.address() as AddressInfo;
    const seen: string[] = [];
    for await (const { sha256 } of s3Storage(`s3+http://a:b@127.0.0.1:${port}/klubbat/files`).list()) {
      seen.push(sha256);
    }
    stand.closeAllConnections();
    stand.close();
    expect(seen).toEqual(keys.map((key) => key.slice(-64)));
  });
});
