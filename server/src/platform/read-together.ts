import type { EntityManager } from 'typeorm';
import { columnsOf } from './entity-columns.js';
import { askInOrder, type Asked } from './named-statement.js';

/** Rows that one statement reads together with others: PostgreSQL gives them as JSON. */
export interface Part<Row extends object> {
  /** a query of its own, that takes the parameters of the statement that it will stand in */
  sql: string;
  /** which columns are moments: JSON knows none */
  moments: readonly string[];
  /** for the compiler alone: what a row is */
  row?: Row;
}

/** What a part reads, however many rows it has. */
type Rows<P> = P extends Part<infer Row> ? Row[] : never;

/** What is read of parts together, by the names that they have there. */
export type ReadParts<Parts> = { [Name in keyof Parts]: Rows<Parts[Name]> };

/** A part of any query. `moments`: its columns of timestamptz. */
export function part<Row extends object>(
  sql: string,
  moments: readonly (keyof Row & string)[] = [],
): Part<Row> {
  return { sql, moments };
}

/** Types that are the same in JSON as in the entity; of others it is not known, and they are refused. */
const AS_JSON = ['uuid', 'text', 'date', 'jsonb', 'boolean', 'integer', 'smallint'];

/**
 * The rows of an entity as its repository would give them (but that they are of no class), by the columns that it declares.
 *
 * @param from what comes after the columns: `FROM agenda_item t WHERE …`; the entity is `t`
 */
export function entityPart<Entity extends object>(entity: new () => Entity, from: string): Part<Entity> {
  const columns = columnsOf(entity);
  const moments = columns.filter(({ type }) => type === 'timestamptz');
  const strange = columns.find((column) => !moments.includes(column) && !AS_JSON.includes(column.type));
  if (columns.length === 0 || strange !== undefined) {
    throw new Error(`${entity.name} has ${strange?.property ?? 'no column'} that cannot be read as JSON`);
  }
  return {
    sql: `SELECT ${columns.map(({ property, column }) => `t.${column} AS "${property}"`).join(', ')} ${from}`,
    moments: moments.map(({ property }) => property),
  };
}

const statements = new WeakMap<object, string>();

/** The statement that reads them: it is another where anything else is read. */
export function statementOf(parts: Record<string, Part<object>>): string {
  const known = statements.get(parts);
  if (known !== undefined) {
    return known;
  }
  const columns = Object.entries(parts).map(
    ([name, { sql }]) => `(SELECT coalesce(json_agg(r), '[]'::json) FROM (${sql}) r) AS "${name}"`,
  );
  const text = `SELECT ${columns.join(',\n')}`;
  statements.set(parts, text);
  return text;
}

function rowsOf<Row extends object>({ moments }: Part<Row>, written: string): Row[] {
  const rows = JSON.parse(written) as Record<string, unknown>[];
  for (const row of moments.length === 0 ? [] : rows) {
    for (const moment of moments) {
      const at = row[moment];
      row[moment] = at === null ? null : new Date(at as string);
    }
  }
  return rows as Row[];
}

/**
 * Reads all parts in one statement, and so as they are at one moment, on one way to the database and back.
 *
 * @param parts made once, where the module is loaded: their statement is kept
 * @param values what `$1`, `$2` … of the parts stand for
 * @param before what goes along and is done first: the locks under which they are read
 */
export async function readTogether<Parts extends Record<string, Part<object>>>(
  tx: EntityManager,
  parts: Parts,
  values: unknown[],
  before: readonly Asked[] = [],
): Promise<ReadParts<Parts>> {
  const [read = {}] = await askInOrder<Record<string, string>>(tx, [
    ...before,
    { text: statementOf(parts), values, asText: true },
  ]);
  return Object.fromEntries(
    Object.entries(parts).map(([name, one]) => [name, rowsOf(one, read[name] ?? '[]')]),
  ) as ReadParts<Parts>;
}
