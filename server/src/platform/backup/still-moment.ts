import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { findTables } from './row-sums.js';

/** Below the second after which PostgreSQL looks for deadlocks: it is always the backup that gives way, never a person. */
const PATIENCE = '300ms';
const TRIES = 100;
const BETWEEN_TRIES_MS = 300;
const LOCK_NOT_AVAILABLE = '55P03';

async function lockAll(session: pg.Client): Promise<boolean> {
  const tables = await findTables(session);
  await session.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
  await session.query(`SET LOCAL lock_timeout = '${PATIENCE}'`);
  try {
    if (tables.length > 0) {
      await session.query(`LOCK TABLE ${tables.join(', ')} IN SHARE MODE`);
    }
    return true;
  } catch (error) {
    await session.query('ROLLBACK');
    if (error instanceof pg.DatabaseError && error.code === LOCK_NOT_AVAILABLE) {
      return false;
    }
    throw error;
  }
}

/**
 * Does something in a moment in which no row changes, as short as it is, and keeps a session that goes on seeing that moment
 * when others write again. Reading goes on all the while.
 *
 * @returns what was done, and the session, in a transaction; whoever asks ends it
 * @throws when others write without a pause for half a minute
 */
export async function inStillMoment<T>(
  open: () => Promise<pg.Client>,
  act: () => Promise<T>,
): Promise<{ done: T; seeing: pg.Client }> {
  const [locking, seeing] = [await open(), await open()];
  try {
    let tries = 0;
    while (!(await lockAll(locking))) {
      tries += 1;
      if (tries === TRIES) {
        throw new Error('others write without a pause: no moment was found in which nothing changes');
      }
      await pause(BETWEEN_TRIES_MS);
    }
    const { rows } = await locking.query<{ name: string }>('SELECT pg_export_snapshot() AS name');
    await seeing.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    await seeing.query(`SET TRANSACTION SNAPSHOT ${pg.escapeLiteral(rows[0]?.name ?? '')}`);
    const done = await act();
    await locking.query('COMMIT');
    return { done, seeing };
  } catch (error) {
    await seeing.end();
    throw error;
  } finally {
    await locking.end();
  }
}
