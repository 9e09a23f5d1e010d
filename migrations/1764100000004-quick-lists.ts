import type { MigrationInterface, QueryRunner } from 'typeorm';
import { KEPT_STATE, LIST_INDEXES, OUTBOX, SEARCH_TEXT } from './quick-lists.js';

/** A trusted extension since PostgreSQL 13: the owner of the database may create it, no superuser is needed. */
const EXTENSION = 'CREATE EXTENSION IF NOT EXISTS pg_trgm';

/** Lists of ten thousand rows as quick as of ten: the state of a meeting is kept, not reckoned, and search has an index. */
export class QuickLists1764100000004 implements MigrationInterface {
  name = 'QuickLists1764100000004';

  async up(runner: QueryRunner): Promise<void> {
    try {
      await runner.query(EXTENSION);
    } catch (cause) {
      throw new Error(
        'Search needs the extension pg_trgm. Let whoever administers PostgreSQL run "CREATE EXTENSION pg_trgm" in ' +
          'this database (package postgresql-contrib), or give the owner CREATE on the database; then start again.',
        { cause },
      );
    }
    await runner.query(KEPT_STATE);
    await runner.query(SEARCH_TEXT);
    await runner.query(OUTBOX);
    await runner.query(LIST_INDEXES);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
