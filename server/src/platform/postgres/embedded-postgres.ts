import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { openCluster, type Cluster } from './cluster.js';
import { createDatabaseWhenMissing, holdServer, releaseServer } from './hold.js';
import { isPostgres, readPostmasterFile } from './postmaster-file.js';
import { logTail, removeFalseLock, spawnPostmaster, stopPostmaster, type Postmaster } from './postmaster.js';

export type PostgresConnection = {
  /** A folder with a unix socket, or an address on Windows. `pg` and TypeORM take both as `host`. */
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
};

export type EmbeddedPostgres = {
  readonly connection: PostgresConnection;
  /**
   * Ends this process's use of the server. The last process that uses it stops it. Close your own pools
   * first: a fast stop breaks open sessions. Never throws when the server is already gone.
   */
  readonly stop: () => Promise<void>;
};

export type EmbeddedPostgresOptions = {
  /** The cluster lies in `<dataFolder>/postgres`, the server's log beside it in `postgres.log`. */
  readonly dataFolder: string;
  /** Hears of starts, adoption and restarts, one English sentence each. */
  readonly log?: (sentence: string) => void;
  /** Told when the server has been set going and does not answer yet; never where it already runs. */
  readonly onSpawned?: () => void;
  /** Told when the server died under us; it is then started again by itself, at the same address. */
  readonly onExit?: () => void;
  /** False only for throw-away test clusters: nothing is then forced to disk. Default true. */
  readonly durable?: boolean;
  readonly database?: string;
};

const START_PATIENCE_MS = 120_000;
const FAILED_STARTS_ALLOWED = 40;

/**
 * Gives this process a real PostgreSQL on its own data folder: made when missing, recovered after a kill,
 * shared when another process of ours already runs it. Works as an ordinary user and as root.
 *
 * @throws with the end of the server's log when it will not start.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { durable = true, database = 'klubbat' } = options;
  const dataFolder = resolve(options.dataFolder);
  const log = options.log ?? (() => undefined);
  const cluster = await openCluster(dataFolder, durable);
  const logFile = join(dataFolder, 'postgres.log');
  let isStopping = false;
  let recovery: Promise<void> = Promise.resolve();

  const watch = (session: pg.Client): pg.Client => {
    session.once('end', () => {
      if (!isStopping) {
        log('PostgreSQL closed our session; starting it again');
        options.onExit?.();
        recovery = recover();
      }
    });
    return session;
  };
  const recover = async (): Promise<void> => {
    while (!isStopping) {
      try {
        hold = watch(await holdRunningServer(cluster, logFile, durable, log));
        return;
      } catch (error) {
        log(`PostgreSQL does not start: ${String(error)}`);
        await pause(1000);
      }
    }
  };

  let hold = watch(await holdRunningServer(cluster, logFile, durable, log, options.onSpawned));
  await createDatabaseWhenMissing(hold, database);
  const { host, port, user, password } = hold;
  return {
    connection: { host, port, user: user ?? '', password: password ?? '', database },
    stop: async () => {
      isStopping = true;
      await recovery;
      if (await releaseServer(hold)) {
        await stopPostmaster(cluster);
        log('PostgreSQL stopped');
      }
    },
  };
}

/** Adopts the server that holds the cluster, or starts one; two that start at once end up with the same. */
async function holdRunningServer(
  cluster: Cluster,
  logFile: string,
  durable: boolean,
  log: (sentence: string) => void,
  onSpawned?: () => void,
): Promise<pg.Client> {
  let own: Postmaster | undefined;
  let failedStarts = 0;
  const started = performance.now();
  while (performance.now() - started < START_PATIENCE_MS && failedStarts < FAILED_STARTS_ALLOWED) {
    const holder = readPostmasterFile(cluster.folder);
    if (holder !== undefined && isPostgres(holder.pid)) {
      const session = await holdServer(holder, cluster.password);
      if (session !== undefined) {
        const isOurs = own?.hasExited() === false;
        log(
          isOurs ? `PostgreSQL started in ${cluster.folder}` : 'PostgreSQL was already running and is shared',
        );
        return session;
      }
    } else if (own === undefined || own.hasExited()) {
      failedStarts += own === undefined ? 0 : 1;
      await pause(own === undefined ? 0 : 100);
      await removeFalseLock(cluster);
      own = await spawnPostmaster(cluster, logFile, durable);
      onSpawned?.();
    }
    await pause(15);
  }
  throw new Error(
    `PostgreSQL did not start on ${cluster.folder}. Its log (${logFile}) ends:\n${await logTail(logFile)}`,
  );
}
