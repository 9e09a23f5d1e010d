// One PostgreSQL, two programs on it, an unreliable mail server; and whoever kills them.
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { databaseAddress } from '../program.mjs';
import { root } from '../root.mjs';
import { postmaster } from '../trial-meeting.mjs';
import { openPrograms } from './programs.mjs';

/** What starts the PostgreSQL that comes along, as the program does. */
export async function embeddedPostgres() {
  const built = pathToFileURL(join(root, 'server/dist/platform/postgres/embedded-postgres.js'));
  return (await import(built.href)).startEmbeddedPostgres;
}

/**
 * The house on a data folder of its own, or the one that is named; `more(place)`: settings that only that program has. `programs` are those that run; `kill(what)` takes `program`, `database` or
 * `everything` away with SIGKILL and answers when all is up again; `settings` are what another program needs to join.
 */
export async function openStormHouse(named, more = () => ({})) {
  const startEmbeddedPostgres = await embeddedPostgres();
  const dataFolder = named ?? (await mkdtemp(join(tmpdir(), 'klubbat-storm-')));
  await chmod(dataFolder, 0o755);
  const server = await startEmbeddedPostgres({ dataFolder });
  const { connection } = server;
  const {
    kill: killProgram,
    close,
    ...house
  } = await openPrograms({
    address: databaseAddress(connection),
    dataFolder,
    more,
  });
  const { programs } = house;
  const killDatabase = async () => {
    const before = postmaster(dataFolder);
    process.kill(before, 'SIGKILL');
    await untilAnotherRuns(connection, dataFolder, before);
  };
  const kills = {
    program: () => killProgram(Math.floor(Math.random() * programs.length)),
    database: async () => {
      await killDatabase();
      await Promise.all(programs.map(({ ready }) => ready()));
    },
    everything: async () => {
      await Promise.all([killDatabase(), ...programs.map((_, place) => killProgram(place))]);
    },
  };
  return {
    ...house,
    dataFolder,
    kinds: Object.keys(kills),
    kill: (what) => kills[what](),
    /** A session of the database, for whoever judges. */
    session: async () => {
      const client = new pg.Client(connection);
      await client.connect();
      return client;
    },
    close: async () => {
      const endedCleanly = await close();
      await server.stop();
      await rm(dataFolder, { recursive: true, force: true });
      return endedCleanly;
    },
  };
}

/** Whoever holds the cluster starts it again by itself; here is seen that it has. */
async function untilAnotherRuns(connection, dataFolder, before) {
  for (;;) {
    const client = new pg.Client(connection);
    client.on('error', () => undefined);
    try {
      await client.connect();
      if (postmaster(dataFolder) !== before) {
        return;
      }
    } catch {
      await pause(50);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}
