import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { DataSource, QueryFailedError } from 'typeorm';
import { cloneDatabase, type TestDatabase } from '../../test/test-database.js';
import { databaseTrouble } from './database-trouble.js';

let database: TestDatabase;
let dataSource: DataSource;
beforeAll(async () => {
  database = await cloneDatabase();
  dataSource = await new DataSource({
    type: 'postgres',
    ...database.connection,
    poolErrorHandler: () => undefined,
    // long enough to connect on a machine with much to do
    extra: { max: 2, connectionTimeoutMillis: 3_000 },
  }).initialize();
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

/** What is thrown, or an error that nothing was. */
async function thrownBy(act: () => Promise<unknown>): Promise<unknown> {
  return act().then(
    () => new Error('nothing was thrown'),
    (error: unknown) => error,
  );
}

const inOne = (...statements: string[]) =>
  thrownBy(() =>
    dataSource.transaction(async (tx) => {
      for (const statement of statements) {
        await tx.query(statement);
      }
    }),
  );

describe('of a real PostgreSQL', () => {
  test.each([
    [
      'a statement that takes too long',
      ['SET LOCAL statement_timeout = 1', 'SELECT pg_sleep(5)'],
      'database-busy',
    ],
    [
      'a server that only reads',
      ['SET LOCAL transaction_read_only = on', 'CREATE TABLE nothing (id int)'],
      'database-away',
    ],
    ['a statement that is wrong', ['SELECT nothing_of_the_kind'], undefined],
    ['a rule that is broken', ["SELECT 'a'::integer"], undefined],
  ])('%s', async (_, statements, trouble) => {
    expect(databaseTrouble(await inOne(...statements))).toBe(trouble);
  });

  test('two that wait for each other: one is told', async () => {
    await dataSource.query('CREATE TABLE row_of_two (id int PRIMARY KEY)');
    await dataSource.query('INSERT INTO row_of_two VALUES (1), (2)');
    const lock = (id: number) => `SELECT 1 FROM row_of_two WHERE id = ${id} FOR UPDATE`;
    const one = dataSource.createQueryRunner();
    const other = dataSource.createQueryRunner();
    await Promise.all([one, other].map((runner) => runner.startTransaction()));
    await one.query(lock(1));
    await other.query(lock(2));
    const lockAndLetGo = async (runner: typeof one, id: number) => {
      const thrown = await thrownBy(() => runner.query(lock(id)));
      await runner.rollbackTransaction();
      return thrown;
    };
    const thrown = await Promise.all([lockAndLetGo(one, 2), lockAndLetGo(other, 1)]);
    await Promise.all([one.release(), other.release()]);
    expect(thrown.map(databaseTrouble).toSorted()).toEqual(['database-busy', undefined]);
  });

  test('no connection left in the pool', async () => {
    const held = [dataSource.createQueryRunner(), dataSource.createQueryRunner()];
    await Promise.all(held.map((runner) => runner.connect()));
    expect(databaseTrouble(await thrownBy(() => dataSource.query('SELECT 1')))).toBe('database-busy');
    await Promise.all(held.map((runner) => runner.release()));
  });

  test('a session that is ended between two statements', async () => {
    const thrown = await thrownBy(() =>
      dataSource.transaction(async (tx) => {
        const [{ pid }] = await tx.query<[{ pid: number }]>('SELECT pg_backend_pid() AS pid');
        const client = (await tx.queryRunner?.connect()) as pg.Client;
        const broken = new Promise((resolve) => client.once('end', resolve));
        const killer = new pg.Client({ ...database.connection, user: database.connection.username });
        await killer.connect();
        await killer.query('SELECT pg_terminate_backend($1)', [pid]);
        await Promise.all([broken, killer.end()]);
        await tx.query('SELECT 1');
      }),
    );
    expect(databaseTrouble(thrown)).toBe('database-away');
  });

  test('a session that is ended: the last test, since it leaves a broken line in the pool', async () => {
    const thrown = await inOne('SELECT pg_terminate_backend(pg_backend_pid())');
    expect(databaseTrouble(thrown)).toBe('database-away');
  });
});

describe('where there is none', () => {
  test.each([
    ['no server at that socket', { host: '/nowhere/at-all' }],
    ['no server at that port', { host: '127.0.0.1', port: 1 }],
    ['no such host', { host: 'klubbat.invalid' }],
  ])('%s', async (_, place) => {
    const { username, ...connection } = database.connection;
    const client = new pg.Client({ ...connection, user: username, ...place });
    expect(databaseTrouble(await thrownBy(() => client.connect()))).toBe('database-away');
  });
});

/** As `pg` throws it, wrapped by TypeORM. */
const told = (code: string) => new QueryFailedError('SELECT 1', [], Object.assign(new Error(code), { code }));

test.each([
  ['53100', 'database-full'],
  ['53200', 'database-full'],
  ['58030', 'database-full'],
  ['53300', 'database-away'],
  ['57P02', 'database-away'],
  ['57P03', 'database-away'],
  ['08006', 'database-away'],
  ['40001', 'database-busy'],
  ['23505', undefined],
  ['KL001', undefined],
])('%s stands for %s', (code, trouble) => {
  expect(databaseTrouble(told(code))).toBe(trouble);
});

test.each([new Error('anything'), undefined, 'words', { code: 'ENOENT', syscall: 'open' }])(
  'what has nothing to do with the database is none of these: %p',
  (thrown) => {
    expect(databaseTrouble(thrown)).toBeUndefined();
  },
);
