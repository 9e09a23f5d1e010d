import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * Assignments that decisions give (uppdrag): who, what and by when, and how each was reported back to the body. A § that gives
 * them is never changed by them. Reports are only added to; the state of an assignment is reckoned from them by the trigger.
 */
export class Assignments1764600000290 implements MigrationInterface {
  name = 'Assignments1764600000290';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE assignment (
  id uuid NOT NULL CONSTRAINT pk_assignment PRIMARY KEY,
  organisation_id uuid NOT NULL CONSTRAINT fk_assignment_organisation REFERENCES organisation (id),
  board_id uuid NOT NULL CONSTRAINT fk_assignment_board REFERENCES board (id),
  meeting_id uuid NOT NULL CONSTRAINT fk_assignment_meeting REFERENCES meeting (id),
  agenda_item_id uuid NOT NULL CONSTRAINT fk_assignment_item REFERENCES agenda_item (id),
  given_on date NOT NULL,
  assignee text NOT NULL CONSTRAINT ck_assignment_assignee CHECK (trim(assignee) <> ''),
  task text NOT NULL CONSTRAINT ck_assignment_task CHECK (trim(task) <> ''),
  due_on date CONSTRAINT ck_assignment_due CHECK (due_on >= given_on),
  state text NOT NULL DEFAULT 'open' CONSTRAINT ck_assignment_state CHECK (state IN ('open', 'reported', 'withdrawn')),
  reported_on date,
  search_text text NOT NULL,
  version integer NOT NULL,
  save_ids uuid[] NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  updated_by uuid CONSTRAINT fk_assignment_updated_by REFERENCES person (id)
);
CREATE UNIQUE INDEX uq_assignment_once ON assignment (agenda_item_id, lower(assignee), md5(lower(task)));
CREATE INDEX ix_assignment_meeting ON assignment (meeting_id);
CREATE INDEX ix_assignment_due ON assignment (coalesce(due_on, 'infinity'::date), id);
CREATE INDEX ix_assignment_open ON assignment (coalesce(due_on, 'infinity'::date), id) WHERE state = 'open';
CREATE INDEX ix_assignment_search ON assignment USING gin (search_text gin_trgm_ops);

CREATE TABLE assignment_report (
  id uuid NOT NULL CONSTRAINT pk_assignment_report PRIMARY KEY,
  assignment_id uuid NOT NULL CONSTRAINT fk_assignment_report_assignment REFERENCES assignment (id),
  number integer NOT NULL,
  kind text NOT NULL CONSTRAINT ck_assignment_report_kind CHECK (kind IN ('partial', 'final', 'withdrawn', 'reopened')),
  day date NOT NULL,
  words text NOT NULL CONSTRAINT ck_assignment_report_words CHECK (trim(words) <> ''),
  agenda_item_id uuid CONSTRAINT fk_assignment_report_item REFERENCES agenda_item (id),
  save_id uuid,
  noted_by uuid NOT NULL CONSTRAINT fk_assignment_report_noted_by REFERENCES person (id),
  noted_at timestamptz NOT NULL,
  CONSTRAINT uq_assignment_report_number UNIQUE (assignment_id, number)
);
CREATE UNIQUE INDEX uq_assignment_report_save ON assignment_report (assignment_id, save_id) WHERE save_id IS NOT NULL;
CREATE INDEX ix_assignment_report_item ON assignment_report (agenda_item_id);

CREATE FUNCTION reckon_assignment() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  was assignment;
BEGIN
  SELECT * INTO was FROM assignment WHERE id = NEW.assignment_id FOR NO KEY UPDATE;
  IF (was.state = 'open') = (NEW.kind = 'reopened') THEN
    RAISE EXCEPTION 'an assignment that is % is not %', was.state, NEW.kind;
  END IF;
  UPDATE assignment
     SET state = CASE NEW.kind WHEN 'final' THEN 'reported' WHEN 'withdrawn' THEN 'withdrawn' ELSE 'open' END,
         reported_on = CASE WHEN NEW.kind IN ('partial', 'final') THEN NEW.day ELSE reported_on END
   WHERE id = NEW.assignment_id;
  RETURN NEW;
END $$;
CREATE TRIGGER assignment_report_counts BEFORE INSERT ON assignment_report
  FOR EACH ROW EXECUTE FUNCTION reckon_assignment();
CREATE TRIGGER assignment_report_stands BEFORE UPDATE OR DELETE ON assignment_report
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER assignment_report_stays BEFORE TRUNCATE ON assignment_report
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();`);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
