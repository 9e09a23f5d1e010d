import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { chmod, mkdir, mkdtemp, readdir, realpath, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../postgres/embedded-postgres.js';
import { copyCluster, segmentsBetween } from './copy-cluster.js';
import { findFileFaults, readManifest, sumOfFile, writeManifest, type Manifest } from './manifest.js';
import { clusterIn, restoreCluster } from './restore-cluster.js';
import { findTool, quietAddress } from './postgres-tools.js';
import { rowFaults, sumRows, type RowSums } from './row-sums.js';
import { openSession } from './session.js';
import { makeWhole } from './unfinished.js';

let folder: string;
let server: EmbeddedPostgres;
let manifest: Manifest;
/** What was in the tables at the end of the copying. */
let wanted: RowSums;
let acknowledgedBefore = 0;
const place = (name: string) => join(folder, name);

async function sessionOf({ connection: { user, ...rest } }: EmbeddedPostgres): Promise<pg.Client> {
  return openSession({ ...rest, username: user }, 'backup-test');
}

/** Moves money to and fro, two rows in each transaction, until it is told to stop. */
async function writeOn(state: { stopped: boolean; written: number }): Promise<void> {
  const session = await sessionOf(server);
  while (!state.stopped) {
    await session.query(
      `BEGIN; INSERT INTO moved (amount) VALUES (${state.written + 1}); UPDATE total SET amount = amount + ${state.written + 1}; COMMIT`,
    );
    state.written += 1;
  }
  await session.end();
}

beforeAll(async () => {
  folder = await mkdtemp(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'klubbat-backup-'));
  await chmod(folder, 0o755);
  server = await startEmbeddedPostgres({ dataFolder: place('data'), durable: false });
  const session = await sessionOf(server);
  await session.query(
    `CREATE TABLE moved (id serial PRIMARY KEY, amount int, bytes bytea DEFAULT decode(repeat('00ff', 4000), 'hex'));
     CREATE TABLE total (amount int); INSERT INTO total VALUES (0)`,
  );
  const state = { stopped: false, written: 0 };
  const writing = writeOn(state);
  const cluster = await realpath(place('data/postgres'));
  manifest = await makeWhole(place('backup'), async (unfinished) => {
    acknowledgedBefore = state.written;
    const { folders, files, seeing } = await copyCluster(cluster, unfinished, () => sessionOf(server));
    wanted = await sumRows(seeing);
    await seeing.end();
    const made: Manifest = {
      ...{ format: 'klubbat-backup', version: 1, kind: 'cluster', madeAt: '2031-03-04T12:00:00Z' },
      ...{ postgres: '18', schema: '', keyNeeded: false, heads: [], rows: wanted, folders, files },
    };
    await writeManifest(unfinished, made);
    return made;
  });
  state.stopped = true;
  await writing;
  await session.end();
});

afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('a backup that is made while others write', () => {
  test('is whole, and starts with every row that was there when it ended, and none of half a transaction', async () => {
    expect(await readManifest(place('backup'))).toEqual(manifest);
    expect(await findFileFaults(place('backup'), manifest)).toEqual([]);
    await restoreCluster(place('backup'), manifest, place('restored'), 'aside');
    const restored = await startEmbeddedPostgres({ dataFolder: place('restored'), durable: false });
    try {
      const session = await sessionOf(restored);
      expect(rowFaults(wanted, await sumRows(session))).toEqual([]);
      const { rows } = await session.query<{ rows: number; together: boolean }>(
        'SELECT count(*)::int AS rows, sum(m.amount) = (SELECT amount FROM total) AS together FROM moved m',
      );
      expect(rows[0]?.together).toBe(true);
      expect(rows[0]?.rows).toBeGreaterThanOrEqual(acknowledgedBefore);
      await session.query('UPDATE total SET amount = 0');
      expect(rowFaults(wanted, await sumRows(session))).toEqual([
        'table public.total has other rows than it had',
      ]);
      await session.end();
    } finally {
      await restored.stop();
    }
  });

  test('leaves others to write on, and nothing behind in the server', async () => {
    const session = await sessionOf(server);
    const { rows } = await session.query('SELECT slot_name FROM pg_replication_slots');
    await session.end();
    expect(rows).toEqual([]);
  });

  test('does not hold a key, a lock file or another backup’s label', () => {
    const names = manifest.files.map(({ path }) => path);
    expect(names).toContain('backup_label');
    expect(names.filter((name) => /^pg_wal\/[0-9A-F]{24}$/.test(name)).length).toBeGreaterThan(0);
    expect(names.filter((name) => /postmaster|secret/.test(name))).toEqual([]);
  });
});

describe('a restore', () => {
  test('finds a changed, a lost and a foreign file before it touches anything', async () => {
    await mkdir(place('copy/base'), { recursive: true });
    await writeFile(place('copy/changed'), 'one');
    const changed = { path: 'changed', ...(await sumOfFile(place('copy/changed'))) };
    const held = { ...manifest, files: [changed, { ...changed, path: 'base/lost' }] };
    await writeFile(place('copy/changed'), 'two');
    await writeFile(place('copy/base/foreign'), 'x');
    expect(await findFileFaults(place('copy'), held)).toEqual([
      'changed has been changed: its SHA-256 is not the one that was written down',
      'base/lost is gone, or cannot be read',
      'base/foreign does not belong to the backup',
    ]);
  });

  test('puts what was there beside, and puts it back when it fails', async () => {
    await mkdir(place('old/postgres'), { recursive: true });
    await writeFile(place('old/postgres/PG_VERSION'), 'old');
    const broken = {
      ...manifest,
      files: manifest.files.map((file) => ({ ...file, sha256: 'a'.repeat(64) })),
    };
    await expect(restoreCluster(place('backup'), broken, place('old'), 'aside')).rejects.toThrow('changed');
    expect(await readdir(place('old'))).toEqual(['postgres']);
    expect(await readdir(place('old/postgres'))).toEqual(['PG_VERSION']);
    await restoreCluster(place('backup'), manifest, place('old'), 'aside');
    expect((await readdir(place('old'))).toSorted()).toEqual(['aside', 'postgres']);
    expect(await clusterIn(place('old'))).toBe('stopped');
    expect(await clusterIn(place('data'))).toBe('running');
    expect(await clusterIn(place('nowhere'))).toBe('none');
  });
});

describe('a backup that is broken off', () => {
  test('leaves nothing, and what one that was killed left is no backup and goes with the next', async () => {
    await mkdir(place('night.unfinished-999999999'), { recursive: true });
    await expect(readManifest(place('night.unfinished-999999999'))).rejects.toThrow('is no backup');
    await expect(
      makeWhole(place('night'), async (unfinished) => {
        await writeFile(join(unfinished, 'half'), 'x');
        throw new Error('the disk is full');
      }),
    ).rejects.toThrow('the disk is full');
    expect((await readdir(folder)).filter((name) => name.startsWith('night'))).toEqual([]);
  });

  test('does not write into a folder that holds something', async () => {
    await expect(makeWhole(place('backup'), () => Promise.resolve())).rejects.toThrow('is not empty');
  });
});

test('the segments of WAL between two are counted over the end of a name', () => {
  expect(segmentsBetween('0000000100000003000000FE', '000000010000000400000001', 16_777_216)).toEqual([
    '0000000100000003000000FE',
    '0000000100000003000000FF',
    '000000010000000400000000',
    '000000010000000400000001',
  ]);
  expect(() => segmentsBetween('0000000100000003000000FE', '0000000200000003000000FF', 16_777_216)).toThrow();
});

test('a list of processes shows no password, and a program that is not there is told of with what to do', async () => {
  const { address, environment } = quietAddress(
    'postgresql://k:hem%20lig@db.example:5432/klubbat?sslmode=require',
  );
  expect(address).toBe('postgresql://k@db.example:5432/klubbat?sslmode=require');
  expect(environment['PGPASSWORD']).toBe('hem lig');
  await expect(findTool('pg_dump', '/nowhere', 180_004)).rejects.toThrow('postgresql-client-18');
});
