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
  const cluster = clusterAddress.parse(JSON.parse(process.env[CLUSTER_ADDRESS] ?? '{}'));
  const database = `test_${randomBytes(6).toString('hex')}`;
  await command(cluster, `CREATE DATABASE ${database} TEMPLATE ${TEMPLATE_DATABASE}`);
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
