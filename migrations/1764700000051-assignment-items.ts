import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * The items at which an assignment is taken up at later meetings, for its report. At each meeting it is taken up once.
 */
export class AssignmentItems1764700000051 implements MigrationInterface {
  name = 'AssignmentItems1764700000051';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE assignment_item (
  assignment_id uuid NOT NULL CONSTRAINT fk_assignment_item_assignment REFERENCES assignment (id),
  agenda_item_id uuid NOT NULL CONSTRAINT fk_assignment_item_item REFERENCES agenda_item (id) ON DELETE CASCADE,
  created_at timestamptz NOT NULL,
  created_by uuid NOT NULL CONSTRAINT fk_assignment_item_created_by REFERENCES person (id),
  CONSTRAINT pk_assignment_item PRIMARY KEY (assignment_id, agenda_item_id)
);
CREATE INDEX ix_assignment_item_item ON assignment_item (agenda_item_id);`);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
