import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * Every new mandate is held against those of the same person. While thousands are read in at once nothing is known yet of
 * how they are spread, and the board's index may be chosen, which finds all of them: this one finds one person's.
 */
export class HeldOnceByIndex1764200000032 implements MigrationInterface {
  name = 'HeldOnceByIndex1764200000032';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE INDEX ix_membership_held ON membership (person_id, organisation_id, role, board_id)',
    );
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
