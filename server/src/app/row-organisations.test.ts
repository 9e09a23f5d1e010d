import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  BY_ONE_OF,
  BY_PARENT,
  CROSSINGS,
  foreignKeys,
  linksOf,
  OF_ORGANISATION,
  ownColumnOf,
  SHARED,
  type KeyOfTable,
} from '../../test/row-organisations.js';
import { startTestApp, type TestApp } from '../../test/test-app.js';

/** Kept by triggers and made anew at any time: they have the column, and no key. */
const KEPT_BY_TRIGGERS = [
  'attachment_search_row',
  'public_attachment_row',
  'public_search_row',
  'search_lexeme',
  'search_row',
];

let app: TestApp;
let keys: KeyOfTable[];
let tables: string[];
beforeAll(async () => {
  app = await startTestApp();
  keys = await foreignKeys(app.dataSource);
  const found: { name: string }[] = await app.dataSource.query(
    `SELECT relname AS name FROM pg_class
      WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p', 'm') ORDER BY 1`,
  );
  tables = found.map(({ name }) => name);
});
afterAll(() => app.close());

const keyOf = (table: string, column: string, parent: string) =>
  keys.find((key) => key.table === table && key.column === column && key.parent === parent);

describe('the organisation of every row', () => {
  test('is told by one list for each table, and by no list for what is no table', () => {
    const listed = [OF_ORGANISATION, BY_PARENT, BY_ONE_OF, SHARED].flatMap(Object.keys);
    expect(listed.toSorted()).toEqual(tables);
  });

  test('where it has a column of its own, the column is never empty and names one that there is', () => {
    const wanting = Object.entries(OF_ORGANISATION).flatMap(([table, column]) => {
      const key = keyOf(table, column, 'organisation');
      return KEPT_BY_TRIGGERS.includes(table) || (key !== undefined && !key.nullable) ? [] : [table];
    });
    expect(wanting.toSorted()).toEqual(['audit_event', 'organisation']);
  });

  test('where it hangs on another row, it always does, by a key', () => {
    const wanting = Object.entries(BY_PARENT).flatMap(([table, [column, parent]]) => {
      const key = keyOf(table, column, parent);
      return key !== undefined && !key.nullable ? [] : [`${table}.${column}`];
    });
    // whoever writes right now is gone when the connection is: no key is worth it there
    expect(wanting).toEqual(['writer_place.meeting_id']);
  });

  test('where it hangs on another row, a trigger writes it there, whoever inserts', async () => {
    const triggers: { table: string; events: number; always: boolean; nullable: boolean }[] =
      await app.dataSource.query(
        `SELECT t.tgrelid::regclass::text AS table, t.tgtype::int AS events, t.tgenabled = 'A' AS always,
                NOT a.attnotnull AS nullable
           FROM pg_trigger t JOIN pg_attribute a ON a.attrelid = t.tgrelid AND a.attname = 'of_organisation'
          WHERE t.tgname = 'z_of_organisation'`,
      );
    // for each row, before it is inserted or changed
    const expected = [...Object.keys(BY_PARENT), ...Object.keys(BY_ONE_OF)]
      .filter((table) => ownColumnOf(table) === 'of_organisation')
      .map((table) => ({ table, events: 1 + 2 + 4 + 16, always: true, nullable: table === 'returned_mail' }));
    const byTable = (a: { table: string }, b: { table: string }) => (a.table < b.table ? -1 : 1);
    expect(triggers.toSorted(byTable)).toEqual(expected.toSorted(byTable));
  });

  test('makes known to it whom and which files it names, whoever writes', async () => {
    const triggers: { table: string; columns: string[] }[] = await app.dataSource.query(
      `SELECT t.tgrelid::regclass::text AS table,
              ARRAY(SELECT a.attname::text FROM unnest(t.tgattr::int2[]) n JOIN pg_attribute a ON a.attrelid = t.tgrelid AND a.attnum = n) AS columns
         FROM pg_trigger t
         -- for each row, after it is inserted or one of these columns is changed, always
        WHERE t.tgname = 'makes_known' AND t.tgtype = 1 + 4 + 16 AND t.tgenabled = 'A'`,
    );
    const noticed = triggers.flatMap(({ table, columns }) => columns.map((column) => `${table}.${column}`));
    const naming = keys
      .filter(
        ({ table, parent }) => !(table in SHARED) && ['person', 'account', 'stored_file'].includes(parent),
      )
      .map(({ table, column }) => `${table}.${column}`);
    expect(noticed.toSorted()).toEqual(naming.toSorted());
  });

  test('is found from every table that has one: parents lead to an organisation, not round', () => {
    const follow = (table: string, below: string[]): void => {
      expect(below).not.toContain(table);
      for (const [, parent] of linksOf(table)) {
        follow(parent, [...below, table]);
      }
      expect([below.at(0), table in SHARED]).toEqual([below.at(0), false]);
    };
    for (const start of [...Object.keys(BY_PARENT), ...Object.keys(BY_ONE_OF)]) {
      follow(start, []);
    }
  });

  test('crossings are keys that there are', () => {
    const all = keys.map(({ table, column }) => `${table}.${column}`);
    expect(Object.keys(CROSSINGS).filter((crossing) => !all.includes(crossing))).toEqual([]);
  });
});
