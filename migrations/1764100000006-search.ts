import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * What the search of the whole house stands on: an item is found by a part of its title or case numbers without all
 * items being read. Trigrams come with PostgreSQL; whoever may create tables in a database may add them.
 */
export class Search1764100000006 implements MigrationInterface {
  name = 'Search1764100000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE INDEX ix_agenda_item_search ON agenda_item USING gin ((lower(title || ' ' || coalesce(case_number, '') || ' ' ||
  coalesce(content->>'moreCaseNumbers', ''))) gin_trgm_ops);
CREATE INDEX ix_agenda_item_case_number ON agenda_item (lower(case_number));
CREATE INDEX ix_agenda_item_number ON agenda_item (paragraph);`);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
