import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How a board prints its table of attendance. A meeting keeps it from when its first § is sent, as with votes. */
export class AttendanceStyle1764300000060 implements MigrationInterface {
  name = 'AttendanceStyle1764300000060';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE board ADD COLUMN attendance_style text NOT NULL DEFAULT 'presence';
      ALTER TABLE meeting ADD COLUMN attendance_style text;
      -- what was sent or read in before there was a choice
      UPDATE meeting SET attendance_style = 'presence' WHERE vote_style IS NOT NULL;
    `);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
