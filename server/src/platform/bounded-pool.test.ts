import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DataSource } from 'typeorm';
import { cloneDatabase, type TestDatabase } from '../../test/test-database.js';
import { boundWaiting } from './bounded-pool.js';
import { askNamed } from './named-statement.js';
import { beginQuickly } from './quick-transactions.js';

let database: TestDatabase;
let dataSource: DataSource;
beforeAll(async () => {
  database = await cloneDatabase();
  dataSource = await new DataSource({
    type: 'postgres',
    ...database.connection,
    poolErrorHandler: () => undefined,
    extra: { max: 1 },
  }).initialize();
  beginQuickly(boundWaiting(dataSource, 2));
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

test('two wait for the one connection and are answered; whoever comes then is refused at once, however he asks', async () => {
  const held = dataSource.createQueryRunner();
  await held.connect();
  const waiting = [dataSource.query('SELECT 1 AS one'), dataSource.query('SELECT 2 AS one')];

  const busy = { code: 'database-busy' };
  await expect(dataSource.query('SELECT 3')).rejects.toMatchObject(busy);
  await expect(dataSource.transaction((tx) => tx.query('SELECT 4'))).rejects.toMatchObject(busy);
  await expect(askNamed(dataSource.manager, 'SELECT 5', [])).rejects.toMatchObject(busy);

  await held.release();
  expect(await Promise.all(waiting)).toEqual([[{ one: 1 }], [{ one: 2 }]]);
  expect(await dataSource.query('SELECT 6 AS one')).toEqual([{ one: 6 }]);
});
