import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startTestApp, type TestApp } from '../../test/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

/** Written by triggers alone, and read by policies alone: no entity has it (row-organisations.test.ts). */
const NOT_IN_ENTITIES = /^ALTER TABLE "\w+" DROP COLUMN "of_organisations?"$/;

describe('the migrated schema', () => {
  test('is what the entities say', async () => {
    const { upQueries } = await app.dataSource.driver.createSchemaBuilder().log();
    const wanting = upQueries.map(({ query }) => query).filter((query) => !NOT_IN_ENTITIES.test(query));
    expect(wanting).toEqual([]);
  });
});
