// The version before and this one on one database at once, while people read, write, sign in and sign: nobody meets a fault.
import { execFileSync, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { admin, startProgram } from '../lib/program.mjs';
import { root } from '../lib/root.mjs';
import { run } from '../lib/run.mjs';
import { makeItems } from '../lib/trial-meeting.mjs';

const { commit } = JSON.parse(readFileSync(join(root, 'scripts/previous-release.json'), 'utf8'));
const DEMO_PASSWORD = 'norrskog-demo';
const SIGNERS = ['marit.skogsberg', 'saga.lidmyr', 'ivar.tallmo', 'henning.akerdal'].map(
  (name) => `${name}@norrskog.example`,
);
const WRITERS = 4;

/** `npm run trial -- upgrade`. A clone without that history skips it, and says so. */
export async function trial() {
  if (spawnSync('git', ['cat-file', '-e', `${commit}^{commit}`], { cwd: root }).status !== 0) {
    console.log(`not tried: ${commit.slice(0, 8)} is not in this clone's history (git fetch --unshallow)`);
    return true;
  }
  const folder = mkdtempSync(join(tmpdir(), 'klubbat-upgrade-'));
  chmodSync(folder, 0o755);
  const before = join(folder, 'before');
  try {
    await buildBefore(before);
    return await takeOver(folder, before);
  } finally {
    spawnSync('git', ['worktree', 'remove', '--force', before], { cwd: root });
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The version before, built with the packages of this one, but with its own parts. */
async function buildBefore(folder) {
  execFileSync('git', ['worktree', 'add', '--quiet', '--detach', folder, commit], { cwd: root });
  const { workspaces } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  for (const part of ['.', ...workspaces]) {
    linkPackages(join(root, part, 'node_modules'), join(folder, part, 'node_modules'));
  }
  mkdirSync(join(folder, 'node_modules/@klubbat'));
  workspaces.forEach((part) => symlinkSync(join(folder, part), join(folder, 'node_modules/@klubbat', part)));
  const tsc = 'node_modules/typescript-native/bin/tsc';
  if ((await run(process.execPath, [tsc, '-b', 'server'], { cwd: folder })) !== 0) {
    throw new Error('the version before could not be built');
  }
}

function linkPackages(from, to) {
  mkdirSync(to);
  const names = existsSync(from) ? readdirSync(from) : [];
  names
    .filter((name) => name !== '@klubbat')
    .forEach((name) => symlinkSync(join(from, name), join(to, name)));
}

async function takeOver(folder, before) {
  const built = pathToFileURL(join(root, 'server/dist/platform/postgres/embedded-postgres.js'));
  const { startEmbeddedPostgres } = await import(built.href);
  const postgres = await startEmbeddedPostgres({ dataFolder: join(folder, 'data') });
  const { host, port, user, password, database } = postgres.connection;
  const settings = {
    DATABASE_URL: `postgresql://${user}:${encodeURIComponent(password)}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`,
    KLUBBAT_KEY: randomBytes(32).toString('hex'),
    KLUBBAT_DEMO: '1',
    LOG_LEVEL: 'error',
  };
  const figures = { read: 0, written: 0, signIns: 0, signed: 0, faults: [] };
  const state = { stopped: false, programs: [] };
  const started = [];
  try {
    const old = await startProgram(settings, before);
    started.push(old);
    await old.ready();
    console.log(`the version before (${commit.slice(0, 8)}) made the demo`);
    state.programs = [old];
    const items = await makeItems(await enter(figures, old, admin), WRITERS);
    const load = items.map((item) => work(state, figures, item));
    await pause(1000);
    const alone = { ...figures };
    const now = await startProgram(settings);
    started.push(now);
    await now.ready();
    const migrated = { ...figures };
    state.programs = [old, now];
    await Promise.all(SIGNERS.map((email, at) => sign(figures, state.programs[at % 2], email)));
    await pause(5000);
    const both = { ...figures };
    state.programs = [now];
    await pause(1000);
    old.child.kill('SIGTERM');
    await old.ended;
    await pause(1000);
    state.stopped = true;
    await Promise.all(load);
    tell('while it migrated', alone, migrated);
    tell('through both', migrated, both);
    tell('when the old one had gone', both, figures);
    now.child.kill('SIGTERM');
    await now.ended;
    const verified = spawnSync(process.execPath, [join(root, 'server/dist/verify.js')], {
      env: { ...process.env, ...settings },
      encoding: 'utf8',
    });
    console.log(`${figures.signed} signatures; ${verified.stdout.trimEnd().split('\n').at(-1)}`);
    figures.faults.slice(0, 10).forEach((fault) => console.log(`FAULT ${fault}`));
    console.log(`${figures.faults.length} faults`);
    const wasBusy =
      migrated.written > alone.written &&
      both.written > migrated.written &&
      figures.signed === SIGNERS.length;
    return figures.faults.length === 0 && wasBusy && verified.status === 0;
  } finally {
    started.forEach(({ child }) => child.kill('SIGKILL'));
    await Promise.all(started.map(({ ended }) => ended));
    await postgres.stop();
  }
}

/** What was done between two moments. */
function tell(when, from, to) {
  const [read, written, signIns] = ['read', 'written', 'signIns'].map((what) => to[what] - from[what]);
  console.log(`${when}: ${read} read, ${written} written, ${signIns} signed in`);
}

/** Signs somebody in, and answers what calls a door as him. What answers with a fault of the program is noted. */
async function enter(figures, program, { email, password }) {
  let cookie = '';
  const call = async (method, path, body) => {
    const reply = await fetch(`${program.address}${path}`, {
      method,
      headers: { cookie, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }).catch((error) => ({
      status: 599,
      text: async () => JSON.stringify(String(error.cause ?? error)),
      headers: new Headers(),
    }));
    const text = await reply.text();
    if (reply.status >= 500) {
      figures.faults.push(`${method} ${path} answered ${reply.status}: ${text.slice(0, 200)}`);
    }
    cookie ||= reply.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
    return { status: reply.status, body: text === '' ? undefined : JSON.parse(text) };
  };
  const { status } = await call('POST', '/api/session', { email, password });
  figures.signIns += status === 200 ? 1 : 0;
  return call;
}

/** Reads and writes one item through whichever program, and signs in anew now and then: through the one what the other wrote. */
async function work(state, figures, item) {
  const calls = new Map();
  for (let round = 0; !state.stopped; round += 1) {
    const program = state.programs[round % state.programs.length];
    if (!calls.has(program) || round % 40 === 0) {
      calls.set(program, await enter(figures, program, admin));
    }
    const call = calls.get(program);
    const title = `Ärende ${round}`;
    const { status, body } = await call('GET', `/api/agenda-items/${item.id}`);
    figures.read += status === 200 ? 1 : 0;
    if (round > 0 && status === 200 && body.title !== `Ärende ${round - 1}`) {
      figures.faults.push(`what was written was not there: ${body.title} for ${round - 1}`);
    }
    const written = await call('PATCH', `/api/agenda-items/${item.id}`, { version: body?.version, title });
    figures.written += written.status === 200 ? 1 : 0;
    if (written.status !== 200) {
      figures.faults.push(`PATCH answered ${written.status}: ${JSON.stringify(written.body)}`);
    }
    await call(
      'GET',
      ['/api/meetings', '/api/my-work', '/api/search?q=regionen', '/api/organisations'][round % 4],
    );
  }
}

/** Signs the first protocol that waits for somebody. */
async function sign(figures, program, email) {
  const call = await enter(figures, program, { email, password: DEMO_PASSWORD });
  const { body } = await call('GET', '/api/my-adjustments');
  const round = body?.adjustments?.find(({ waitsForMe }) => waitsForMe);
  if (round === undefined) {
    figures.faults.push(`nothing waits for ${email}: ${JSON.stringify(body).slice(0, 200)}`);
    return;
  }
  const { id, sha256 } = round;
  const proof = { kind: 'password', password: DEMO_PASSWORD };
  const signed = await call('POST', `/api/adjustments/${id}/signatures`, { sha256, proof });
  figures.signed += signed.status === 201 ? 1 : 0;
  if (signed.status !== 201) {
    figures.faults.push(`signing answered ${signed.status}: ${JSON.stringify(signed.body).slice(0, 200)}`);
  }
}
