import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * Seats are kept on a page, vacancies with why, and a substitute may be called for one seat alone. One who serves in a
 * vacant seat serves for nobody: his attendance keeps the seat in its own words, as they were that day.
 */
export class SeatsKept1764300000030 implements MigrationInterface {
  name = 'SeatsKept1764300000030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE seat ADD COLUMN save_ids uuid[] NOT NULL DEFAULT '{}';
      ALTER TABLE seat ADD COLUMN vacant_since date;
      ALTER TABLE seat ADD COLUMN vacant_because text;

      ALTER TABLE board ADD COLUMN mandate_from date;
      ALTER TABLE board ADD COLUMN mandate_until date;
      ALTER TABLE board ADD CONSTRAINT ck_board_mandate
        CHECK (mandate_until IS NULL OR mandate_from IS NULL OR mandate_until >= mandate_from);

      -- a substitute does not sit on the seat that he is called for: several may be called for one
      ALTER TABLE membership DROP CONSTRAINT ck_membership_seat;
      ALTER TABLE membership ADD CONSTRAINT ck_membership_seat
        CHECK (seat_id IS NULL OR role IN ('chair', 'vice-chair', 'member', 'substitute'));
      ALTER TABLE membership DROP CONSTRAINT ex_membership_seat;
      ALTER TABLE membership ADD CONSTRAINT ex_membership_seat EXCLUDE USING gist
        (seat_id WITH =, person_id WITH <>, daterange(from_day, until_day, '[]') WITH &&)
        WHERE (seat_id IS NOT NULL AND role <> 'substitute');
      CREATE INDEX ix_membership_seat ON membership (seat_id) WHERE seat_id IS NOT NULL;

      ALTER TABLE attendance ADD COLUMN vacant_seat text;
      ALTER TABLE attendance ADD COLUMN vacant_seat_party text;
      ALTER TABLE attendance ADD CONSTRAINT ck_attendance_vacant_seat
        CHECK (vacant_seat IS NULL OR (capacity = 'substitute' AND serves_for_id IS NULL AND serves));
      ALTER TABLE attendance_act ADD COLUMN vacant_seat text;
    `);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
