import type { DataSource, QueryRunner } from 'typeorm';

/** Any number: the same one in every process of Klubbat, and in nobody else's program. */
const MIGRATION_LOCK = 5_552_281;

/** For a command or a migration that reads or writes everything, in the session of that runner. */
export async function waitForever(runner: { query: (sql: string) => Promise<unknown> }): Promise<void> {
  await runner.query(`SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0`);
}

/** Does what several processes may begin at once: one works, the others wait and find it done. */
export async function oneAtATime<T>(
  dataSource: DataSource,
  act: (runner: QueryRunner) => Promise<T>,
): Promise<T> {
  const runner = dataSource.createQueryRunner();
  try {
    await waitForever(runner);
    await runner.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    return await act(runner);
  } finally {
    await runner.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    await runner.query('RESET statement_timeout; RESET idle_in_transaction_session_timeout');
    await runner.release();
  }
}
