import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { stopPrinting } from '../features/printing/print.js';
import { steadyClock, systemClock } from '../platform/clock.js';
import type { Config } from '../platform/config.js';
import { migrate, openDatabase, reading, type Connection } from '../platform/database.js';
import { dataFolderOf, root } from '../platform/find-database.js';
import { storageOf } from '../platform/find-files.js';
import { readIdentityProviders } from '../platform/identity-providers.js';
import type { Log } from '../platform/log.js';
import { keepFilesIn } from '../platform/object-storage.js';
import { findOffice } from '../platform/office.js';
import { secretBox } from '../platform/secret-box.js';
import { keyOf } from '../platform/secret-key.js';
import { whenAwake } from '../platform/when-awake.js';
import { raiseWall } from '../platform/wall.js';
import { compose, type Composed } from './compose.js';
import { entities } from './entities.js';
import { ensureAdministrator, type Login } from './first-start.js';
import { keptLogin } from './kept-login.js';

export interface Start {
  config: Config;
  log: Log;
  connection: Connection;
  /** what has been opened so far, to be closed in the opposite order: what is opened here is put behind it */
  opened: (() => Promise<void>)[];
  /** tells the one who started the program */
  say: (words: string) => void;
}

/** The logins to be shown: the administrator's where it was made up here, and those of the demo. */
async function prepareContent(config: Config, dataSource: DataSource): Promise<Login[]> {
  const made = await ensureAdministrator(dataSource, config.admin, systemClock());
  const ownDatabase = config.databaseUrl === undefined && config.admin.password === undefined;
  const admin = ownDatabase ? await keptLogin(dataFolderOf(config), made) : made;
  const known = admin === undefined ? [] : [admin];
  if (!config.demo) {
    return known;
  }
  const { loadDemo } = await import('../features/demo/demo.service.js');
  return [...known, ...(await loadDemo(dataSource, systemClock, config.smtpUrl === undefined))];
}

function greet(url: string, logins: Login[]): void {
  const lines = ['', `Klubbat är igång: ${url}`];
  if (logins.length > 0) {
    lines.push('', 'Logga in som:');
    logins.forEach((login) => lines.push(`  ${login.who}: ${login.email}  ${login.password}`));
  }
  process.stdout.write(`${lines.join('\n')}\n\n`);
}

function closeServer(server: Server, composed: Composed, drain: number): () => Promise<void> {
  return async () => {
    composed.leave();
    // a proxy that keeps its connection would send the next request into one that is just being closed
    server.prependListener('request', (_request, response) => {
      response.shouldKeepAlive = false;
    });
    await pause(drain * 1000);
    await composed.close();
    server.closeIdleConnections();
    // what is under way is finished; a connection that hangs does not hold the program for ever
    const forced = setTimeout(() => {
      server.closeAllConnections();
    }, 10_000);
    await new Promise((closed) => server.close(closed));
    clearTimeout(forced);
    await composed.workers.stop();
  };
}

/** Listens, and resolves with the address to type in a browser. */
async function listen(server: Server, config: Config): Promise<string> {
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(config.port, config.host, listening);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : config.port;
  // people type localhost; 127.0.0.1 is what it means everywhere, with or without IPv6
  const host = ['127.0.0.1', '0.0.0.0', '::'].includes(config.host) ? 'localhost' : config.host;
  return `http://${host}:${port}`;
}

/** Opens everything on a database that answers, or soon will, and listens. */
export async function start({ config, log, connection, opened, say }: Start): Promise<void> {
  const dataSource = await whenAwake(
    () =>
      openDatabase(connection, entities, (error) => {
        log.warn({ err: error }, 'a database connection broke');
      }),
    () => {
      say('Databasen svarar inte än. Klubbat fortsätter att försöka i en minut.');
    },
  );
  opened.push(() => dataSource.destroy());
  (await migrate(dataSource)).forEach((name) => {
    log.info({ migration: name }, 'migrated');
  });
  const storage = storageOf(config);
  await storage?.check();
  keepFilesIn(dataSource, storage);
  const wall = await raiseWall(dataSource);
  if (wall.down !== undefined) {
    log.error(wall.down, 'the wall between organisations is down');
    say(
      `Muren mellan organisationer i databasen är nere: bara programmets egen kontroll håller dem isär.\n` +
        `Kör det här i databasen som en användare som får skapa roller, och starta om Klubbat:\n  ${wall.down.remedy}`,
    );
  }
  if (wall.down === undefined && wall.unopened !== undefined) {
    log.error(wall.unopened, 'the open pages are read past the wall');
  }
  if (wall.down === undefined && wall.slow !== undefined) {
    log.warn(
      wall.slow,
      'behind the wall searches use no index until a superuser has marked what they compare with',
    );
  }
  const secrets = secretBox(keyOf(config.key, dataFolderOf(config)));
  await reading(dataSource, (tx) => secrets.check(tx));
  const logins = await prepareContent(config, dataSource);
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
    imapUrl: config.imapUrl,
    intakeUrl: config.intakeUrl,
    secrets,
    clamd: config.clamd,
    tsaUrl: config.tsaUrl,
    allowOwnNetwork: config.allowOwnNetwork,
    wallRole: wall.role,
    openRole: wall.open,
    metricsToken: config.metricsToken,
    identityProviders: await readIdentityProviders(config.identityProviders),
    steadyClock,
    databaseFolder: config.databaseUrl === undefined ? dataFolderOf(config) : undefined,
    office: config.office === false ? undefined : await findOffice(config.office),
  });
  const server = createServer(composed.app);
  opened.push(stopPrinting);
  opened.push(closeServer(server, composed, config.drain));
  // nobody is answered before the clock has been looked at
  await composed.workers.lookAtClock();
  ownUrl = await listen(server, config);
  composed.workers.start();
  greet(config.publicUrl ?? ownUrl, logins);
}
