import type { MigrationInterface, QueryRunner } from 'typeorm';

/* Archive packages take the decisions by delegation of a body and a year. */
export class DelegatedDecisionsOfYear1764940000102 implements MigrationInterface {
  name = 'DelegatedDecisionsOfYear1764940000102';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE INDEX ix_delegated_decision_board ON delegated_decision (board_id, decided_on)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX ix_delegated_decision_board');
  }
}
