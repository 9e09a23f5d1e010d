import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PROGRAM } from './bundle.mjs';
import { root } from './root.mjs';

const START_PATIENCE_MS = 180_000;

/** The administrator that trials start the program with. */
export const admin = { email: 'admin@example.se', password: 'ett-lösenord-för-prov' };

/** A database of the embedded PostgreSQL as a `DATABASE_URL`. */
export function databaseAddress({ user, password, host, port, database }) {
  const who = `${user}:${encodeURIComponent(password)}`;
  return host.startsWith('/')
    ? `postgresql://${who}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`
    : `postgresql://${who}@${host}:${port}/${database}`;
}

/** Below those that the system gives to whoever asks for any: another program would answer in the place of ours. */
const FIRST_PORT = 20_000;
const PORTS = 10_000;

/** A port that is free this moment. */
export async function freePort() {
  const port = FIRST_PORT + Math.floor(Math.random() * PORTS);
  const server = createServer();
  const isFree = await new Promise((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => resolve(true));
  });
  if (!isFree) {
    return freePort();
  }
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/**
 * Starts the built program, of another checkout where one is named; `ready()` waits until it says that database and migrations are in place.
 */
export async function startProgram(settings, checkout = root) {
  const port = settings.PORT ?? (await freePort());
  const output = [];
  // versions before this one lie in the files of their sources
  const built = [PROGRAM, 'server/dist/main.js'].map((file) => join(checkout, file)).find(existsSync);
  const child = spawn(process.execPath, ['--enable-source-maps', built], {
    cwd: checkout,
    env: {
      ...process.env,
      KLUBBAT_ADMIN_EMAIL: admin.email,
      KLUBBAT_ADMIN_PASSWORD: admin.password,
      KLUBBAT_DEMO: '0',
      PORT: String(port),
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data) => output.push(String(data)));
  }
  const address = `http://127.0.0.1:${port}`;
  const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve({ code, signal })));
  return { address, child, ended, output, ready: () => waitUntilReady(address, child, output) };
}

async function waitUntilReady(address, child, output) {
  const started = performance.now();
  while (performance.now() - started < START_PATIENCE_MS) {
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new Error(`The program ended instead of starting:\n${output.join('')}`);
    }
    const answer = await fetch(`${address}/readyz`).catch(() => undefined);
    if (answer?.ok) {
      return;
    }
    await pause(50);
  }
  throw new Error(`The program was not ready in time:\n${output.join('')}`);
}

/** Logs the administrator in. Returns a function that calls a door: `(method, path, body, as) => {status, body}`; the body is read as JSON, or `as` bytes. */
export async function logIn(address) {
  const answer = await fetch(`${address}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(admin),
  });
  if (!answer.ok) {
    throw new Error(`Logging in answered ${answer.status}: ${await answer.text()}`);
  }
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  return async (method, path, body, as = 'json') => {
    const reply = await fetch(`${address}${path}`, {
      method,
      headers: { cookie, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (as === 'bytes') {
      return { status: reply.status, body: await reply.arrayBuffer() };
    }
    const text = await reply.text();
    return { status: reply.status, body: text === '' ? undefined : JSON.parse(text) };
  };
}
