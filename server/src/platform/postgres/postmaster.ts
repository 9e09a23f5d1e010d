import { execFile, spawn } from 'node:child_process';
import { close, open } from 'node:fs';
import { readFile, rm, rmdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Cluster } from './cluster.js';
import { postgresEnvironment } from './postgres-environment.js';
import { isAlive, isPostgres, readPostmasterFile } from './postmaster-file.js';
import { listeningPlace } from './socket-folder.js';

/** A PostgreSQL server process that we started ourselves. */
export type Postmaster = { readonly hasExited: () => boolean };

const run = promisify(execFile);
const LARGEST_LOG = 5_000_000;
const STOP_PATIENCE_MS = 30_000;

/**
 * Starts a server on the cluster, in a process group of its own: Ctrl-C in the terminal must reach the
 * program first, which ends its work before it stops the database. The server writes to `logFile` itself,
 * so that it can live on when the program that started it is killed.
 */
export async function spawnPostmaster(
  cluster: Cluster,
  logFile: string,
  durable: boolean,
): Promise<Postmaster> {
  const place = await listeningPlace(cluster);
  const overLoopback = process.platform === 'win32';
  const settings = {
    listen_addresses: overLoopback ? place.host : '',
    unix_socket_directories: overLoopback ? '' : place.host,
    unix_socket_permissions: '0700',
    port: String(place.port),
    max_connections: '200',
    log_checkpoints: 'off',
    // A failing statement may hold what people wrote; the program logs the fault without it.
    log_min_error_statement: 'panic',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  const log = await openLog(logFile);
  const child = spawn(
    cluster.binaries.postgres,
    [
      '-D',
      cluster.folder,
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    {
      cwd: '/',
      env: postgresEnvironment(),
      detached: true,
      windowsHide: true,
      stdio: ['ignore', log, log],
      ...cluster.runAs,
    },
  );
  close(log);
  child.unref();
  let exited = false;
  child.once('exit', () => (exited = true));
  child.once('error', () => (exited = true));
  return { hasExited: () => exited };
}

async function openLog(file: string): Promise<number> {
  const size = await stat(file).then(
    (seen) => seen.size,
    () => 0,
  );
  return await promisify(open)(file, size > LARGEST_LOG ? 'w' : 'a', 0o600);
}

/** The end of the server's own log, for the message when it would not start. */
export async function logTail(logFile: string): Promise<string> {
  return (await readFile(logFile, 'utf8').catch(() => '')).trim().split('\n').slice(-8).join('\n');
}

/**
 * Stops the server that holds the cluster, whoever started it, and waits until it is gone. Fast, not
 * smart: a smart stop would wait for every open session.
 */
export async function stopPostmaster(cluster: Cluster): Promise<void> {
  const holder = readPostmasterFile(cluster.folder);
  if (holder === undefined || !isPostgres(holder.pid)) {
    return;
  }
  if (process.platform === 'win32') {
    await run(cluster.binaries.pgCtl, ['stop', '-m', 'fast', '-w', '-D', cluster.folder]);
    return;
  }
  process.kill(holder.pid, 'SIGINT');
  for (let waited = 0; isPostgres(holder.pid); waited += 20) {
    if (waited === STOP_PATIENCE_MS) {
      process.kill(holder.pid, 'SIGQUIT');
    }
    await pause(20);
  }
  // Only when empty: another process may have started a server in it this moment.
  await rmdir(holder.socketFolder).catch(() => undefined);
}

/**
 * Removes a lock file whose process number now belongs to another program, which PostgreSQL itself cannot
 * tell apart from a living server. A dead number it handles on its own.
 */
export async function removeFalseLock(cluster: Cluster): Promise<void> {
  const holder = readPostmasterFile(cluster.folder);
  if (holder !== undefined && isAlive(holder.pid) && !isPostgres(holder.pid)) {
    await rm(join(cluster.folder, 'postmaster.pid'), { force: true });
  }
}
