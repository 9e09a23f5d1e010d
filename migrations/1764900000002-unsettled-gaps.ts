import type { MigrationInterface, QueryRunner } from 'typeorm';

/* What waits to be settled is asked for again and again, and is little of all that was. */
export class UnsettledGaps1764900000002 implements MigrationInterface {
  name = 'UnsettledGaps1764900000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX ix_notice_gap_unsettled ON notice_gap (notice_id) WHERE settled_at IS NULL`,
    );
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
