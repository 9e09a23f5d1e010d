import type { Pool, PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { Fault } from './errors.js';

/** What a slow database of two hundred statements a second gets through in five seconds. */
const MOST_WAITING = 1_000;

type Given = (error: Error | undefined, client?: PoolClient, release?: (error?: Error) => void) => void;

/**
 * Who asks for a connection while so many wait for one is refused with `database-busy` at once: he would wait in vain, and what
 * he brought would lie in memory meanwhile. All that asks the database goes through here, TypeORM's queries too.
 *
 * @param most how many may wait
 */
export function boundWaiting(dataSource: DataSource, most = MOST_WAITING): DataSource {
  const pool = (dataSource.driver as PostgresDriver).master as Pool;
  const connect = pool.connect.bind(pool) as (given?: Given) => Promise<PoolClient> | undefined;
  const bounded = (given?: Given) => {
    if (pool.waitingCount < most) {
      return connect(given);
    }
    const refused = new Fault('database-busy');
    if (given === undefined) {
      return Promise.reject(refused);
    }
    process.nextTick(given, refused);
    return undefined;
  };
  pool.connect = bounded as Pool['connect'];
  return dataSource;
}
