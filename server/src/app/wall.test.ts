import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { v7 as newId } from 'uuid';
import { askDoor } from '../../test/ask-door.js';
import { mountedRoutes } from '../../test/mounted-routes.js';
import { openRightsHouse, type RightsHouse } from '../../test/rights-house.js';
import { BY_ONE_OF, BY_PARENT, OF_ORGANISATION, ownColumnOf, SHARED } from '../../test/row-organisations.js';
import type { Agent } from '../../test/test-app.js';
import { findActor } from '../features/accounts/account.store.js';
import { understand } from '../http/problem.js';
import { isWallRefusal } from '../platform/database-fault.js';
import { raiseWall } from '../platform/wall.js';

/*
 * The wall between organisations (decision 070), with the application's own check taken away: whoever asks is taken for the one who may
 * all, and PostgreSQL alone keeps what is of other organisations from him. Every door is asked, with the ids of what is there; a door
 * that is added later is asked too. Then every table, by whatever SQL.
 */

/** Of whom something is told or changed that is of a person, or of nobody, and not of an organisation: no wall stands there. */
const OF_PERSONS =
  /^(GET|POST|PATCH|DELETE|PUT) \/api\/(people|caught-mail|session|sessions|profile|passkeys)\b/;

const TABLES = [OF_ORGANISATION, BY_PARENT, BY_ONE_OF].flatMap(Object.keys).toSorted();
const columnOf = (table: string) => ownColumnOf(table) ?? '';
const NOBODY = '00000000-0000-0000-0000-000000000000';
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

let house: RightsHouse;
let role: string;
let isWalled = true;
/** ids of all rows of other organisations */
let foreign: Set<string>;
let own: Agent;

beforeAll(async () => {
  house = await openRightsHouse('Region Norrskog', async (tx, token, now, today, wallRole) => {
    const actor = await findActor(tx, token, now, today, isWalled ? wallRole : undefined);
    return actor === undefined ? undefined : { ...actor, admin: true };
  });
  role = (await raiseWall(house.app.dataSource)).role ?? '';
  foreign = new Set();
  for (const table of TABLES) {
    for (const id of await idsOf(table)) {
      foreign.add(id);
    }
  }
  own = await house.signedIn([house.strangers], ['administrator', 'secretary', 'chair']);
}, 300_000);
afterAll(() => house.app.close());

async function idsOf(table: string): Promise<string[]> {
  const rows: { id: string }[] = await house.app.dataSource.query(
    `SELECT to_jsonb(t)->>'id' AS id FROM ${table} t WHERE ${columnOf(table)} <> $1`,
    [house.strangers],
  );
  return rows.flatMap(({ id }) => (id?.length === 36 ? [id] : []));
}

/** What all rows of other organisations say, table by table. */
async function sums(): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const table of TABLES) {
    const [row] = await house.app.dataSource.query<{ sum: string }[]>(
      `SELECT md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) AS sum FROM ${table} t
        WHERE ${columnOf(table)} NOT IN ($1, $2)`,
      [house.strangers, NOBODY],
    );
    found[table] = row?.sum ?? '';
  }
  return found;
}

/**
 * Where the answers of doors name what is of other organisations.
 */
async function leaks(isAsked: (name: string) => boolean): Promise<{ asked: number; leaking: string[] }> {
  const leaking: string[] = [];
  let asked = 0;
  for (const { door, who } of mountedRoutes()) {
    const name = `${door.method} ${door.path}`;
    if (who === 'anyone' || OF_PERSONS.test(name) || !isAsked(name)) {
      continue;
    }
    asked += 1;
    let answer = await askDoor(own, door, house.ids);
    if (answer.status === 401) {
      own = await house.signedIn([house.strangers], ['administrator', 'secretary', 'chair']);
      answer = await askDoor(own, door, house.ids);
    }
    const named = [...answer.text.matchAll(UUID)].filter(([id]) => foreign.has(id));
    if (named.length > 0 || /norrskog|kustby/i.test(answer.text)) {
      leaking.push(`${name}: ${answer.status} ${answer.text.slice(0, 200)}`);
    }
  }
  return { asked, leaking };
}

describe('with the application check taken away', () => {
  test('no door tells of another organisation, and none changes anything of it', async () => {
    const before = await sums();
    const { asked, leaking } = await leaks(() => true);
    expect(leaking).toEqual([]);
    expect(asked).toBeGreaterThan(200);
    expect(await sums()).toEqual(before);
  }, 600_000);

  test('without the wall the same doors tell much: it is the wall that holds', async () => {
    isWalled = false;
    const { leaking } = await leaks((name) => name.startsWith('GET'));
    isWalled = true;
    expect(leaking.length).toBeGreaterThan(50);
  }, 300_000);
});

describe('every table', () => {
  /** As a request runs, let in to these organisations; whatever is done is undone. */
  const behind = async <T>(
    organisations: string[],
    ask: (query: (sql: string, given?: unknown[]) => Promise<T>) => Promise<T>,
  ): Promise<T> => {
    const runner = house.app.dataSource.createQueryRunner();
    await runner.startTransaction();
    try {
      await runner.query(
        `SELECT set_config('klubbat.organisations', $1, true), set_config('klubbat.person', $2, true), set_config('role', $3, true)`,
        [`{${organisations.join(',')}}`, newId(), role],
      );
      return await ask((sql, given) => runner.query(sql, given) as Promise<T>);
    } finally {
      await runner.rollbackTransaction();
      await runner.release();
    }
  };

  test('has the wall, if it is of organisations; and none else', async () => {
    const found: { name: string }[] = await house.app.dataSource.query(
      `SELECT relname AS name FROM pg_class c
        WHERE relnamespace = current_schema()::regnamespace AND relrowsecurity
          AND EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = 'own_organisation' AND p.polcmd = '*')
        ORDER BY 1`,
    );
    expect(found.map(({ name }) => name)).toEqual(TABLES);
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
    await expect(runner.query('SELECT FROM meeting')).rejects.toThrow(
      /klubbat\.organisations|malformed array/,
    );
    await runner.rollbackTransaction();
    await runner.release();
  });
});
