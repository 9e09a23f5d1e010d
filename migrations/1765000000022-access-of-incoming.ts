import type { MigrationInterface, QueryRunner } from 'typeorm';

/* Two more kinds of what it is noted that somebody has read: documents that have come in, and reports of attendance. */
export class AccessOfIncoming1765000000022 implements MigrationInterface {
  name = 'AccessOfIncoming1765000000022';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE access_note DROP CONSTRAINT ck_access_note_kind,
  ADD CONSTRAINT ck_access_note_kind CHECK (kind IN
    ('secret', 'protocol', 'person', 'people', 'people-file', 'log', 'disclosure', 'incoming', 'attendance'));`);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
