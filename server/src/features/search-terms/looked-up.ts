import type { EntityManager } from 'typeorm';

/**
 * Asks with an index where the database would guess wrongly: of words that nobody has counted it takes each for common, and would
 * read all rows through.
 */
export async function lookedUp<T>(tx: EntityManager, byIndex: boolean, ask: () => Promise<T>): Promise<T> {
  if (!byIndex) {
    return ask();
  }
  await tx.query('SET LOCAL enable_seqscan = off');
  const found = await ask();
  await tx.query('SET LOCAL enable_seqscan = on');
  return found;
}
