// One PostgreSQL, two programs on it, an unreliable mail server; and whoever kills them.
import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { databaseAddress, startProgram } from '../program.mjs';
import { root } from '../root.mjs';
import { postmaster } from '../trial-meeting.mjs';
import { startUnreliableSmtp } from '../unreliable-smtp.mjs';

const PROGRAMS = 2;

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
  const smtp = await startUnreliableSmtp();
  const { connection } = server;
  const settings = {
    DATABASE_URL: databaseAddress(connection),
    KLUBBAT_DATA: dataFolder,
    KLUBBAT_KEY: randomBytes(32).toString('hex'),
    SMTP_URL: smtp.url,
    MAIL_FROM: 'Klubbat <klubbat@prov.example>',
    LOG_LEVEL: 'warn',
  };
  const programs = [];
  /** of every program that ran, what it has written */
  const outputs = [];
  // one that ends because the database is taken away while it starts is started again, as whoever watches over it does
  const start = async (place, triesLeft = 5) => {
    const program = await startProgram({ ...settings, ...more(place) });
    outputs.push(program.output);
    try {
      await program.ready();
    } catch (error) {
      if (triesLeft === 0) {
        throw error;
      }
      await start(place, triesLeft - 1);
      return;
    }
    programs[place] = program;
  };
  const killProgram = async (place) => {
    const { child, ended } = programs[place];
    process.kill(child.pid, 'SIGKILL');
    await ended;
    await start(place);
  };
  const killDatabase = async () => {
    const before = postmaster(dataFolder);
    process.kill(before, 'SIGKILL');
    await untilAnotherRuns(connection, dataFolder, before);
  };
  const kills = {
    program: () => killProgram(Math.floor(Math.random() * PROGRAMS)),
    database: async () => {
      await killDatabase();
      await Promise.all(programs.map(({ ready }) => ready()));
    },
    everything: async () => {
      await Promise.all([killDatabase(), ...programs.map((_, place) => killProgram(place))]);
    },
  };
  for (let place = 0; place < PROGRAMS; place += 1) {
    await start(place);
  }
  return {
    programs,
    dataFolder,
    settings,
    smtp,
    kinds: Object.keys(kills),
    /** What the programs' logs tell of that request. */
    logOf: (requestId) =>
      outputs
        .flatMap((output) => output.join('').split('\n'))
        .filter((line) => line.includes(requestId))
        .join('\n'),
    kill: (what) => kills[what](),
    /** A session of the database, for whoever judges. */
    session: async () => {
      const client = new pg.Client(connection);
      await client.connect();
      return client;
    },
    close: async () => {
      programs.forEach(({ child }) => child.kill('SIGTERM'));
      const ends = await Promise.all(programs.map(({ ended }) => ended));
      await smtp.close();
      await server.stop();
      await rm(dataFolder, { recursive: true, force: true });
      return ends.every(({ code }) => code === 0);
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
