import type { DataSource } from 'typeorm';

/** So that plans are made by what there is now. A large database takes longer than an answer may. */
export async function tidy(dataSource: DataSource): Promise<void> {
  const runner = dataSource.createQueryRunner();
  await runner.query('SET statement_timeout = 0');
  await runner.query('VACUUM ANALYZE');
  await runner.query('RESET statement_timeout');
  await runner.release();
}
