import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { once } from 'node:events';
import { createServer, get, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { createLog } from '../platform/log.js';
import { logRequests } from './log-requests.js';

const SECRET = 'aB3_-'.repeat(9).slice(0, 43);

let server: Server;
let lines: Record<string, unknown>[] = [];
let toldOfNext = (_: Record<string, unknown>): void => undefined;
const log = createLog('debug', {
  write: (line: string) => {
    const told = JSON.parse(line) as Record<string, unknown>;
    lines.push(told);
    toldOfNext(told);
  },
});

beforeAll(async () => {
  const app = express().use(logRequests(log));
  app.get('/never', () => undefined);
  app.use('/answers', (request, response) => {
    response.status(Number(request.query['status'])).json({ id: request.id });
  });
  server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => {
  server.close();
});
beforeEach(() => {
  lines = [];
  log.level = 'debug';
});

const addressOf = (path: string) => `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;

/** Asks, and waits until it has been logged. */
async function ask(path: string) {
  const told = new Promise<Record<string, unknown>>((resolve) => (toldOfNext = resolve));
  const answer = await fetch(addressOf(path), { headers: { cookie: 'klubbat_session=hemlig' } });
  return { answered: (await answer.json()) as object, told: await told };
}

test('a request is logged with the id that it was given, without what opens something', async () => {
  const { answered, told } = await ask(`/answers/${SECRET}?status=200`);
  const { id } = answered as { id: string };
  expect(told).toMatchObject({
    level: 20,
    msg: 'request completed',
    req: { id, method: 'GET', url: '/answers/…?status=200' },
    res: { statusCode: 200 },
  });
  expect(JSON.stringify(told)).not.toContain('hemlig');
  expect((await ask('/answers?status=200')).answered).not.toEqual(answered);
});

test('one that is our fault is an error, and the only one that is told where only such are wanted', async () => {
  log.level = 'error';
  await fetch(addressOf('/answers?status=404'));
  const { told } = await ask('/answers?status=503');
  expect(told).toMatchObject({ level: 50, msg: 'request errored', res: { statusCode: 503 } });
  expect(lines).toHaveLength(1);
});

test('one that was broken off is said to be', async () => {
  const told = new Promise<Record<string, unknown>>((resolve) => (toldOfNext = resolve));
  const asked = get(addressOf('/never'));
  asked.on('error', () => undefined);
  server.once('request', () => asked.destroy());
  expect(await told).toMatchObject({ msg: 'request aborted', req: { url: '/never' } });
});
