import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds what has come in by words of its title, its numbers and its sender, as §§ are found. */
export class IncomingSearch1764600000273 implements MigrationInterface {
  name = 'IncomingSearch1764600000273';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE INDEX ix_incoming_document_search ON incoming_document USING gin
  (lower(title || ' ' || case_number || ' ' || sender || ' ' || sender_board || ' ' || sender_case_number) gin_trgm_ops);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX ix_incoming_document_search;');
  }
}
