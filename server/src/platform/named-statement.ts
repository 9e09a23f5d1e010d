import { createHash } from 'node:crypto';
import type { PoolClient } from 'pg';
import { QueryFailedError, type EntityManager } from 'typeorm';

const names = new Map<string, string>();

/** The same text has the same name on every connection. */
function nameOf(text: string): string {
  const known = names.get(text);
  if (known !== undefined) {
    return known;
  }
  const name = createHash('sha256').update(text).digest('hex').slice(0, 32);
  names.set(text, name);
  return name;
}

/**
 * Asks what PostgreSQL parses and plans once for each connection and not each time: for large statements that are asked often. The
 * text must be one of a few that never change, for each is kept on every connection.
 *
 * @throws QueryFailedError, as what TypeORM asks does
 */
export async function askNamed<Row>(tx: EntityManager, text: string, values: unknown[]): Promise<Row[]> {
  if (tx.queryRunner === undefined) {
    // each time on another connection of the pool: nothing to be kept
    return tx.query<Row[]>(text, values);
  }
  // TypeORM cannot name a statement; the connection below it can
  const client = (await tx.queryRunner.connect()) as PoolClient;
  try {
    const { rows } = await client.query({ name: nameOf(text), text, values });
    return rows as Row[];
  } catch (error) {
    throw new QueryFailedError(text, values, error as Error);
  }
}
