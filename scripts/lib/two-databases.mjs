// A PostgreSQL, another that follows it at every commit, and an address that stays the same whichever of them is the one: as a proxy or a moving address
// does it in front of Patroni and its like. Made with what comes along: there is no pg_basebackup, so it is its low-level way.
import { spawn } from 'node:child_process';
import { chmod, mkdir, open, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from './program.mjs';
import { root } from './root.mjs';

const built = (file) => import(pathToFileURL(join(root, 'server/dist/platform', file)).href);
const REPLICA = 'replica';
/** The name of a server's socket in its folder; each has a folder of its own. */
const PORT = 5432;

/**
 * `{address, follows(), failOver(), session(), close()}`. `failOver` kills the first with SIGKILL, makes the other the one, and moves the address; it answers how many
 * milliseconds that took.
 */
export async function openTwoDatabases(folder) {
  const { openCluster } = await built('postgres/cluster.js');
  const { copyCluster } = await built('backup/copy-cluster.js');
  const { giveTo } = await built('postgres/run-as.js');
  const cluster = await openCluster(folder, true);
  const own = { user: 'klubbat', password: cluster.password };
  const serve = async (name, data, settings) => {
    const sockets = join(folder, `${name}-socket`);
    await mkdir(sockets);
    await giveTo(cluster.runAs, sockets);
    const log = await open(join(folder, `${name}.log`), 'a');
    const given = {
      listen_addresses: '',
      unix_socket_directories: sockets,
      port: PORT,
      max_connections: 200,
      ...settings,
    };
    const child = spawn(
      cluster.binaries.postgres,
      ['-D', data, ...Object.entries(given).flatMap(([key, value]) => ['-c', `${key}=${value}`])],
      { cwd: '/', stdio: ['ignore', log.fd, log.fd], ...cluster.runAs },
    );
    const ended = new Promise((done) => child.once('exit', done));
    await log.close();
    const session = async (database = 'postgres') => {
      const client = new pg.Client({ ...own, host: sockets, port: PORT, database });
      client.on('error', () => undefined);
      await client.connect();
      return client;
    };
    return { child, ended, session, sockets };
  };
  const first = await serve('first', cluster.folder, {});
  const session = await whenItAnswers(first.session);
  await session.query('CREATE DATABASE klubbat');
  await session.query(`SELECT pg_create_physical_replication_slot('${REPLICA}', true)`);

  const copy = join(folder, 'second');
  await mkdir(copy, { mode: 0o700 });
  const { seeing } = await copyCluster(cluster.folder, copy, () => first.session('klubbat'));
  await seeing.end();
  await writeFile(join(copy, 'standby.signal'), '');
  await chmod(copy, 0o700);
  await giveAll(cluster.runAs, copy);
  const second = await serve('second', copy, {
    primary_conninfo: `host=${first.sockets} port=${PORT} user=${own.user} password=${own.password} application_name=${REPLICA}`,
    primary_slot_name: REPLICA,
  });
  await whenItAnswers(second.session).then((client) => client.end());
  // from here on nothing is acknowledged that the other has not written to its disk
  await session.query(`ALTER SYSTEM SET synchronous_standby_names = '${REPLICA}'`);
  await session.query('SELECT pg_reload_conf()');
  const follows = async () => {
    const { rows } = await session.query(
      `SELECT sync_state AS state FROM pg_stat_replication WHERE application_name = '${REPLICA}'`,
    );
    return rows[0]?.state === 'sync';
  };
  while (!(await follows())) {
    await pause(50);
  }

  const door = await openDoor();
  door.leadTo(first.sockets);
  let present = first;
  return {
    address: `postgresql://${own.user}:${encodeURIComponent(own.password)}@127.0.0.1:${door.port}/klubbat`,
    follows,
    failOver: async () => {
      const began = performance.now();
      first.child.kill('SIGKILL');
      await first.ended;
      door.leadTo(undefined);
      const promoting = await second.session();
      await promoting.query('SELECT pg_promote(true)');
      await promoting.end();
      present = second;
      door.leadTo(second.sockets);
      return performance.now() - began;
    },
    session: () => present.session('klubbat'),
    close: async () => {
      await session.end().catch(() => undefined);
      await door.close();
      for (const { child, ended } of [second, first]) {
        child.kill('SIGINT');
        await ended;
      }
    },
  };
}

async function whenItAnswers(session) {
  for (let tries = 0; tries < 600; tries += 1) {
    try {
      return await session();
    } catch {
      await pause(100);
    }
  }
  throw new Error('PostgreSQL did not start: see its log');
}

async function giveAll(runAs, folder) {
  if (runAs !== undefined) {
    const chown = spawn('chown', ['-R', `${runAs.uid >>> 0}:${runAs.gid >>> 0}`, folder]);
    await new Promise((done) => chown.once('exit', done));
  }
}

/** A port that leads to the one server or the other; when it is moved what went through it breaks. */
async function openDoor() {
  const through = new Set();
  let sockets;
  const server = createServer((near) => {
    near.on('error', () => undefined);
    if (sockets === undefined) {
      near.destroy();
      return;
    }
    const far = connect(join(sockets, `.s.PGSQL.${PORT}`));
    through.add(near).add(far);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ]) {
      one.on('error', () => other.destroy());
      one.on('close', () => {
        other.destroy();
        through.delete(one);
      });
      one.pipe(other);
    }
  });
  const port = await freePort();
  await new Promise((listening) => server.listen(port, '127.0.0.1', listening));
  return {
    port,
    leadTo: (to) => {
      sockets = to;
      through.forEach((one) => one.destroy());
    },
    close: async () => {
      through.forEach((one) => one.destroy());
      await new Promise((closed) => server.close(closed));
    },
  };
}
