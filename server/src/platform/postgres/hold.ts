import pg from 'pg';
import { CLUSTER_USER } from './cluster.js';
import type { PostmasterFile } from './postmaster-file.js';

/*
 * Who still uses the server is asked of the server itself: every process holds one session with a shared
 * advisory lock, and the one that can take the same lock alone is the last and may stop it. A process that
 * is killed loses its session and with it its hold. Someone who arrives during the stop waits for the lock,
 * is thrown out with the server and starts a new one.
 */
const HOLD_LOCK = '7166288400';
const WRONG_PASSWORD = ['28P01', '28000'];

/**
 * Connects to the server that a lock file names and holds it.
 *
 * @returns undefined while the server does not accept sessions (it starts, recovers or stops).
 * @throws when a server with another password holds our cluster.
 */
export async function holdServer(server: PostmasterFile, password: string): Promise<pg.Client | undefined> {
  const session = new pg.Client({
    host: server.socketFolder === '' ? '127.0.0.1' : server.socketFolder,
    port: server.port,
    user: CLUSTER_USER,
    password,
    database: 'postgres',
    application_name: `klubbat-${process.pid}`,
    connectionTimeoutMillis: 5000,
  });
  // Without a listener a server that dies would take the whole program with it; 'end' follows and is acted on.
  session.on('error', () => undefined);
  try {
    await session.connect();
    await session.query('SELECT pg_advisory_lock_shared($1)', [HOLD_LOCK]);
    return session;
  } catch (cause) {
    await session.end().catch(() => undefined);
    if (cause instanceof pg.DatabaseError && WRONG_PASSWORD.includes(cause.code ?? '')) {
      throw new Error('Another PostgreSQL holds our data folder and does not take our password', { cause });
    }
    return undefined;
  }
}

/**
 * Lets go of the server and ends the session.
 *
 * @returns whether nobody else holds it, so that it may be stopped.
 */
export async function releaseServer(session: pg.Client): Promise<boolean> {
  try {
    await session.query('SELECT pg_advisory_unlock_shared($1)', [HOLD_LOCK]);
    const reply = await session.query<{ alone: boolean }>('SELECT pg_try_advisory_lock($1) AS alone', [
      HOLD_LOCK,
    ]);
    const isAlone = reply.rows[0]?.alone === true;
    if (!isAlone) {
      await session.end();
    }
    return isAlone;
  } catch {
    return false;
  }
}

/** Makes the program's own database; harmless when two do it at once. */
export async function createDatabaseWhenMissing(session: pg.Client, database: string): Promise<void> {
  const found = await session.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
  if (found.rowCount === 0) {
    await session.query(`CREATE DATABASE ${session.escapeIdentifier(database)}`).catch((error: unknown) => {
      const isThere = error instanceof pg.DatabaseError && ['42P04', '23505'].includes(error.code ?? '');
      if (!isThere) {
        throw error;
      }
    });
  }
}
