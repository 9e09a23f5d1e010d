import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * A board's rule for when material to its meetings is in time, and what a single meeting has instead (its board's rule
 * holds where it has nothing of its own).
 */
export class MaterialDeadline1764700000030 implements MigrationInterface {
  name = 'MaterialDeadline1764700000030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE board
  ADD COLUMN material_days integer CONSTRAINT ck_board_material_days CHECK (material_days BETWEEN 0 AND 90),
  ADD COLUMN material_in_weekdays boolean NOT NULL DEFAULT false,
  ADD COLUMN material_clock text NOT NULL DEFAULT '12:00'
    CONSTRAINT ck_board_material_clock CHECK (material_clock ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$');
ALTER TABLE meeting
  ADD COLUMN material_day date,
  ADD COLUMN material_clock text
    CONSTRAINT ck_meeting_material_clock CHECK (material_clock ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  ADD CONSTRAINT ck_meeting_material CHECK (
    (material_day IS NULL) = (material_clock IS NULL) AND (material_day IS NULL OR material_day <= day));`);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
