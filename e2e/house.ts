import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { DataSource } from 'typeorm';
import { compose } from '../server/src/app/compose.js';
import { entities } from '../server/src/app/entities.js';
import type { Clock } from '../server/src/platform/clock.js';
import { openDatabase } from '../server/src/platform/database.js';
import type { ProviderSettings } from '../server/src/platform/identity-providers.js';
import { createLog } from '../server/src/platform/log.js';
import { secretBox } from '../server/src/platform/secret-box.js';
import { raiseWall } from '../server/src/platform/wall.js';
import { cloneFurnished } from '../server/test/furnished-database.js';
import { TEST_KEY } from '../server/test/test-app.js';
import { startSmtpInbox, type SmtpInbox } from '../server/test/smtp-inbox.js';
import { launchBrowser } from './browser.js';

/** The whole program as a person meets it: built client, server, database, mail server, and a browser. */
export interface House {
  url: string;
  browser: Browser;
  dataSource: DataSource;
  inbox: SmtpInbox;
  /** of what has arrived, the mails with a file: extracts, and not what signers are told */
  extracts: () => SmtpInbox['arrived'];
  /** a person at a computer of his own: cookies are not shared */
  person: (viewport?: { width: number; height: number }) => Promise<{ page: Page; context: BrowserContext }>;
  /** the server answers nobody, until it is started again on the same database and at the same address */
  stop: () => Promise<void>;
  start: () => Promise<void>;
  close: () => Promise<void>;
}

/** The same in every house: they are copies of one. */
const secrets = secretBox(() => Promise.resolve(TEST_KEY));

const clientFolder = fileURLToPath(new URL('../client/dist', import.meta.url));

/** With `demo` the house is furnished: meetings in every state. With a `clock` of one's own a day goes by at once. */
export async function openHouse({
  demo = false,
  identityProviders = [],
  clock = () => new Date(),
}: { demo?: boolean; identityProviders?: ProviderSettings[]; clock?: Clock } = {}): Promise<House> {
  const found = await launchBrowser();
  if (found.browser === undefined) {
    throw new Error(found.missing);
  }
  const { browser } = found;
  const database = await cloneFurnished(demo);
  const dataSource = await openDatabase(database.connection, entities, () => undefined);
  const inbox = await startSmtpInbox();
  let url = '';
  const wall = await raiseWall(dataSource);
  const { app, workers, close } = compose({
    dataSource,
    clock,
    log: createLog('silent'),
    publicUrl: undefined,
    ownUrl: () => url,
    trustProxy: 0,
    clientFolder,
    smtpUrl: inbox.url,
    mailFrom: 'Klubbat <klubbat@region.example>',
    secrets,
    tsaUrl: undefined,
    wallRole: wall.role,
    openRole: wall.open,
    identityProviders,
  });
  const server = createServer(app);
  // a connection that rests is closed after five seconds, and a test's next request may be on its way just then
  server.keepAliveTimeout = 0;
  const listen = (port: number) =>
    new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));
  const stop = async () => {
    const stopped = new Promise((closed) => server.close(closed));
    server.closeAllConnections();
    await stopped;
  };
  await listen(0);
  url = `http://localhost:${(server.address() as AddressInfo).port}`;
  workers.start();
  return {
    url,
    browser,
    dataSource,
    inbox,
    extracts: () => inbox.arrived.filter(({ mail }) => mail.attachments.length > 0),
    person: async (viewport = { width: 1440, height: 900 }) => {
      const context = await browser.newContext({ viewport, locale: 'sv-SE', baseURL: url });
      return { context, page: await context.newPage() };
    },
    stop,
    start: () => listen(Number(new URL(url).port)),
    close: async () => {
      await browser.close();
      await close();
      await stop();
      await workers.stop();
      await inbox.close();
      await dataSource.destroy();
      await database.drop();
    },
  };
}
