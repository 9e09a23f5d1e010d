import { createHash } from 'node:crypto';
import type pg from 'pg';

/** How many rows a table has, and a sum over all of them that does not depend on their order. */
export interface RowSum {
  rows: number;
  /** SHA-256, hexadecimal */
  sum: string;
}

/** By schema and table, as `public.meeting`. */
export type RowSums = Record<string, RowSum>;

/** All tables with rows that last, as the server writes their names: an unlogged one is empty after a crash, and so in a copy. */
export async function findTables(session: pg.Client): Promise<string[]> {
  const { rows } = await session.query<{ name: string }>(
    `SELECT quote_ident(n.nspname) || '.' || quote_ident(c.relname) AS name
       FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind = 'r' AND c.relpersistence = 'p' AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
      ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
}

/** The first 128 bits of each row's hash are added up: the same rows in another order, or in another file, come to the same. */
async function sumOf(session: pg.Client, table: string): Promise<RowSum> {
  const { rows } = await session.query<{ rows: string; first: string; second: string }>(
    `SELECT count(*) AS rows,
            coalesce(sum(('x' || substr(h, 1, 16))::bit(64)::bigint::numeric), 0) AS first,
            coalesce(sum(('x' || substr(h, 17, 16))::bit(64)::bigint::numeric), 0) AS second
       FROM (SELECT encode(sha256(convert_to(klubbat_row::text, 'UTF8')), 'hex') AS h FROM ${table} klubbat_row) hashed`,
  );
  const [{ rows: count, first, second } = { rows: '0', first: '0', second: '0' }] = rows;
  return {
    rows: Number(count),
    sum: createHash('sha256').update(`${count} ${first} ${second}`).digest('hex'),
  };
}

/** Every row of every table, in the moment that the session's transaction sees. Reads all there is. */
export async function sumRows(session: pg.Client): Promise<RowSums> {
  const sums: RowSums = {};
  for (const table of await findTables(session)) {
    sums[table] = await sumOf(session, table);
  }
  return sums;
}

/** Where two differ: one sentence for each table. */
export function rowFaults(wanted: RowSums, found: RowSums): string[] {
  const tables = [...new Set([...Object.keys(wanted), ...Object.keys(found)])].toSorted();
  return tables.flatMap((table) => {
    const [was, is] = [wanted[table], found[table]];
    if (was === undefined || is === undefined) {
      return [`table ${table} is ${was === undefined ? 'not in the backup' : 'gone'}`];
    }
    if (was.rows !== is.rows) {
      return [`table ${table} has ${is.rows} rows, and had ${was.rows}`];
    }
    return was.sum === is.sum ? [] : [`table ${table} has other rows than it had`];
  });
}
