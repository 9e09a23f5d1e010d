import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { DataSource } from 'typeorm';
import { compose } from '../server/src/app/compose.js';
import { entities } from '../server/src/app/entities.js';
import { ensureAdministrator } from '../server/src/app/first-start.js';
import type { Workers } from '../server/src/app/workers.js';
import { openDatabase } from '../server/src/platform/database.js';
import { createLog } from '../server/src/platform/log.js';
import { raiseWall } from '../server/src/platform/wall.js';
import { secretBox } from '../server/src/platform/secret-box.js';
import { ADMIN, TEST_KEY } from '../server/test/test-app.js';
import { cloneDatabase, type TestDatabase } from '../server/test/test-database.js';

/** The day on which everything is measured: what is generated lies before it. */
export const NOW = new Date('2026-03-02T09:00:00Z');

/**
 * Somebody signed in, at the other end of a kept connection. Reads, or with a body writes. Answers the bytes; anything
 * but success is an error.
 */
export type Caller = (path: string, body?: object, method?: 'POST' | 'PATCH') => Promise<Buffer>;

/** The real assembly on a database of its own, behind real HTTP. */
export interface House {
  dataSource: DataSource;
  database: TestDatabase;
  /** signs in and calls as him; `headers` go with each call */
  as: (who: { email: string; password: string }, headers?: Record<string, string>) => Promise<Caller>;
  /** signs in: what the session is known by */
  cookieOf: (who: { email: string; password: string }) => Promise<string>;
  /** where it listens */
  address: string;
  admin: Caller;
  /** they stand still until they are started */
  workers: Workers;
  /** where the doors are */
  port: number;
  close: () => Promise<void>;
}

/** Opens an empty house. With `smtpUrl` mail goes there. */
export async function openHouse({ smtpUrl }: { smtpUrl?: string } = {}): Promise<House> {
  const database = await cloneDatabase();
  const dataSource = await openDatabase(database.connection, entities, () => undefined);
  await ensureAdministrator(dataSource, ADMIN, NOW);
  const wall = await raiseWall(dataSource);
  const { app, workers } = compose({
    dataSource,
    clock: () => NOW,
    log: createLog('silent'),
    publicUrl: undefined,
    ownUrl: () => 'http://localhost:3000',
    trustProxy: 0,
    clientFolder: undefined,
    smtpUrl,
    mailFrom: 'Klubbat <klubbat@region.example>',
    secrets: secretBox(() => Promise.resolve(TEST_KEY)),
    tsaUrl: undefined,
    wallRole: wall.role,
    openRole: wall.open,
    identityProviders: [],
  });
  const server = createServer(app);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const agent = new Agent({ keepAlive: true });

  const address = `http://127.0.0.1:${port}`;
  const cookieOf: House['cookieOf'] = async (who) => {
    const answer = await fetch(`${address}/api/session`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(who),
    });
    return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  };
  const as: House['as'] = async (who, headers = {}) =>
    caller(agent, port, { ...headers, cookie: await cookieOf(who) });

  return {
    dataSource,
    database,
    as,
    cookieOf,
    address,
    admin: await as(ADMIN),
    workers,
    port,
    close: async () => {
      agent.destroy();
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      await workers.stop();
      await dataSource.destroy();
      await database.drop();
    },
  };
}

/** 304: it is as the one who asks has it */
const ANSWERED = [200, 201, 304];

/** Calls over kept connections and reads every byte of the answer, as little around it as may be. */
export function caller(agent: Agent, port: number, headers: Record<string, string>): Caller {
  return (path, body, method = 'POST') =>
    new Promise((resolve, reject) => {
      const how =
        body === undefined
          ? { method: 'GET', headers }
          : { method, headers: { ...headers, 'Content-Type': 'application/json' } };
      const sent = request({ agent, port, host: '127.0.0.1', path, ...how }, (answer) => {
        buffer(answer).then((bytes) => {
          if (ANSWERED.includes(answer.statusCode ?? 0)) {
            resolve(bytes);
          } else {
            reject(new Error(`${how.method} ${path} answered ${answer.statusCode}: ${bytes.toString()}`));
          }
        }, reject);
      });
      sent.on('error', reject);
      sent.end(body === undefined ? undefined : JSON.stringify(body));
    });
}

/** What a caller was answered, as the shape that the door declares. */
export async function inJson<T>(answered: Promise<Buffer>): Promise<T> {
  return JSON.parse((await answered).toString()) as T;
}
