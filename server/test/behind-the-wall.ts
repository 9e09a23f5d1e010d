import type { DataSource } from 'typeorm';
import { v7 as newId } from 'uuid';

/** Asks as a request runs, let in to these organisations, as nobody who is known; whatever is done is undone. */
export async function behindTheWall<T>(
  dataSource: DataSource,
  { role, organisations }: { role: string; organisations: string[] },
  ask: (query: (sql: string, given?: unknown[]) => Promise<T>) => Promise<T>,
): Promise<T> {
  const runner = dataSource.createQueryRunner();
  await runner.startTransaction();
  try {
    await runner.query(
      `SELECT set_config('klubbat.organisations', $1, true), set_config('klubbat.person', $2, true), set_config('role', $3, true)`,
      [`{${organisations.join(',')}}`, newId(), role],
    );
    return await ask((sql, given) => runner.query(sql, given) as Promise<T>);
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
}
