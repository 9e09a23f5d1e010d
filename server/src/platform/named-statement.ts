import { createHash } from 'node:crypto';
import type { PoolClient } from 'pg';
import { QueryFailedError, type EntityManager } from 'typeorm';

const names = new Map<string, string>();

/** The same text has the same name on every connection, and another for each role: a plan is of one, and would be made anew for the next. */
function nameOf(text: string, role: string): string {
  const key = `${role} ${text}`;
  const known = names.get(key);
  if (known !== undefined) {
    return known;
  }
  const name = createHash('sha256').update(key).digest('hex').slice(0, 32);
  names.set(key, name);
  return name;
}

/** Tells as which role the transaction runs from here on. */
export function noteRole({ queryRunner }: EntityManager, role: string): void {
  if (queryRunner !== undefined) {
    queryRunner.data['role'] = role;
  }
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
    const name = nameOf(text, (tx.queryRunner.data['role'] as string | undefined) ?? '');
    const { rows } = await client.query({ name, text, values });
    return rows as Row[];
  } catch (error) {
    throw new QueryFailedError(text, values, error as Error);
  }
}
