// Backs an installation up, loses it, restores it and verifies it: as docs/backup.md says, both ways.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { freePort, logIn, startProgram } from '../lib/program.mjs';
import { root } from '../lib/root.mjs';
import { makeItems } from '../lib/trial-meeting.mjs';

const TAMPER = `BEGIN; SET LOCAL session_replication_role = replica;
  UPDATE audit_event SET action = 'meeting.updated' WHERE id = (SELECT max(id) FROM audit_event); COMMIT`;

/** `npm run trial -- restore`. The second way needs PostgreSQL 15 or later on this machine (`PG_BIN`, or `pg_config`). */
export async function trial() {
  const folder = mkdtempSync(join(tmpdir(), 'klubbat-restore-'));
  chmodSync(folder, 0o755);
  try {
    const ways = [await byFolder(folder), await byDump(folder)].filter((way) => way !== undefined);
    console.log(`${ways.length} of 2 ways tried, ${ways.filter((went) => !went).length} with faults`);
    return ways.every(Boolean);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The program's own database: stopped, its folder copied, lost, and put back. */
async function byFolder(folder) {
  const data = join(folder, 'data');
  const backup = join(folder, 'backup');
  const settings = { KLUBBAT_DATA: data, KLUBBAT_DEMO: '1' };
  let beside = '';
  await whileRunning(settings, async (call) => {
    await makeItems(call, 5);
    beside = verify('folder: beside the running program', settings, 0);
  });
  // the program writes on by itself (signatures, mail) until it is stopped
  const stopped = verify('folder: stopped', settings, 0);
  copyFolder(data, backup);
  await whileRunning(settings, async () => undefined);
  rmSync(data, { recursive: true });
  copyFolder(backup, data);
  const restored = verify('folder: restored, nothing running', settings, 0);
  await whileRunning(settings, async () => undefined);
  const after = verify('folder: restored, used again', settings, 0);
  await tamperEmbedded(data);
  const tampered = verify('folder: one event changed', settings, 1);
  return ![beside, stopped, restored, after, tampered].includes(undefined) && restored === stopped;
}

/** A database of one's own: pg_dump beside the running program, pg_restore into a new one. */
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
  try {
    ask('psql', url('postgres'), '-qc', 'CREATE DATABASE klubbat');
    const settings = { DATABASE_URL: url('klubbat'), KLUBBAT_DEMO: '1' };
    const dump = join(folder, 'klubbat.dump');
    await whileRunning(settings, async (call) => {
      await makeItems(call, 5);
      // what signs in the background is done, so that the original stays as it was when it was copied
      const left = () => ask('psql', url('klubbat'), '-tAc', 'SELECT count(*) FROM sealing_task').trim();
      while (left() !== '0') {
        await pause(200);
      }
      ask('pg_dump', '--format=custom', `--file=${dump}`, url('klubbat'));
    });
    const before = verify('dump: the original', settings, 0);
    ask('psql', url('postgres'), '-qc', 'CREATE DATABASE restored');
    ask('pg_restore', '--exit-on-error', '--no-owner', `--dbname=${url('restored')}`, dump);
    const restored = { DATABASE_URL: url('restored') };
    const green = verify('dump: restored', restored, 0);
    ask('psql', url('restored'), '-qc', TAMPER);
    const tampered = verify('dump: one event changed', restored, 1);
    return ![before, green, tampered].includes(undefined) && before === green;
  } finally {
    await server.stop();
  }
}

/** Runs `npm run verify` and answers its last line, or undefined when it did not end with that code. */
function verify(what, settings, code) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'scripts/verify.mjs')], {
    cwd: root,
    env: { ...process.env, ...settings },
    encoding: 'utf8',
  });
  const last = stdout.trimEnd().split('\n').at(-1);
  console.log(`${what}: ${last} (exit ${status})`);
  if (status !== code) {
    console.log(`expected exit ${code}:\n${stdout}${stderr}`);
  }
  return status === code ? last : undefined;
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

/** With links followed, modes and owners kept. */
function copyFolder(from, to) {
  execFileSync('cp', ['-aL', from, to]);
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
