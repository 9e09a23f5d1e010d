import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { contractions, readShapes, type TableShapes } from '../../test/table-shapes.js';
import { cloneDatabase, type TestDatabase } from '../../test/test-database.js';
import { migrations } from '../platform/all-migrations.js';

/*
 * While a new version takes over, the version before works on the database that the new one has migrated (docs/upgrade.md). What it would stumble over
 * is found by migrating an empty database to where it was, and then on.
 */

const previous = z
  .object({
    commit: z.string().regex(/^[0-9a-f]{40}$/),
    lastMigration: z.string(),
    /** what is taken away although the version before knows it, with why that does no harm */
    contracted: z.record(z.string(), z.string()),
  })
  .parse(
    JSON.parse(readFileSync(join(import.meta.dirname, '../../../scripts/previous-release.json'), 'utf8')),
  );

const upTo = migrations.findIndex(({ name }) => name === previous.lastMigration) + 1;

let database: TestDatabase;
let before: TableShapes;
let after: TableShapes;

async function shapesWith(count: number): Promise<TableShapes> {
  const dataSource = await new DataSource({
    ...{ type: 'postgres', ...database.connection, migrationsTransactionMode: 'all' },
    migrations: migrations.slice(0, count),
  }).initialize();
  try {
    await dataSource.runMigrations();
    return await readShapes(dataSource);
  } finally {
    await dataSource.destroy();
  }
}

beforeAll(async () => {
  database = await cloneDatabase();
  const dataSource = await new DataSource({ type: 'postgres', ...database.connection }).initialize();
  await dataSource.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
  await dataSource.destroy();
  before = await shapesWith(upTo);
  after = await shapesWith(migrations.length);
});
afterAll(() => database.drop());

describe('the migrations since the version before', () => {
  test('begin after one that is known', () => {
    expect(upTo).toBeGreaterThan(1);
    expect(Object.keys(before).length).toBeGreaterThan(300);
  });

  test('take away nothing that it knows, and ask for nothing that it does not', () => {
    const found = contractions(before, after);
    expect(found.filter((sentence) => !(sentence in previous.contracted))).toEqual([]);
    expect(Object.keys(previous.contracted).filter((sentence) => !found.includes(sentence))).toEqual([]);
  });
});

describe('what the version before would stumble over', () => {
  const text = { type: 'text', nullable: false, hasDefault: false };
  const known = {
    'meeting.id': text,
    'meeting.note': { ...text, nullable: true },
    'meeting.kind': { ...text, hasDefault: true },
  };
  test.each<[string, TableShapes, string[]]>([
    ['nothing changed', known, []],
    ['a column that may be left out', { ...known, 'meeting.place': { ...text, nullable: true } }, []],
    ['a column with a default', { ...known, 'meeting.place': { ...text, hasDefault: true } }, []],
    ['a new table', { ...known, 'room.id': text }, []],
    [
      'a column that must be told',
      { ...known, 'meeting.place': text },
      ['meeting.place is new, and must be told'],
    ],
    [
      'a column that is renamed',
      { 'meeting.id': text, 'meeting.remark': known['meeting.note'], 'meeting.kind': known['meeting.kind'] },
      ['meeting.note is gone or renamed'],
    ],
    [
      'another type',
      { ...known, 'meeting.id': { ...text, type: 'uuid' } },
      ['meeting.id is uuid and was text'],
    ],
    [
      'one that must be told now',
      { ...known, 'meeting.note': text },
      ['meeting.note must be told and need not before'],
    ],
    ['a default that is gone', { ...known, 'meeting.kind': text }, ['meeting.kind has lost its default']],
  ])('%s', (_what, changed, found) => {
    expect(contractions(known, changed)).toEqual(found);
  });
});
