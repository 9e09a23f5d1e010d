import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { z } from 'zod';
import { CLUSTER_ADDRESS, TEMPLATE_DATABASE } from './test-names.js';

/** A database of one test file's own: migrated, empty, on a real PostgreSQL. */
export type TestDatabase = {
  /** As `openDatabase` takes it. */
  readonly connection: { host: string; port: number; username: string; password: string; database: string };
  /** The same as a `DATABASE_URL`. */
  readonly url: string;
  /** Removes it, with whatever sessions are still open. */
  readonly drop: () => Promise<void>;
};

const clusterAddress = z.object({
  host: z.string(),
  port: z.number(),
  user: z.string(),
  password: z.string(),
});

type ClusterAddress = z.infer<typeof clusterAddress>;

/**
 * Copies the migrated template: some 30 ms. Call it once per test file and `drop` it after all.
 *
 * @throws when the file does not belong to a Jest project that starts the cluster.
 */
export async function cloneDatabase(): Promise<TestDatabase> {
  return copyOf(theCluster(), TEMPLATE_DATABASE);
}

/**
 * Copies a database on which `fill` has been run: once in a run of tests, by the first file that asks for that name
 * (lower-case letters); the others wait, and get the same.
 */
export async function cloneFilledDatabase(
  name: string,
  fill: (connection: TestDatabase['connection']) => Promise<void>,
): Promise<TestDatabase> {
  const cluster = theCluster();
  const template = `${TEMPLATE_DATABASE}_${name}`;
  const session = new pg.Client({ ...cluster, database: 'postgres' });
  await session.connect();
  try {
    // held until the session ends
    await session.query('SELECT pg_advisory_lock(hashtext($1))', [template]);
    const known = await session.query('SELECT 1 FROM pg_database WHERE datname = $1', [template]);
    if (known.rowCount === 0) {
      const { connection } = await copyOf(cluster, TEMPLATE_DATABASE);
      await fill(connection);
      await session.query(`ALTER DATABASE ${connection.database} RENAME TO ${template}`);
    }
  } finally {
    await session.end();
  }
  return copyOf(cluster, template);
}

function theCluster(): ClusterAddress {
  return clusterAddress.parse(JSON.parse(process.env[CLUSTER_ADDRESS] ?? '{}'));
}

async function copyOf(cluster: ClusterAddress, template: string): Promise<TestDatabase> {
  const database = `test_${randomBytes(6).toString('hex')}`;
  await command(cluster, `CREATE DATABASE ${database} TEMPLATE ${template}`);
  const { host, port, user, password } = cluster;
  return {
    connection: { host, port, username: user, password, database },
    url: urlOf(cluster, database),
    drop: () => command(cluster, `DROP DATABASE IF EXISTS ${database} WITH (FORCE)`),
  };
}

function urlOf({ host, port, user, password }: ClusterAddress, database: string): string {
  const who = `${encodeURIComponent(user)}:${encodeURIComponent(password)}`;
  return host.startsWith('/')
    ? `postgresql://${who}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`
    : `postgresql://${who}@${host}:${port}/${database}`;
}

async function command(cluster: ClusterAddress, sql: string): Promise<void> {
  const session = new pg.Client({ ...cluster, database: 'postgres' });
  await session.connect();
  try {
    await session.query(sql);
  } finally {
    await session.end();
  }
}
