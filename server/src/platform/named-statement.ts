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

/** Values as PostgreSQL writes them, where they are not to be read as dates, numbers and JSON. */
const AS_TEXT = { getTypeParser: () => (written: string) => written };

/**
 * Asks what PostgreSQL parses and plans once for each connection and not each time: for large statements that are asked often. The
 * text must be one of a few that never change, for each is kept on every connection.
 *
 * @param asText true: each value as PostgreSQL writes it
 * @throws QueryFailedError, as what TypeORM asks does
 */
export async function askNamed<Row>(
  tx: EntityManager,
  text: string,
  values: unknown[],
  asText = false,
): Promise<Row[]> {
  const runner = tx.queryRunner ?? tx.dataSource.createQueryRunner();
  try {
    // TypeORM cannot name a statement; the connection below it can
    const client = (await runner.connect()) as PoolClient;
    const name = nameOf(text, (runner.data['role'] as string | undefined) ?? '');
    const { rows } = await client.query({ name, text, values, ...(asText ? { types: AS_TEXT } : {}) });
    return rows as Row[];
  } catch (error) {
    throw new QueryFailedError(text, values, error as Error);
  } finally {
    if (tx.queryRunner === undefined) {
      await runner.release();
    }
  }
}
