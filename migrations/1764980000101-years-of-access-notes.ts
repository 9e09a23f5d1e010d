import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * How long notes of reading are kept is for each organisation to decide (gallring, arkivlagen 10 §): until it has, all of them stay. Never less
 * than the year that their own guard holds.
 */
export class YearsOfAccessNotes1764980000101 implements MigrationInterface {
  name = 'YearsOfAccessNotes1764980000101';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE organisation ADD COLUMN access_notes_years smallint
  CONSTRAINT ck_organisation_access_notes_years CHECK (access_notes_years BETWEEN 1 AND 10);`);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
