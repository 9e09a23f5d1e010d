import pg from 'pg';
import type { Connection } from '../database.js';

/**
 * A session of its own with the database, whose values are written the same way everywhere. Whoever opens it ends it.
 *
 * @param application what the server shows of it
 */
export async function openSession(connection: Connection, application: string): Promise<pg.Client> {
  const settings =
    'url' in connection
      ? { connectionString: connection.url }
      : (({ username, ...rest }) => ({ ...rest, user: username }))(connection);
  const session = new pg.Client({ ...settings, application_name: application });
  // a server that dies is told by the query that waits for it
  session.on('error', () => undefined);
  await session.connect();
  await session.query(
    `SET timezone = 'UTC'; SET datestyle = 'ISO, YMD'; SET intervalstyle = 'postgres'; SET bytea_output = 'hex';
     SET extra_float_digits = 1; SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0`,
  );
  return session;
}

/** The same, ended when what was to be done in it has been done. */
export async function inSession<T>(
  connection: Connection,
  application: string,
  act: (session: pg.Client) => Promise<T>,
): Promise<T> {
  const session = await openSession(connection, application);
  try {
    return await act(session);
  } finally {
    await session.end();
  }
}
