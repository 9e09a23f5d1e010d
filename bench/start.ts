import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { openCluster, CLUSTER_USER, type Cluster } from '../server/src/platform/postgres/cluster.js';
import { postgresEnvironment } from '../server/src/platform/postgres/postgres-environment.js';
import type { Outcome } from './judge.js';
import { foundInTurn } from './measure.js';

const main = fileURLToPath(new URL('../server/dist/program/main.js', import.meta.url));
const STARTS = { pairs: 8, warmUp: 1 };
const LOOK_EVERY = 10;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

async function until(is: () => Promise<boolean>, child: ChildProcess): Promise<void> {
  while (!(await is().catch(() => false))) {
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new Error(`What was to start has ended with ${child.exitCode ?? child.signalCode}`);
    }
    await pause(LOOK_EVERY);
  }
}

async function stop(child: ChildProcess, signal: 'SIGTERM' | 'SIGINT'): Promise<void> {
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}

/** The whole program as it is built, until it says that it is ready. Only who tries it out asks for the demo. */
async function wholeProgram(dataFolder: string, { demo = false } = {}): Promise<number> {
  const port = await freePort();
  const began = performance.now();
  const child = spawn(process.execPath, [main], {
    stdio: 'ignore',
    env: {
      ...process.env,
      KLUBBAT_DATA: dataFolder,
      KLUBBAT_DEMO: demo ? '1' : '0',
      LOG_LEVEL: 'warn',
      PORT: String(port),
    },
  });
  await until(async () => (await fetch(`http://127.0.0.1:${port}/readyz`)).ok, child);
  const took = performance.now() - began;
  await stop(child, 'SIGTERM');
  return took;
}

/** PostgreSQL alone on the same data, until it answers, and then Node with nothing to do. */
async function bareParts({ folder, password, binaries, runAs }: Cluster, sockets: string): Promise<number> {
  const began = performance.now();
  const settings = ['listen_addresses=', `unix_socket_directories=${sockets}`].flatMap((one) => ['-c', one]);
  const postgres = spawn(binaries.postgres, ['-D', folder, ...settings], {
    cwd: '/',
    env: postgresEnvironment(),
    stdio: 'ignore',
    ...runAs,
  });
  await until(async () => {
    const client = new pg.Client({ host: sockets, user: CLUSTER_USER, password, database: 'klubbat' });
    try {
      await client.connect();
      await client.query('SELECT 1');
      return true;
    } finally {
      await client.end();
    }
  }, postgres);
  await once(spawn(process.execPath, ['-e', '0'], { stdio: 'ignore' }), 'exit');
  const took = performance.now() - began;
  await stop(postgres, 'SIGINT');
  return took;
}

/** How long it takes until one can work, on data that is there: the meetings of the demo. */
export async function measureStart(say: (line: string) => void): Promise<Outcome[]> {
  if (process.platform === 'win32') {
    return [{ id: 'B1', leftOut: 'PostgreSQL alone is reached through a unix socket' }];
  }
  const dataFolder = await mkdtemp(join(tmpdir(), 'klubbat-start-'));
  const sockets = await mkdtemp(join(tmpdir(), 'klubbat-socket-'));
  await chmod(dataFolder, 0o755);
  await chmod(sockets, 0o777);
  try {
    say('the data are made by a first start …');
    await wholeProgram(dataFolder, { demo: true });
    const cluster = await openCluster(dataFolder, true);
    const measured = await foundInTurn(
      () => bareParts(cluster, sockets),
      () => wholeProgram(dataFolder),
      STARTS,
    );
    return [{ id: 'B1', ...measured }];
  } finally {
    await rm(dataFolder, { recursive: true, force: true });
    await rm(sockets, { recursive: true, force: true });
  }
}
