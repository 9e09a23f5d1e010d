import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { chmod, mkdtemp, readFile, realpath, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './embedded-postgres.js';

let dataFolder: string;
const running = new Set<EmbeddedPostgres>();

beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'klubbat-launcher-'));
  await chmod(dataFolder, 0o755);
});

afterEach(async () => {
  for (const server of running) {
    await server.stop();
  }
  running.clear();
  await rm(dataFolder, { recursive: true, force: true });
});

async function start(log: string[] = [], durable = false): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataFolder, durable, log: (line) => log.push(line) });
  running.add(server);
  return server;
}

async function stop(server: EmbeddedPostgres): Promise<void> {
  running.delete(server);
  await server.stop();
}

async function query(server: EmbeddedPostgres, sql: string): Promise<unknown[]> {
  const client = new pg.Client(server.connection);
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<{ value: unknown }>(sql)).rows.map((row) => row.value);
  } finally {
    await client.end();
  }
}

async function postmasterPid(): Promise<number> {
  return Number((await readFile(join(dataFolder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0]);
}

async function hasGone(pid: number): Promise<boolean> {
  return await readFile(`/proc/${pid}/cmdline`, 'utf8').then(
    (line) => line === '',
    () => true,
  );
}

/** Asks again until it holds; the test's own time limit ends it when it never does. */
async function until(condition: () => Promise<boolean>): Promise<void> {
  for (let asked = 0; !(await condition()); asked += 1) {
    if (asked === 400) {
      throw new Error('It never came true');
    }
    await pause(25);
  }
}

describe('the database of our own', () => {
  test('speaks UTF-8, sorts as Swedes do and closes its folder to others', async () => {
    const server = await start();
    expect(await query(server, "SELECT current_setting('server_encoding') AS value")).toEqual(['UTF8']);
    expect(await query(server, "SELECT current_setting('TimeZone') AS value")).toEqual(['UTC']);
    expect(
      await query(
        server,
        "SELECT word AS value FROM unnest(ARRAY['ö','å','z','ä','a','é']) word ORDER BY word",
      ),
    ).toEqual(['a', 'é', 'z', 'å', 'ä', 'ö']);
    expect((await stat(join(dataFolder, 'postgres'))).mode & 0o077).toBe(0);
    expect((await stat(join(dataFolder, 'postgres', 'klubbat-password'))).mode & 0o077).toBe(0);
    await expect(
      query({ ...server, connection: { ...server.connection, password: 'fel' } }, 'SELECT 1'),
    ).rejects.toThrow('password authentication failed');
  });

  test('keeps its rows when it is stopped and started', async () => {
    const first = await start();
    await query(first, 'CREATE TABLE kept (value text)');
    await query(first, "INSERT INTO kept VALUES ('å ä ö')");
    const pid = await postmasterPid();
    await stop(first);
    expect(await hasGone(pid)).toBe(true);
    const second = await start();
    expect(await query(second, 'SELECT value FROM kept')).toEqual(['å ä ö']);
  });

  test('recovers and comes back at the same address when the server is killed under us', async () => {
    const log: string[] = [];
    const server = await start(log, true);
    await query(server, 'CREATE TABLE kept (value int)');
    await query(server, 'INSERT INTO kept VALUES (7)');
    process.kill(await postmasterPid(), 'SIGKILL');
    await until(async () => log.some((line) => line.includes('starting it again')));
    await until(async () =>
      (await query(server, 'SELECT value FROM kept').catch((): unknown[] => [])).includes(7),
    );
    await until(async () => log.filter((line) => line.startsWith('PostgreSQL started')).length === 2);
  });

  const asRoot = process.getuid?.() === 0 ? test : test.skip;
  asRoot('lies elsewhere when the folder is closed to the user PostgreSQL runs as', async () => {
    await chmod(dataFolder, 0o700);
    const server = await start();
    expect(await query(server, 'SELECT 1 AS value')).toEqual([1]);
    const place = await realpath(join(dataFolder, 'postgres'));
    expect(place).toMatch(/^\/var\/lib\/klubbat\/postgres-/);
    await stop(server);
    await rm(place, { recursive: true });
  });

  test('is shared by those who start at once, and stopped by the last', async () => {
    const log: string[] = [];
    const servers = await Promise.all([start(log), start(log), start(log)]);
    expect(new Set(servers.map((server) => server.connection.host)).size).toBe(1);
    const pid = await postmasterPid();
    await Promise.all([stop(servers[0]), stop(servers[1])]);
    expect(await query(servers[2], 'SELECT 1 AS value')).toEqual([1]);
    await stop(servers[2]);
    expect(await hasGone(pid)).toBe(true);
  });
});
