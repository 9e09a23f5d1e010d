// Performs the steps of the Dockerfile in an empty folder, without an engine, and starts what comes of them.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { readCopy, readDockerfile } from '../lib/dockerfile.mjs';
import { admin, freePort, logIn } from '../lib/program.mjs';
import { root } from '../lib/root.mjs';
import { run } from '../lib/run.mjs';

const WORK = '/klubbat';
/** `nobody`, where we ourselves are root; else ourselves. */
const NOBODY = 65_534;
const PATIENCE_MS = 60_000;
const notBuiltHere = (path) => !['node_modules', 'dist'].includes(basename(path));

/** `npm run trial -- image`. Answers whether the program of the image started, was healthy and let somebody in. */
export async function trial() {
  const place = await mkdtemp(join(tmpdir(), 'klubbat-image-'));
  await chmod(place, 0o755);
  try {
    const { folder, environment, command } = await build(place);
    console.log(`built: ${await megabytes(folder)} MB in the last stage, without Node itself`);
    return await startOnDatabase(place, folder, environment, command);
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

async function build(place) {
  const environment = {};
  let command = [];
  let folder = '';
  for (const { name, on, steps } of readDockerfile(readFileSync(join(root, 'Dockerfile'), 'utf8'))) {
    folder = join(place, name);
    await mkdir(folder);
    const below = join(place, on);
    if (!on.includes(':')) {
      await cp(below, folder, { recursive: true, verbatimSymlinks: true });
    }
    for (const { word, rest } of steps) {
      console.log(`${name}: ${word} ${rest}`);
      if (word === 'COPY') {
        await copy(place, folder, readCopy(rest));
      } else if (word === 'RUN' && (await run('sh', ['-c', rest], { cwd: folder })) !== 0) {
        throw new Error(`The step failed: ${rest}`);
      } else if (word === 'ENV') {
        Object.assign(environment, Object.fromEntries(rest.split(/\s+/).map((pair) => pair.split('='))));
      } else if (word === 'CMD') {
        command = JSON.parse(rest);
      }
    }
  }
  return { folder, environment, command };
}

async function copy(place, folder, { from, sources, to }) {
  for (const source of sources) {
    const found = from === undefined ? join(root, source) : join(place, from, source.replace(`${WORK}/`, ''));
    const isFile = (await stat(found)).isFile();
    const target = isFile && to.endsWith('/') ? join(folder, to, basename(source)) : join(folder, to);
    await cp(found, target, { recursive: true, ...(from === undefined ? { filter: notBuiltHere } : {}) });
  }
}

async function megabytes(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const sizes = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => (await stat(join(entry.parentPath, entry.name))).size),
  );
  return Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1_000_000);
}

async function startOnDatabase(place, folder, environment, [, ...args]) {
  const built = pathToFileURL(join(root, 'server/dist/platform/postgres/embedded-postgres.js'));
  const { startEmbeddedPostgres } = await import(built.href);
  const database = `image_${randomBytes(4).toString('hex')}`;
  const postgres = await startEmbeddedPostgres({ dataFolder: join(place, 'data'), database, durable: false });
  const { host, port, user, password } = postgres.connection;
  const address = `postgresql://${user}:${encodeURIComponent(password)}@localhost:${port ?? 5432}/${database}`;
  const own = String(await freePort());
  const isRoot = process.getuid?.() === 0;
  const child = spawn(process.execPath, args, {
    cwd: folder,
    ...(isRoot ? { uid: NOBODY, gid: NOBODY } : {}),
    env: {
      PATH: process.env.PATH,
      ...environment,
      PORT: own,
      DATABASE_URL: host.startsWith('/') ? `${address}?host=${encodeURIComponent(host)}` : address,
      KLUBBAT_ADMIN_EMAIL: admin.email,
      KLUBBAT_ADMIN_PASSWORD: admin.password,
    },
    stdio: 'inherit',
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  try {
    const url = `http://127.0.0.1:${own}`;
    const isHealthy = await becomesHealthy(url, child);
    const page = isHealthy ? await (await fetch(url)).text() : '';
    const { status } = isHealthy ? await (await logIn(url))('GET', '/api/session') : { status: 0 };
    const who = isRoot ? `user ${NOBODY}` : 'this user';
    console.log(
      `as ${who}: healthy ${isHealthy}, pages served ${page.includes('id="root"')}, signed in ${status === 200}`,
    );
    child.kill('SIGTERM');
    const code = await ended;
    console.log(`ended with ${code}`);
    return isHealthy && page.includes('id="root"') && status === 200 && code === 0;
  } finally {
    child.kill('SIGKILL');
    await postgres.stop();
  }
}

async function becomesHealthy(url, child) {
  const started = performance.now();
  while (performance.now() - started < PATIENCE_MS && child.exitCode === null) {
    const answer = await fetch(`${url}/readyz`).catch(() => undefined);
    if (answer?.ok) {
      return true;
    }
    await pause(100);
  }
  return false;
}
