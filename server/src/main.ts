import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compose } from './app/compose.js';
import { entities } from './app/entities.js';
import { ensureAdministrator, type Login } from './app/first-start.js';
import { loadDemo } from './features/demo/demo.service.js';
import { systemClock } from './platform/clock.js';
import { readConfig, type Config } from './platform/config.js';
import { migrate, openDatabase, type Connection } from './platform/database.js';
import { createLog } from './platform/log.js';
import { startEmbeddedPostgres } from './platform/postgres/embedded-postgres.js';

const root = resolve(fileURLToPath(import.meta.url), '../../..');

function settings(): Config {
  try {
    return readConfig(process.env);
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exit(2);
  }
}

const config = settings();
const log = createLog(config.logLevel);

async function findDatabase(): Promise<{ connection: Connection; stop: () => Promise<void> }> {
  if (config.databaseUrl !== undefined) {
    return { connection: { url: config.databaseUrl }, stop: () => Promise.resolve() };
  }
  const embedded = await startEmbeddedPostgres({
    dataFolder: resolve(root, config.dataFolder),
    log: (line) => {
      log.info(line);
    },
  });
  const { host, port, user, password, database } = embedded.connection;
  return {
    connection: { host, username: user, password, database, ...(port === undefined ? {} : { port }) },
    stop: embedded.stop,
  };
}

function greet(url: string, logins: Login[]): void {
  const lines = ['', `Klubbat är igång: ${url}`];
  if (logins.length > 0) {
    lines.push('', 'Logga in som:');
    logins.forEach((login) => lines.push(`  ${login.who}: ${login.email}  ${login.password}`));
  }
  process.stdout.write(`${lines.join('\n')}\n\n`);
}

const database = await findDatabase();
const dataSource = await openDatabase(database.connection, entities, (error) => {
  log.warn({ err: error }, 'a database connection broke');
});
const migrated = await migrate(dataSource);
migrated.forEach((name) => {
  log.info({ migration: name }, 'migrated');
});
const admin = await ensureAdministrator(dataSource, config.admin, systemClock());
const demo = config.demo ? await loadDemo(dataSource, systemClock) : [];

const clientFolder = resolve(root, 'client/dist');
let ownUrl = '';
const composed = compose({
  dataSource,
  clock: systemClock,
  log,
  publicUrl: config.publicUrl,
  ownUrl: () => config.publicUrl ?? ownUrl,
  trustProxy: config.trustProxy,
  clientFolder: existsSync(clientFolder) ? clientFolder : undefined,
  smtpUrl: config.smtpUrl,
  mailFrom: config.mailFrom,
});

const server = createServer(composed.app);
server.on('error', (error: NodeJS.ErrnoException) => {
  const words =
    error.code === 'EADDRINUSE'
      ? `Porten ${config.port} används redan. Välj en annan, till exempel: PORT=3001 npm start`
      : error.message;
  process.stderr.write(`${words}\n`);
  void stop(1);
});
server.listen(config.port, config.host, () => {
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : config.port;
  // people type localhost; 127.0.0.1 is what it means everywhere, with or without IPv6
  const host = ['127.0.0.1', '0.0.0.0', '::'].includes(config.host) ? 'localhost' : config.host;
  ownUrl = `http://${host}:${port}`;
  composed.workers.start();
  greet(config.publicUrl ?? ownUrl, [...(admin === undefined ? [] : [admin]), ...demo]);
});

let stopping = false;

async function stop(code: number): Promise<void> {
  if (stopping) {
    return;
  }
  stopping = true;
  composed.close();
  server.closeIdleConnections();
  // what is under way is finished; a connection that hangs does not hold the program for ever
  const forced = setTimeout(() => {
    server.closeAllConnections();
  }, 10_000);
  await new Promise((closed) => server.close(closed));
  clearTimeout(forced);
  await composed.workers.stop();
  await dataSource.destroy();
  await database.stop();
  process.exit(code);
}

process.on('SIGINT', () => void stop(0));
process.on('SIGTERM', () => void stop(0));
