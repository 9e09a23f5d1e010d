import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Pool } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { cloneDatabase, type TestDatabase } from '../../test/test-database.js';
import { openDatabase, writing } from './database.js';
import { askInOrder, askNamed } from './named-statement.js';
import { sendAhead, type QuickRunner } from './quick-transactions.js';

let database: TestDatabase;
let dataSource: DataSource;
beforeAll(async () => {
  database = await cloneDatabase();
  dataSource = await openDatabase(database.connection, [], () => undefined);
  await dataSource.query('CREATE TABLE kept (id int PRIMARY KEY, body text NOT NULL)');
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

const INSERT = 'INSERT INTO kept (id, body) VALUES ($1, $2)';
const insert = (tx: EntityManager, id: number, body: string | null = 'Att') =>
  askNamed(tx, INSERT, [id, body]);
const kept = async () => {
  const rows = await dataSource.query<{ id: number }[]>('SELECT id FROM kept ORDER BY id');
  await dataSource.query('DELETE FROM kept');
  return rows.map(({ id }) => id);
};
const NOT_NULL = { driverError: { code: '23502' } };

test('what was sent ahead is kept when the transaction is', async () => {
  await writing(dataSource, async (tx) => {
    await sendAhead(tx, insert(tx, 1));
  });
  expect(await kept()).toEqual([1]);
});

test('what was sent ahead and fails is told by the end of the transaction, of which nothing is kept', async () => {
  const act = writing(dataSource, async (tx) => {
    await insert(tx, 1);
    await sendAhead(tx, insert(tx, 2, null));
    return 'kept';
  });
  await expect(act).rejects.toMatchObject(NOT_NULL);
  expect(await kept()).toEqual([]);
});

test.each([
  ['with a name', (tx: EntityManager) => askNamed(tx, 'SELECT 1', [])],
  ['by TypeORM', (tx: EntityManager) => tx.query('SELECT 1')],
])('what is asked after it %s is told why, and not that something failed before', async (_, ask) => {
  const act = writing(dataSource, async (tx) => {
    await sendAhead(tx, insert(tx, 1, null));
    await ask(tx);
  });
  await expect(act).rejects.toMatchObject(NOT_NULL);
  expect(await kept()).toEqual([]);
});

test('who goes on after a statement that failed is not told that it was kept', async () => {
  const act = writing(dataSource, async (tx) => {
    await insert(tx, 1);
    await insert(tx, 1).catch(() => undefined);
  });
  await expect(act).rejects.toThrow('A statement of the transaction failed');
  expect(await kept()).toEqual([]);
});

test('a savepoint that is rolled back takes what was sent ahead in it along, and nothing else', async () => {
  await writing(dataSource, async (tx) => {
    await sendAhead(tx, insert(tx, 1));
    const inner = tx.transaction((own) => sendAhead(own, insert(own, 2, null)));
    await expect(inner).rejects.toMatchObject(NOT_NULL);
    await sendAhead(tx, insert(tx, 3));
  });
  expect(await kept()).toEqual([1, 3]);
});

test.each([
  ['with a name', (tx: EntityManager) => insert(tx, 1)],
  ['by TypeORM', (tx: EntityManager) => tx.query(INSERT, [1, 'Att'])],
  ['sent ahead', (tx: EntityManager) => sendAhead(tx, insert(tx, 1))],
])('nothing that writes is asked before the transaction has begun: %s', async (_, write) => {
  const act = dataSource.transaction('NO SUCH LEVEL' as 'SERIALIZABLE', async (tx) => {
    // may go along, since it changes nothing
    await askNamed(tx, 'SELECT 1', [], { readsOnly: true });
    await write(tx);
  });
  await expect(act).rejects.toMatchObject({ driverError: { code: '42601' } });
  expect(await kept()).toEqual([]);
});

test('what is read after a lock on one way sees what was written by the one who was waited for', async () => {
  await dataSource.query(INSERT, [1, 'före']);
  const holder = dataSource.createQueryRunner();
  await holder.startTransaction();
  await holder.query(`UPDATE kept SET body = 'efter' WHERE id = 1`);
  const read = writing(dataSource, (tx) =>
    askInOrder<{ body: string }>(tx, [
      { text: 'SELECT id FROM kept WHERE id = $1 FOR UPDATE', values: [1] },
      { text: 'SELECT body FROM kept WHERE id = $1', values: [1] },
    ]),
  );
  let isWaiting = false;
  while (!isWaiting) {
    [{ isWaiting }] = await dataSource.query<[{ isWaiting: boolean }]>(
      `SELECT EXISTS (SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock') AS "isWaiting"`,
    );
  }
  await holder.commitTransaction();
  await holder.release();
  expect(await read).toEqual([{ body: 'efter' }]);
  await kept();
});

test('a connection can be used again after each of these', async () => {
  for (let at = 0; at < 3; at += 1) {
    await writing(dataSource, (tx) => sendAhead(tx, insert(tx, 1, null))).catch(() => undefined);
    await writing(dataSource, (tx) => sendAhead(tx, insert(tx, 5 + at)));
    const runner = dataSource.createQueryRunner() as QuickRunner;
    expect(await runner.query('SELECT now() = statement_timestamp() AS alone')).toEqual([{ alone: true }]);
    await runner.release();
  }
  expect(await kept()).toEqual([5, 6, 7]);
});

test('a connection that breaks while it is handed out, or tells so twice, does not end the program', async () => {
  const master = (dataSource.driver as PostgresDriver).master as Pool;
  const client = await master.connect();
  for (const told of ['write EPIPE', 'terminating connection due to unexpected postmaster exit']) {
    expect(() => client.emit('error', new Error(told))).not.toThrow();
  }
  client.release(true);
  expect(await dataSource.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
});
