import 'reflect-metadata';
import { DataSource, MigrationExecutor, type DataSourceOptions, type EntityManager } from 'typeorm';
import { migrations } from './all-migrations.js';
import { oneAtATime } from './one-at-a-time.js';
import { beginQuickly } from './quick-transactions.js';
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
    extra: { max: 20, ...patience },
  }).initialize();
  return beginQuickly(dataSource);
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

/** Reads see one moment of the database, so that a page or an export never mixes two. */
export function reading<T>(dataSource: DataSource, read: (tx: EntityManager) => Promise<T>): Promise<T> {
  return dataSource.transaction('REPEATABLE READ', read);
}

export function writing<T>(dataSource: DataSource, write: (tx: EntityManager) => Promise<T>): Promise<T> {
  return dataSource.transaction('READ COMMITTED', write);
}
