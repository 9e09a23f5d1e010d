import type { DataSource } from 'typeorm';

/** What would run if a word of it were taken as HTML, or lead somewhere if it were taken as a link; short, as names are. */
export const SCRIPT = ` <img src=x onerror=p()><svg/onload=p()>[x](javascript:p())"'`;

/** Nobody types these: what the program itself has reckoned, sealed or chained. */
const NOT_TYPED =
  /^(?:migrations|evidence_link|audit_event|search_|public_search_|signing_authority|signature|passkey|login_session)/;

/**
 * Puts the script behind every text of the database that a person may have typed, in columns and inside of JSON. What is
 * a word of a rule (`committee`), a number, a date, an address or a key stays as it is. Answers how many rows had one.
 *
 * No trigger refuses it, as none would stop somebody who had found a way to write past the doors.
 */
export async function plantScript(dataSource: DataSource): Promise<number> {
  return dataSource.transaction(async (tx) => {
    await tx.query('SET LOCAL session_replication_role = replica');
    await tx.query(`
      CREATE FUNCTION pg_temp.is_typed(word text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
        SELECT (word ~ '^[A-ZÅÄÖ]' OR word ~ '[a-zåäö] [a-zåäö]') AND word !~ '^[-{[<]|^[A-Z0-9]{1,4}$|^[^ ]*[@:/]'
               AND length(word) < 20000
      $$`);
    await tx.query(`
      CREATE FUNCTION pg_temp.with_script(value jsonb, script text) RETURNS jsonb LANGUAGE plpgsql IMMUTABLE AS $$
      BEGIN
        RETURN CASE jsonb_typeof(value)
          WHEN 'string' THEN CASE WHEN pg_temp.is_typed(value #>> '{}') THEN to_jsonb((value #>> '{}') || script) ELSE value END
          WHEN 'array' THEN coalesce((SELECT jsonb_agg(pg_temp.with_script(one, script) ORDER BY place)
                                        FROM jsonb_array_elements(value) WITH ORDINALITY AS held (one, place)), '[]')
          WHEN 'object' THEN coalesce((SELECT jsonb_object_agg(name, pg_temp.with_script(held, script))
                                         FROM jsonb_each(value) AS parts (name, held)), '{}')
          ELSE value END;
      END $$`);
    const columns = await tx.query<{ table: string; column: string; type: string }[]>(
      `SELECT c.table_name AS "table", c.column_name AS "column", c.data_type AS "type"
         FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
        WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.data_type IN ('text', 'jsonb')
          AND c.is_generated = 'NEVER' ORDER BY 1, 2`,
    );
    let planted = 0;
    for (const { table, column, type } of columns.filter((one) => !NOT_TYPED.test(one.table))) {
      const change =
        type === 'text'
          ? `SET ${column} = ${column} || $1 WHERE pg_temp.is_typed(${column})`
          : `SET ${column} = pg_temp.with_script(${column}, $1) WHERE ${column} IS NOT NULL`;
      await tx.query('SAVEPOINT before_column');
      // a column whose words are held to a list refuses, and so it cannot hold a script
      const changed = await tx
        .query<[unknown[], number]>(`UPDATE "${table}" ${change}`, [SCRIPT])
        .catch(async () => {
          await tx.query('ROLLBACK TO SAVEPOINT before_column');
          return [[], 0] as const;
        });
      planted += changed[1];
    }
    return planted;
  });
}
