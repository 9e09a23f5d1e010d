import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readdir, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate, openDatabase } from '../src/platform/database.js';
import { raiseWall } from '../src/platform/wall.js';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../src/platform/postgres/embedded-postgres.js';
import { isAlive, isPostgres, readPostmasterFile } from '../src/platform/postgres/postmaster-file.js';
import { CLUSTER_ADDRESS, TEMPLATE_DATABASE } from './test-names.js';

const ROOM_NEEDED = 2_000_000_000;
const SHARED_MEMORY = '/dev/shm';

/**
 * Starts one throw-away cluster for the whole test run and brings one template database up to date in it.
 * Its address reaches the test processes through the environment.
 *
 * @returns what ends the cluster and removes it.
 */
export async function startTestCluster(): Promise<() => Promise<void>> {
  const parent = await fastestFolder();
  await removeForgotten(parent);
  const folder = await mkdtemp(join(parent, `klubbat-test-${process.pid}-`));
  // PostgreSQL may run as another user than we, who must be able to step in here.
  await chmod(folder, 0o755);
  const server = await startEmbeddedPostgres({
    dataFolder: folder,
    durable: false,
    database: TEMPLATE_DATABASE,
  });
  await migrateTemplate(server);
  process.env[CLUSTER_ADDRESS] = JSON.stringify(server.connection);
  return async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
}

/** Copying a database is some 20 times faster in memory than on a disk under load. */
async function fastestFolder(): Promise<string> {
  if (process.platform !== 'linux' || !existsSync(SHARED_MEMORY)) {
    return tmpdir();
  }
  try {
    const probe = await mkdtemp(join(SHARED_MEMORY, 'klubbat-probe-'));
    await rm(probe, { recursive: true });
    const { bavail, bsize } = await statfs(SHARED_MEMORY);
    return bavail * bsize > ROOM_NEEDED ? SHARED_MEMORY : tmpdir();
  } catch {
    return tmpdir();
  }
}

/** Ends and removes what a test run that was killed left behind, or the memory would fill up. */
async function removeForgotten(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    const owner = /^klubbat-test-(\d+)-/.exec(name)?.[1];
    if (owner === undefined || isAlive(Number(owner))) {
      continue;
    }
    try {
      const server = readPostmasterFile(join(parent, name, 'postgres'));
      if (server !== undefined && isPostgres(server.pid)) {
        process.kill(server.pid, 'SIGQUIT');
      }
      await rm(join(parent, name), { recursive: true, force: true, maxRetries: 5 });
    } catch {
      // Another user's: his next run removes it.
    }
  }
}

async function migrateTemplate(server: EmbeddedPostgres): Promise<void> {
  const { user, ...rest } = server.connection;
  const dataSource = await openDatabase({ ...rest, username: user }, [], () => undefined);
  try {
    await migrate(dataSource);
    // the copies have what it may
    await raiseWall(dataSource);
  } finally {
    // A database with an open session cannot be copied.
    await dataSource.destroy();
  }
}
