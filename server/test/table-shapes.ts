import type { DataSource } from 'typeorm';

/** A column as one that inserts, updates and reads meets it. */
export interface ColumnShape {
  type: string;
  nullable: boolean;
  hasDefault: boolean;
}

/** By table and column, as `login_session.proved_at`. */
export type TableShapes = Record<string, ColumnShape>;

/** All columns of the schema. */
export async function readShapes(dataSource: DataSource): Promise<TableShapes> {
  const rows: (ColumnShape & { name: string })[] = await dataSource.query(
    `SELECT c.relname || '.' || a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type,
            NOT a.attnotnull AS nullable, a.atthasdef OR a.attidentity <> '' AS "hasDefault"
       FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped`,
  );
  return Object.fromEntries(rows.map(({ name, ...shape }) => [name, shape]));
}

/**
 * What a program that was written for the shapes before would stumble over in those after: a column that is gone or renamed, has another type, must
 * be told and was not, or came to a table that it knows and must be told. One sentence for each.
 */
export function contractions(before: TableShapes, after: TableShapes): string[] {
  const tables = new Set(Object.keys(before).map((name) => name.split('.')[0]));
  const known = Object.entries(before).flatMap(([name, was]) => {
    const is = after[name];
    if (is === undefined) {
      return [`${name} is gone or renamed`];
    }
    return [
      ...(is.type === was.type ? [] : [`${name} is ${is.type} and was ${was.type}`]),
      ...(was.nullable && !is.nullable && !is.hasDefault ? [`${name} must be told and need not before`] : []),
      ...(was.hasDefault && !is.hasDefault && !is.nullable ? [`${name} has lost its default`] : []),
    ];
  });
  const added = Object.entries(after)
    .filter(([name, { nullable, hasDefault }]) => !(name in before) && !nullable && !hasDefault)
    .filter(([name]) => tables.has(name.split('.')[0]))
    .map(([name]) => `${name} is new, and must be told`);
  return [...known, ...added].toSorted();
}
