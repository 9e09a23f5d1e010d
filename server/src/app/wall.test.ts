import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { askDoor } from '../../test/ask-door.js';
import { mountedRoutes } from '../../test/mounted-routes.js';
import { openRightsHouse, type RightsHouse } from '../../test/rights-house.js';
import { BY_ONE_OF, BY_PARENT, OF_ORGANISATION, ownColumnOf } from '../../test/row-organisations.js';
import type { Agent } from '../../test/test-app.js';
import { findActor } from '../features/accounts/account.store.js';

/*
 * The wall between organisations (decision 070), with the application's own check taken away: whoever asks is taken for the one who may
 * all, and PostgreSQL alone keeps what is of other organisations from him. Every door is asked, with the ids of what is there; a door
 * that is added later is asked too. Every table is asked by SQL in wall-tables.test.ts.
 */

const TABLES = [OF_ORGANISATION, BY_PARENT, BY_ONE_OF].flatMap(Object.keys).toSorted();
const columnOf = (table: string) => ownColumnOf(table) ?? '';
const NOBODY = '00000000-0000-0000-0000-000000000000';
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

let house: RightsHouse;
let isWalled = true;
/** ids of all rows of other organisations */
let foreign: Set<string>;
let own: Agent;

beforeAll(async () => {
  house = await openRightsHouse('Region Norrskog', async (tx, token, now, today, wallRole) => {
    const actor = await findActor(tx, token, now, today, isWalled ? wallRole : undefined);
    return actor === undefined ? undefined : { ...actor, admin: true };
  });
  foreign = new Set();
  for (const table of TABLES) {
    for (const id of await idsOf(table)) {
      foreign.add(id);
    }
  }
  for (const [table, unknown] of Object.entries(UNKNOWN)) {
    const rows = await house.app.dataSource.query<{ id: string }[]>(
      `SELECT to_jsonb(t)->>'id' AS id FROM ${table} t WHERE ${unknown}`,
      [house.strangers],
    );
    rows.forEach(({ id }) => foreign.add(id));
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

/** People, accounts, files and what is theirs, that the organisation of the one who asks has nothing to do with. */
const UNKNOWN: Record<string, string> = {
  person: `NOT of_organisations @> ARRAY[$1::uuid]`,
  account: `person_id IN (SELECT p.id FROM person p WHERE NOT p.of_organisations @> ARRAY[$1::uuid])`,
  stored_file: `NOT of_organisations @> ARRAY[$1::uuid]`,
  ...Object.fromEntries(
    ['login_session', 'passkey', 'e_identity', 'one_time_code'].map((table) => [
      table,
      `account_id IN (SELECT a.id FROM account a JOIN person p ON p.id = a.person_id WHERE NOT p.of_organisations @> ARRAY[$1::uuid])`,
    ]),
  ),
};

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
  for (const [table, unknown] of Object.entries(UNKNOWN)) {
    const [row] = await house.app.dataSource.query<{ sum: string }[]>(
      `SELECT md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) AS sum FROM ${table} t WHERE ${unknown}`,
      [house.strangers],
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
    if (who === 'anyone' || !isAsked(name)) {
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
