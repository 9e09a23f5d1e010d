// Backs an installation up while people write, loses it, restores it and verifies it: as docs/backup.md says, both ways.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { freePort, logIn, startProgram } from '../lib/program.mjs';
import { root } from '../lib/root.mjs';
import { makeItems } from '../lib/trial-meeting.mjs';

const WRITERS = 4;
const TAMPER = `BEGIN; SET LOCAL session_replication_role = replica;
  UPDATE audit_event SET action = 'meeting.updated' WHERE id = (SELECT max(id) FROM audit_event); COMMIT`;

/** `npm run trial -- restore`. The second way needs PostgreSQL 15 or later on this machine (`PG_BIN`, or `pg_config`). */
export async function trial() {
  const folder = mkdtempSync(join(tmpdir(), 'klubbat-restore-'));
  chmodSync(folder, 0o755);
  try {
    const ways = [await byCommand(folder), await byDump(folder)].filter((way) => way !== undefined);
    console.log(`${ways.length} of 2 ways tried, ${ways.filter((went) => !went).length} with faults`);
    return ways.every(Boolean);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The program's own database: backed up while people write, lost, put back. */
async function byCommand(folder) {
  const data = join(folder, 'data');
  const backup = join(folder, 'backup');
  const settings = { KLUBBAT_DATA: data, KLUBBAT_DEMO: '1' };
  const seen = [];
  await whileRunning(settings, async (call) => {
    seen.push(await breakOff(settings, folder));
    seen.push(await backUpWhileWriting(call, 'own', settings, [backup]));
    seen.push(command('own: not over a running installation', 'restore', settings, [backup, '--over'], 2));
  });
  seen.push(command('own: not over an installation', 'restore', settings, [backup], 2));
  const key = join(data, 'secret.key');
  cpSync(key, join(folder, 'secret.key'));
  rmSync(data, { recursive: true });
  seen.push(command('own: restored without the key', 'restore', settings, [backup], 1));
  cpSync(join(folder, 'secret.key'), key);
  seen.push(verify('own: restored', settings, 0));
  await whileRunning(settings, async () => undefined);
  seen.push(verify('own: used again', settings, 0));
  await tamperEmbedded(data);
  seen.push(verify('own: one event changed', settings, 1));
  seen.push(command('own: restored over it', 'restore', settings, [backup, '--over'], 0));
  changeOneFile(backup);
  seen.push(command('own: one file of the backup changed', 'restore', settings, [backup, '--over'], 2));
  seen.push(verify('own: which touched nothing', settings, 0));
  return !seen.includes(undefined);
}

/** A database of one's own, by pg_dump and pg_restore. */
async function byDump(folder) {
  const bin = findPostgres();
  if (bin === undefined) {
    console.log('dump: not tried, there is no PostgreSQL with pg_dump here (set PG_BIN to its bin folder)');
    return undefined;
  }
  const server = await startServer(bin, join(folder, 'server'));
  const ask = (program, ...args) =>
    execFileSync(join(bin, program), args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  const url = (database) => `postgresql://klubbat@localhost:${server.port}/${database}`;
  const tools = `--bin=${bin}`;
  try {
    ask('psql', url('postgres'), '-qc', 'CREATE DATABASE klubbat', '-c', 'CREATE DATABASE restored');
    // the key of both lies in the same folder, as one that is set would be the same
    const KLUBBAT_DATA = join(folder, 'key');
    const settings = { DATABASE_URL: url('klubbat'), KLUBBAT_DEMO: '1', KLUBBAT_DATA };
    const restored = { DATABASE_URL: url('restored'), KLUBBAT_DATA };
    const [backup, second] = [join(folder, 'dump'), join(folder, 'second')];
    const seen = [];
    await whileRunning(settings, async (call) => {
      seen.push(await backUpWhileWriting(call, 'dump', settings, [backup, tools]));
    });
    seen.push(command('dump: restored', 'restore', restored, [backup, tools], 0));
    ask('psql', url('restored'), '-qc', TAMPER);
    seen.push(verify('dump: one event changed', restored, 1));
    seen.push(command('dump: not over what is there', 'restore', restored, [backup, tools], 2));
    seen.push(command('dump: restored over it', 'restore', restored, [backup, tools, '--over'], 0));
    seen.push(command('dump: backed up again', 'backup', restored, [second, tools], 0));
    seen.push(command('dump: and restored again', 'restore', restored, [second, tools, '--over'], 0));
    return !seen.includes(undefined);
  } finally {
    await server.stop();
  }
}

/** Backs up while several write; what was acknowledged before it began is in it by the heads of the evidence log. */
async function backUpWhileWriting(call, what, settings, args) {
  const items = await makeItems(call, WRITERS);
  const state = { stopped: false, written: 0, refused: 0 };
  const writers = items.map(async ({ id, version }) => {
    for (let now = version; !state.stopped;) {
      const { status, body } = await call('PATCH', `/api/agenda-items/${id}`, {
        version: now,
        title: `Ärende ${Math.random()}`,
      });
      state[status === 200 ? 'written' : 'refused'] += 1;
      now = body.version ?? now;
    }
  });
  await pause(1000);
  const before = state.written;
  const made = await commandBeside(`${what}: backed up`, 'backup', settings, args);
  console.log(`${what}: ${state.written - before} changes were made meanwhile, ${state.refused} refused`);
  state.stopped = true;
  await Promise.all(writers);
  return state.refused === 0 && state.written > before ? made : undefined;
}

/** A backup that is killed midway leaves nothing that looks like one. */
async function breakOff(settings, folder) {
  const place = join(folder, 'broken-off');
  const child = spawn(process.execPath, [join(root, 'server/dist/backup.js'), place], {
    env: { ...process.env, ...settings },
    stdio: 'ignore',
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  while (!readdirSync(folder).some((name) => name.startsWith('broken-off'))) {
    await pause(10);
  }
  child.kill('SIGKILL');
  await ended;
  const left = readdirSync(folder).filter((name) => name.startsWith('broken-off'));
  console.log(`own: killed midway, left ${left.join(', ')}`);
  const isBackup = left.some((name) => existsSync(join(folder, name, 'manifest.json')));
  return isBackup || left.includes('broken-off') ? undefined : 'nothing';
}

function changeOneFile(backup) {
  const file = join(backup, 'PG_VERSION');
  writeFileSync(file, readFileSync(file, 'utf8').replace('18', '17'));
}

/** Runs a command and answers its last line, or undefined when it did not end with that code. */
function command(what, name, settings, args, code) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, `server/dist/${name}.js`), ...args],
    { env: { ...process.env, ...settings }, encoding: 'utf8' },
  );
  return told(what, code, { status, stdout, stderr });
}

/** The same, while this process goes on. */
async function commandBeside(what, name, settings, args) {
  const child = spawn(process.execPath, [join(root, `server/dist/${name}.js`), ...args], {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let stdout = '';
  child.stdout.on('data', (piece) => (stdout += piece));
  const status = await new Promise((resolve) => child.once('close', resolve));
  return told(what, 0, { status, stdout, stderr: '' });
}

function told(what, code, { status, stdout, stderr }) {
  const last = stdout.trimEnd().split('\n').at(-1);
  console.log(`${what}: ${last} (exit ${status})`);
  if (status !== code) {
    console.log(`expected exit ${code}:\n${stdout}${stderr}`);
  }
  return status === code ? last : undefined;
}

/** Runs `npm run verify`, which is held to that exit code. */
function verify(what, settings, code) {
  return command(what, 'verify', settings, [], code);
}

async function whileRunning(settings, act) {
  const program = await startProgram(settings);
  try {
    await program.ready();
    await act(await logIn(program.address));
  } finally {
    program.child.kill('SIGTERM');
    await program.ended;
  }
}

async function tamperEmbedded(dataFolder) {
  const built = pathToFileURL(join(root, 'server/dist/platform/postgres/embedded-postgres.js'));
  const { startEmbeddedPostgres } = await import(built.href);
  const { default: pg } = await import('pg');
  const server = await startEmbeddedPostgres({ dataFolder });
  const session = new pg.Client(server.connection);
  await session.connect();
  await session.query(TAMPER);
  await session.end();
  await server.stop();
}

function findPostgres() {
  const found = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' });
  const bin = process.env.PG_BIN ?? (found.status === 0 ? found.stdout.trim() : '');
  return existsSync(join(bin, 'pg_dump')) && existsSync(join(bin, 'postgres')) ? bin : undefined;
}

/** A server of that PostgreSQL; as root it runs as nobody, since it refuses to run as root. */
async function startServer(bin, folder) {
  const NOBODY = 65_534;
  const who = process.getuid() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  mkdirSync(folder, { mode: 0o700 });
  if (who.uid !== undefined) {
    chownSync(folder, who.uid, who.gid);
  }
  const options = { ...who, cwd: folder, stdio: 'ignore' };
  execFileSync(
    join(bin, 'initdb'),
    ['-D', folder, '-U', 'klubbat', '--auth=trust', '-E', 'UTF8', '--locale=C'],
    options,
  );
  const port = await freePort();
  const child = spawn(
    join(bin, 'postgres'),
    ['-D', folder, '-p', String(port), '-k', '', '-h', '127.0.0.1'],
    options,
  );
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const isReady = () =>
    spawnSync(join(bin, 'pg_isready'), ['-h', '127.0.0.1', '-p', String(port)]).status === 0;
  while (child.exitCode === null && !isReady()) {
    await pause(100);
  }
  return {
    port,
    stop: async () => {
      child.kill('SIGINT');
      await ended;
    },
  };
}
