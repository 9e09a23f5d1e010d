import type { DataSource } from 'typeorm';
import { BY_ONE_OF, BY_PARENT, OF_ORGANISATION, ownColumnOf } from './row-organisations.js';

/** Tables whose rows are of one organisation. */
const TABLES = [OF_ORGANISATION, BY_PARENT, BY_ONE_OF].flatMap(Object.keys).toSorted();

/** A row that has an id, and its version where it has one. */
export type Rows = ReadonlyMap<string, { table: string; version: number | undefined }>;

interface Found {
  id: string | null;
  version: string | null;
}

const toldOf = "to_jsonb(t)->>'id' AS id, to_jsonb(t)->>'version' AS version";

/** All rows of organisations. */
export async function rowsOfOrganisations(dataSource: DataSource, organisations: string[]): Promise<Rows> {
  const rows = new Map<string, { table: string; version: number | undefined }>();
  for (const table of TABLES) {
    const found = await dataSource.query<Found[]>(
      `SELECT ${toldOf} FROM ${table} t WHERE ${ownColumnOf(table) ?? ''} = ANY ($1::uuid[])`,
      [organisations],
    );
    add(rows, table, found);
  }
  return rows;
}

/** All rows that hang on boards: by themselves, by a meeting, or by what hangs on one. */
export async function rowsOfBoards(dataSource: DataSource, boards: string[]): Promise<Rows> {
  const rows = new Map<string, { table: string; version: number | undefined }>();
  for (const id of boards) {
    rows.set(id, { table: 'board', version: undefined });
  }
  const columns = await dataSource.query<{ table: string; column: string }[]>(
    `SELECT table_name AS table, column_name AS column FROM information_schema.columns
      WHERE table_schema = current_schema() AND column_name IN ('board_id', 'meeting_id')`,
  );
  const hangsOn = (table: string) => [
    ...columns.flatMap((one) => (one.table === table ? [one.column] : [])),
    ...Object.entries(BY_PARENT).flatMap(([name, [column, , target]]) =>
      name === table && target === 'id' ? [column] : [],
    ),
  ];
  for (let count = 0; count !== rows.size;) {
    count = rows.size;
    for (const table of TABLES) {
      for (const column of hangsOn(table)) {
        add(
          rows,
          table,
          await dataSource.query<Found[]>(
            `SELECT ${toldOf} FROM ${table} t WHERE ${column}::text = ANY ($1::text[])`,
            [[...rows.keys()]],
          ),
        );
      }
    }
  }
  return rows;
}

function add(
  rows: Map<string, { table: string; version: number | undefined }>,
  table: string,
  found: readonly Found[],
): void {
  for (const { id, version } of found) {
    if (id?.length === 36) {
      rows.set(id, { table, version: version === null ? undefined : Number(version) });
    }
  }
}

/**
 * From now on the database itself refuses, with a fault, each statement that writes a row which is foreign, or names one: whatever a
 * door does with it, nobody has to look for it.
 */
export async function refuseForeign(dataSource: DataSource, ids: readonly string[]): Promise<void> {
  await dataSource.query('CREATE TABLE IF NOT EXISTS foreign_row (id uuid PRIMARY KEY)');
  await dataSource.query('DELETE FROM foreign_row');
  await dataSource.query('INSERT INTO foreign_row SELECT unnest($1::uuid[]) ON CONFLICT DO NOTHING', [ids]);
  await dataSource.query(`
    CREATE OR REPLACE FUNCTION refuse_foreign() RETURNS trigger LANGUAGE plpgsql AS $body$
    DECLARE said text := CASE WHEN TG_OP = 'INSERT' THEN '' ELSE to_jsonb(OLD)::text END
      || CASE WHEN TG_OP = 'DELETE' THEN '' ELSE to_jsonb(NEW)::text END;
    BEGIN
      IF EXISTS (SELECT FROM regexp_matches(said, '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}', 'g') m
                   JOIN foreign_row f ON f.id = m[1]::uuid) THEN
        RAISE EXCEPTION 'foreign-row % %', TG_OP, TG_TABLE_NAME;
      END IF;
      RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
    END $body$`);
  for (const table of [...TABLES, 'person', 'account']) {
    await dataSource.query(`CREATE OR REPLACE TRIGGER aa_refuse_foreign BEFORE INSERT OR UPDATE OR DELETE ON ${table}
      FOR EACH ROW EXECUTE FUNCTION refuse_foreign()`);
  }
}
