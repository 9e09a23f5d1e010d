import 'reflect-metadata';
import type { PoolClient } from 'pg';
import {
  DataSource,
  MigrationExecutor,
  type DataSourceOptions,
  type EntityManager,
  type QueryRunner,
} from 'typeorm';
import { migrations } from './all-migrations.js';
import { boundWaiting } from './bounded-pool.js';
import { oneAtATime } from './one-at-a-time.js';
import { beginQuickly, sendWithNext } from './quick-transactions.js';
import { SnakeNaming } from './snake-naming.js';

/** A server by its address, or the embedded one by the folder of its socket. */
export type Connection =
  { url: string } | { host: string; port?: number; username: string; password: string; database: string };

/** Two minutes: whoever takes longer between two statements is frozen or gone, and holds what others wait for. */
const IDLE_WITHIN_WORK_MS = 120_000;

/**
 * How long we wait for a database that is slow or has gone without a word; what takes longer is refused (`database-busy`,
 * `database-away`) instead of filling the house with requests that wait. Milliseconds.
 */
const patience = {
  connectionTimeoutMillis: 30_000,
  // a connection knows how to read what it has read before (`askNamed`): a new one has to learn it
  idleTimeoutMillis: 300_000,
  statement_timeout: 90_000,
  idle_in_transaction_session_timeout: IDLE_WITHIN_WORK_MS,
  keepAlive: true,
};

/** Opens the pool. `entities` is handed in, so that this floor knows nothing of the rooms above. */
export async function openDatabase(
  connection: Connection,
  entities: NonNullable<DataSourceOptions['entities']>,
  onPoolError: (error: unknown) => void,
): Promise<DataSource> {
  const dataSource = await new DataSource({
    type: 'postgres',
    ...connection,
    applicationName: `klubbat-${process.pid}`,
    entities,
    migrations,
    migrationsTransactionMode: 'all',
    namingStrategy: new SnakeNaming(),
    // a backend that dies takes all connections with it for a moment: the pool must not take the program along
    poolErrorHandler: onPoolError,
    // `pipeline`: what is asked before the last answer has come is sent at once
    extra: { max: 20, pipeline: true, ...patience },
  }).initialize();
  return beginQuickly(boundWaiting(dataSource));
}

/** Brings the schema up to date. */
export function migrate(dataSource: DataSource): Promise<string[]> {
  return oneAtATime(dataSource, async (runner) => {
    const executor = new MigrationExecutor(dataSource, runner);
    executor.transaction = 'all';
    return (await executor.executePendingMigrations()).map((migration) => migration.name);
  });
}

/** True when no migration waits: readiness asks it. */
export async function isMigrated(dataSource: DataSource): Promise<boolean> {
  return !(await dataSource.showMigrations());
}

/** What of a connection TypeORM has, and does not tell of. */
type Runner = Omit<QueryRunner, 'isTransactionActive'> & { isTransactionActive: boolean };

/**
 * Reads see one moment of the database, so that a page or an export never mixes two. Its transaction begins on the way with its first statement,
 * and nobody waits for its end, which has nothing to keep.
 */
export async function reading<T>(
  dataSource: DataSource,
  read: (tx: EntityManager) => Promise<T>,
): Promise<T> {
  const runner = dataSource.createQueryRunner() as Runner;
  const client = (await runner.connect()) as PoolClient;
  sendWithNext(client);
  const begun = client.query('START TRANSACTION ISOLATION LEVEL REPEATABLE READ');
  // that it did not is told below, when what follows it has been asked
  begun.catch(() => undefined);
  runner.isTransactionActive = true;
  try {
    const result = await read(runner.manager);
    await begun;
    return result;
  } finally {
    void client
      .query('COMMIT')
      .catch(() => undefined)
      .then(() => runner.release());
  }
}

/** What is written is kept together, or not at all. */
export function writing<T>(dataSource: DataSource, write: (tx: EntityManager) => Promise<T>): Promise<T> {
  return dataSource.transaction('READ COMMITTED', write);
}
