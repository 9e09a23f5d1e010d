import { createHash } from 'node:crypto';
import type { PoolClient } from 'pg';
import { QueryFailedError, type EntityManager } from 'typeorm';
import { QuickRunner, sendWithNext } from './quick-transactions.js';

/** By role and text: put together each time they would be gone through from end to end. */
const names = new Map<string, Map<string, string>>();

/** The same text has the same name on every connection, and another for each role: a plan is of one, and would be made anew for the next. */
function nameOf(text: string, role: string): string {
  const ofRole = names.get(role) ?? new Map<string, string>();
  names.set(role, ofRole);
  const known = ofRole.get(text);
  if (known !== undefined) {
    return known;
  }
  const name = createHash('sha256').update(`${role} ${text}`).digest('hex').slice(0, 32);
  ofRole.set(text, name);
  return name;
}

/** Tells as which role the transaction runs from here on. */
export function noteRole({ queryRunner }: EntityManager, role: string): void {
  if (queryRunner instanceof QuickRunner) {
    queryRunner.role = role;
  }
}

/** Values as PostgreSQL writes them, where they are not to be read as dates, numbers and JSON. */
const AS_TEXT = { getTypeParser: () => (written: string) => written };

/** A statement that is asked often: its text must be one of a few that never change, for each is kept on every connection. */
export interface Asked {
  text: string;
  values: unknown[];
  /** true: each value as PostgreSQL writes it */
  asText?: boolean;
  /** true: it changes nothing, and may be asked before it is known that the transaction has begun */
  readsOnly?: boolean;
}

async function answerOf(client: PoolClient, role: string, { text, values, asText = false }: Asked) {
  try {
    const { rows } = await client.query({
      name: nameOf(text, role),
      text,
      values,
      ...(asText ? { types: AS_TEXT } : {}),
    });
    return rows as unknown[];
  } catch (error) {
    throw new QueryFailedError(text, values, error as Error);
  }
}

/**
 * Asks several on one way to the database and back. PostgreSQL carries them out in this order, and each sees the database as it is when its turn has
 * come: what is read after a lock has been waited for is as new as the lock.
 *
 * @returns the rows of the last
 * @throws QueryFailedError of the first that failed, as what TypeORM asks does
 */
export async function askInOrder<Row>(tx: EntityManager, asked: readonly Asked[]): Promise<Row[]> {
  const runner = (tx.queryRunner ?? tx.dataSource.createQueryRunner()) as QuickRunner;
  try {
    if (!asked.every(({ readsOnly }) => readsOnly)) {
      await runner.arrived();
    }
    // TypeORM cannot name a statement; the connection below it can
    const client = (await runner.connect()) as PoolClient;
    sendWithNext(client);
    const answers = await Promise.all(asked.map((one) => answerOf(client, runner.role, one)));
    return answers.at(-1) as Row[];
  } finally {
    if (tx.queryRunner === undefined) {
      await runner.release();
    }
  }
}

/**
 * Asks what PostgreSQL parses and plans once for each connection and not each time.
 *
 * @throws QueryFailedError, as what TypeORM asks does
 */
export function askNamed<Row>(
  tx: EntityManager,
  text: string,
  values: unknown[],
  how: Pick<Asked, 'asText' | 'readsOnly'> = {},
): Promise<Row[]> {
  return askInOrder<Row>(tx, [{ text, values, ...how }]);
}
