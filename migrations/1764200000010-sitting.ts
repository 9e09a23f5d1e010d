import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * A meeting while it is held: which § is at hand, which intervals of attendance go on with it, and the latest acts, so that
 * a slip is undone as a slip. One who is in the room serves in one seat, and in a seat sits one: no key can say so of
 * intervals, so the meeting's row is the lock under which acts are made.
 */
export class Sitting1764200000010 implements MigrationInterface {
  name = 'Sitting1764200000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE board ADD COLUMN substitute_order jsonb NOT NULL DEFAULT '[]';
      ALTER TABLE board ALTER COLUMN substitute_order DROP DEFAULT;

      ALTER TABLE meeting ADD COLUMN current_item_id uuid
        CONSTRAINT fk_meeting_current_item REFERENCES agenda_item (id);
      ALTER TABLE meeting ADD COLUMN adjourned jsonb;
      ALTER TABLE agenda_item ADD COLUMN opened_at timestamptz;

      ALTER TABLE attendance ADD COLUMN open boolean NOT NULL DEFAULT false;
      ALTER TABLE attendance ALTER COLUMN open DROP DEFAULT;
      -- an interval that goes on has a beginning, and only one who is there has one
      ALTER TABLE attendance ADD CONSTRAINT ck_attendance_open
        CHECK (NOT open OR (present AND paragraphs IS NOT NULL));

      CREATE TABLE attendance_act (
        id uuid NOT NULL,
        meeting_id uuid NOT NULL,
        act text NOT NULL,
        meeting_person_id uuid NOT NULL,
        serves_for_id uuid,
        before jsonb NOT NULL,
        made_at timestamptz NOT NULL,
        made_by uuid,
        CONSTRAINT pk_attendance_act PRIMARY KEY (id),
        CONSTRAINT ck_attendance_act_act CHECK (act IN ('arrive', 'leave', 'serve-for', 'stop-serving')),
        CONSTRAINT fk_attendance_act_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id) ON DELETE CASCADE,
        CONSTRAINT fk_attendance_act_person FOREIGN KEY (meeting_person_id)
          REFERENCES meeting_person (id) ON DELETE CASCADE,
        CONSTRAINT fk_attendance_act_serves_for FOREIGN KEY (serves_for_id)
          REFERENCES meeting_person (id) ON DELETE CASCADE,
        CONSTRAINT fk_attendance_act_made_by FOREIGN KEY (made_by) REFERENCES person (id)
      );
      CREATE INDEX ix_attendance_act_meeting ON attendance_act (meeting_id, id);
      CREATE INDEX ix_attendance_act_person ON attendance_act (meeting_person_id);
    `);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
