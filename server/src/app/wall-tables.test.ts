import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { v7 as newId } from 'uuid';
import { behindTheWall } from '../../test/behind-the-wall.js';
import { openRightsHouse, type RightsHouse } from '../../test/rights-house.js';
import {
  BY_ONE_OF,
  BY_PARENT,
  foreignKeys,
  KNOWN_TO_ORGANISATIONS,
  OF_ORGANISATION,
  ownColumnOf,
  SHARED,
} from '../../test/row-organisations.js';
import { understand } from '../http/problem.js';
import { isWallRefusal } from '../platform/database-fault.js';
import { raiseWall } from '../platform/wall.js';

/* The wall between organisations (decisions 070 and 085), table by table, by whatever SQL. Doors are asked in wall.test.ts. */

const TABLES = [OF_ORGANISATION, BY_PARENT, BY_ONE_OF].flatMap(Object.keys).toSorted();
const columnOf = (table: string) => ownColumnOf(table) ?? '';

let house: RightsHouse;
let role: string;

beforeAll(async () => {
  house = await openRightsHouse('Region Norrskog');
  role = (await raiseWall(house.app.dataSource)).role ?? '';
}, 300_000);
afterAll(() => house.app.close());

const behind = <T>(
  organisations: string[],
  ask: (query: (sql: string, given?: unknown[]) => Promise<T>) => Promise<T>,
): Promise<T> => behindTheWall(house.app.dataSource, { role, organisations }, ask);

test('has the wall, if it is of organisations; and none else', async () => {
  const found: { name: string }[] = await house.app.dataSource.query(
    `SELECT relname AS name FROM pg_class c
      WHERE relnamespace = current_schema()::regnamespace AND relrowsecurity
        AND EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = 'own_organisation')
      ORDER BY 1`,
  );
  const walled = [...TABLES, ...Object.keys(KNOWN_TO_ORGANISATIONS)].toSorted();
  expect(found.map(({ name }) => name)).toEqual(walled);
  expect(TABLES.filter((table) => table in SHARED)).toEqual([]);
});

test('shows nothing to one who is let in nowhere, and lets him change and take away nothing', async () => {
  const touched: string[] = [];
  for (const table of TABLES) {
    const column = columnOf(table);
    for (const sql of [
      `SELECT FROM ${table} WHERE ${column} IS NOT NULL`,
      `UPDATE ${table} SET ${column} = ${column}`,
      `DELETE FROM ${table}`,
    ]) {
      const rows = await behind<unknown>([newId()], (query) =>
        query(
          `WITH t AS (${sql} ${sql.startsWith('SELECT') ? '' : 'RETURNING 1'}) SELECT count(*)::int AS count FROM t`,
        ),
      );
      const [{ count } = { count: 0 }] = rows as { count: number }[];
      if (count > 0) {
        touched.push(`${sql}: ${count}`);
      }
    }
  }
  expect(touched).toEqual([]);
}, 120_000);

test('shows one who is let in to an organisation all of it', async () => {
  const [organisation = ''] = house.own;
  const differing: string[] = [];
  for (const table of TABLES) {
    const sql = `SELECT count(*)::int AS count FROM ${table} WHERE ${columnOf(table)} = $1`;
    const there = await house.app.dataSource.query<unknown>(sql, [organisation]);
    const seen = await behind<unknown>([organisation], (query) => query(sql, [organisation]));
    if (JSON.stringify(there) !== JSON.stringify(seen)) {
      differing.push(table);
    }
  }
  expect(differing).toEqual([]);
}, 120_000);

test('of people, accounts and files shows nothing to one who is known nowhere', async () => {
  const touched: string[] = [];
  for (const table of Object.keys(KNOWN_TO_ORGANISATIONS)) {
    for (const sql of [`SELECT FROM ${table}`, `DELETE FROM ${table}`]) {
      const rows = await behind<unknown>([newId()], (query) =>
        query(
          `WITH t AS (${sql} ${sql.startsWith('SELECT') ? '' : 'RETURNING 1'}) SELECT count(*)::int AS count FROM t`,
        ),
      );
      const [{ count } = { count: 0 }] = rows as { count: number }[];
      if (count > 0) {
        touched.push(`${sql}: ${count}`);
      }
    }
  }
  expect(touched).toEqual([]);
});

test('of people and files shows all whom rows of an organisation name', async () => {
  const [organisation = ''] = house.own;
  const wanting: string[] = [];
  for (const { table, column, parent } of await foreignKeys(house.app.dataSource)) {
    if (table in SHARED || !['person', 'account', 'stored_file'].includes(parent)) {
      continue;
    }
    const sql = `SELECT count(*)::int AS count FROM ${table} t JOIN ${parent} p ON p.id = t.${column} WHERE t.${columnOf(table)} = $1`;
    const there = await house.app.dataSource.query<unknown>(sql, [organisation]);
    const seen = await behind<unknown>([organisation], (query) => query(sql, [organisation]));
    if (JSON.stringify(there) !== JSON.stringify(seen)) {
      wanting.push(`${table}.${column}`);
    }
  }
  expect(wanting).toEqual([]);
}, 120_000);

test('names nobody of another organisation, though a key alone would let it', async () => {
  const [stranger] = await house.app.dataSource.query<{ id: string }[]>(
    `SELECT id FROM person WHERE of_organisations <> '{}' AND NOT of_organisations @> ARRAY[$1::uuid] LIMIT 1`,
    [house.strangers],
  );
  const naming = behind<unknown>([house.strangers], (query) =>
    query(
      `INSERT INTO membership (id, person_id, organisation_id, role, version, updated_at)
       VALUES (gen_random_uuid(), $1, $2, 'reader', 1, now())`,
      [stranger?.id, house.strangers],
    ),
  );
  const refused: unknown = await naming.catch((error: unknown) => error);
  expect(understand(refused)?.code).toBe('not-found');
  expect(isWallRefusal(refused)).toBe(true);
});

test('refuses a row for an organisation that one is not let in to', async () => {
  const [organisation = ''] = house.own;
  const into = (organisationId: string) =>
    behind<unknown>([house.strangers], (query) =>
      query(`INSERT INTO search_lexeme (organisation_id, open, word) VALUES ($1, false, 'prov')`, [
        organisationId,
      ]),
    );
  const refused: unknown = await into(organisation).catch((error: unknown) => error);
  expect(String(refused)).toContain('row-level security');
  // and is answered as what is not there, with an error in the log: the application should have refused it
  expect(understand(refused)?.code).toBe('not-found');
  expect(isWallRefusal(refused)).toBe(true);
  await into(house.strangers);
});

test('has triggers that see all rows, with names of their own schema', async () => {
  const wanting: { name: string }[] = await house.app.dataSource.query(
    `SELECT DISTINCT p.proname AS name FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid
      WHERE p.pronamespace = current_schema()::regnamespace AND NOT t.tgisinternal
        AND NOT (p.prosecdef AND EXISTS (SELECT FROM unnest(p.proconfig) c WHERE c = 'search_path=public, pg_temp'))`,
  );
  expect(wanting).toEqual([]);
});

test('is shut where nobody said who is let in', async () => {
  const runner = house.app.dataSource.createQueryRunner();
  await runner.startTransaction();
  await runner.query(`SELECT set_config('role', $1, true)`, [role]);
  await expect(runner.query('SELECT FROM meeting')).rejects.toThrow(/klubbat\.organisations|malformed array/);
  await runner.rollbackTransaction();
  await runner.release();
});
