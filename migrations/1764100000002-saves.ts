import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * A save that is sent again because its answer was lost is known by its id. And a spell of writing is one audit event:
 * the index finds the latest ones about one thing, however long the log has grown.
 */
export class Saves1764100000002 implements MigrationInterface {
  name = 'Saves1764100000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE agenda_item ADD COLUMN save_ids uuid[] NOT NULL DEFAULT '{}';
      ALTER TABLE meeting ADD COLUMN save_ids uuid[] NOT NULL DEFAULT '{}';
      CREATE INDEX ix_audit_event_subject ON audit_event (subject_id, action, id);
    `);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
