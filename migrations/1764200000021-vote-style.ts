import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How a board prints its open votes. A meeting keeps it from when its first § is sent: an extract reads as the protocol. */
export class VoteStyle1764200000021 implements MigrationInterface {
  name = 'VoteStyle1764200000021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE board ADD COLUMN vote_style text NOT NULL DEFAULT 'sides';
      ALTER TABLE meeting ADD COLUMN vote_style text;
    `);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
