import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * The days on which a board is to meet in a year, as it plans them, with the meeting that each has become. A planned day
 * lies in the year of its plan, and no meeting stands for two of them.
 */
export class MeetingPlans1764700000050 implements MigrationInterface {
  name = 'MeetingPlans1764700000050';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE meeting_plan (
  id uuid NOT NULL CONSTRAINT pk_meeting_plan PRIMARY KEY,
  board_id uuid NOT NULL CONSTRAINT fk_meeting_plan_board REFERENCES board (id),
  year integer NOT NULL CONSTRAINT ck_meeting_plan_year CHECK (year BETWEEN 1900 AND 2999),
  decided_item_id uuid CONSTRAINT fk_meeting_plan_decided REFERENCES agenda_item (id) ON DELETE SET NULL,
  version integer NOT NULL,
  save_ids uuid[] NOT NULL DEFAULT '{}',
  updated_at timestamptz NOT NULL,
  updated_by uuid CONSTRAINT fk_meeting_plan_updated_by REFERENCES person (id),
  CONSTRAINT uq_meeting_plan_year UNIQUE (board_id, year),
  CONSTRAINT uq_meeting_plan_id_year UNIQUE (id, year)
);
CREATE INDEX ix_meeting_plan_decided ON meeting_plan (decided_item_id);

CREATE TABLE planned_meeting (
  id uuid NOT NULL CONSTRAINT pk_planned_meeting PRIMARY KEY,
  plan_id uuid NOT NULL,
  year integer NOT NULL,
  day date NOT NULL,
  start_time text CONSTRAINT ck_planned_meeting_start CHECK (start_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  place text,
  meeting_id uuid CONSTRAINT fk_planned_meeting_meeting REFERENCES meeting (id) ON DELETE SET NULL,
  CONSTRAINT fk_planned_meeting_plan FOREIGN KEY (plan_id, year) REFERENCES meeting_plan (id, year),
  CONSTRAINT ck_planned_meeting_year CHECK (extract(year FROM day) = year)
);
CREATE INDEX ix_planned_meeting_plan ON planned_meeting (plan_id, day);
CREATE INDEX ix_planned_meeting_day ON planned_meeting (day);
CREATE UNIQUE INDEX uq_planned_meeting_meeting ON planned_meeting (meeting_id);`);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
