import type { DataSource } from 'typeorm';

/** How much there is: the rows of the largest tables, and the size of the database. */
export async function tellCounts(dataSource: DataSource, say: (line: string) => void): Promise<void> {
  const rows = await dataSource.query<{ name: string; count: string; size: string }[]>(
    `SELECT relname AS name, n_live_tup AS count, pg_size_pretty(pg_total_relation_size(relid)) AS size
       FROM pg_stat_user_tables WHERE n_live_tup > 0 ORDER BY pg_total_relation_size(relid) DESC LIMIT 20`,
  );
  for (const { name, count, size } of rows) {
    say(`${name.padEnd(24)} ${count.padStart(10)} rows  ${size.padStart(10)}`);
  }
  const [whole] = await dataSource.query<{ size: string }[]>(
    'SELECT pg_size_pretty(pg_database_size(current_database())) AS size',
  );
  say(`the whole database: ${whole?.size ?? ''}`);
}
