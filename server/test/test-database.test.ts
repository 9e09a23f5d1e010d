import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { cloneDatabase, type TestDatabase } from './test-database.js';

let first: TestDatabase;
let second: TestDatabase;

beforeAll(async () => {
  [first, second] = await Promise.all([cloneDatabase(), cloneDatabase()]);
});

afterAll(async () => {
  await Promise.all([first.drop(), second.drop()]);
});

async function query(url: string, sql: string): Promise<unknown[]> {
  const session = new pg.Client(url);
  await session.connect();
  try {
    return (await session.query<{ name: string }>(sql)).rows;
  } finally {
    await session.end();
  }
}

test('each copy is migrated, and what one writes the other does not see', async () => {
  expect(await query(first.url, 'SELECT name FROM migrations')).not.toHaveLength(0);
  await query(first.url, 'CREATE TABLE only_here ()');
  await expect(query(second.url, 'SELECT * FROM only_here')).rejects.toThrow('does not exist');
});
