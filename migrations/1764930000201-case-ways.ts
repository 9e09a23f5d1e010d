import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Memoranda are found by the number of their case: as they are written, and as they were submitted. */
export class CaseWays1764930000201 implements MigrationInterface {
  readonly name = 'CaseWays1764930000201';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE INDEX ix_memorandum_case ON memorandum (lower(case_number));
CREATE INDEX ix_memorandum_submission_case ON memorandum_submission (lower(case_number));`);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
