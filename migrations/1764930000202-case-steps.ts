import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * Steps that somebody has planned for a case: what each is for, in which board, and at which meeting or in which month. A case is
 * its number within an organisation; a step is fulfilled by an item that bears it, at a meeting of that board.
 */
export class CaseSteps1764930000202 implements MigrationInterface {
  readonly name = 'CaseSteps1764930000202';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE case_step (
  id uuid NOT NULL CONSTRAINT pk_case_step PRIMARY KEY,
  organisation_id uuid NOT NULL CONSTRAINT fk_case_step_organisation REFERENCES organisation (id),
  board_id uuid NOT NULL CONSTRAINT fk_case_step_board REFERENCES board (id),
  case_number text NOT NULL CONSTRAINT ck_case_step_case_number CHECK (trim(case_number) <> ''),
  kind text NOT NULL CONSTRAINT ck_case_step_kind CHECK (kind IN ('information', 'dialog', 'decision')),
  purpose text NOT NULL CONSTRAINT ck_case_step_purpose CHECK (trim(purpose) <> '' AND length(purpose) <= 300),
  month date NOT NULL CONSTRAINT ck_case_step_month CHECK (month = date_trunc('month', month)),
  meeting_id uuid CONSTRAINT fk_case_step_meeting REFERENCES meeting (id) ON DELETE SET NULL,
  first_planned text NOT NULL,
  agenda_item_id uuid CONSTRAINT fk_case_step_item REFERENCES agenda_item (id) ON DELETE SET NULL,
  version integer NOT NULL,
  save_ids uuid[] NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL,
  created_by uuid NOT NULL CONSTRAINT fk_case_step_created_by REFERENCES person (id),
  updated_at timestamptz NOT NULL,
  updated_by uuid CONSTRAINT fk_case_step_updated_by REFERENCES person (id)
);
CREATE INDEX ix_case_step_case ON case_step (lower(case_number), organisation_id);
CREATE INDEX ix_case_step_meeting ON case_step (meeting_id);
-- an item fulfils one step of each case that it belongs to
CREATE UNIQUE INDEX uq_case_step_item ON case_step (agenda_item_id, lower(case_number)) WHERE agenda_item_id IS NOT NULL;

CREATE FUNCTION case_step_holds() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  its_day date;
BEGIN
  IF TG_OP = 'UPDATE' AND (NEW.organisation_id, NEW.board_id, lower(NEW.case_number), NEW.first_planned)
      IS DISTINCT FROM (OLD.organisation_id, OLD.board_id, lower(OLD.case_number), OLD.first_planned) THEN
    RAISE EXCEPTION 'a step stays with its case, its board, and when it was planned first';
  END IF;
  IF TG_OP = 'INSERT' AND NOT EXISTS (
      SELECT 1 FROM board WHERE id = NEW.board_id AND organisation_id = NEW.organisation_id) THEN
    RAISE EXCEPTION 'the board of a step is one of its organisation';
  END IF;
  IF NEW.meeting_id IS NOT NULL THEN
    SELECT day INTO its_day FROM meeting WHERE id = NEW.meeting_id AND board_id = NEW.board_id;
    IF its_day IS NULL THEN
      RAISE EXCEPTION 'the meeting of a step is one of its board';
    END IF;
    NEW.month := date_trunc('month', its_day);
  END IF;
  IF TG_OP = 'INSERT' THEN
    NEW.first_planned := coalesce(its_day::text, to_char(NEW.month, 'YYYY-MM'));
  END IF;
  IF NEW.agenda_item_id IS NOT NULL
      AND (TG_OP = 'INSERT' OR NEW.agenda_item_id IS DISTINCT FROM OLD.agenda_item_id)
      AND NOT EXISTS (
        SELECT 1 FROM agenda_item i
         WHERE i.id = NEW.agenda_item_id AND i.meeting_id = NEW.meeting_id
           AND (lower(i.case_number) = lower(NEW.case_number)
                OR lower(i.content->>'moreCaseNumbers')::jsonb @> to_jsonb(ARRAY[lower(NEW.case_number)]))) THEN
    RAISE EXCEPTION 'a step is fulfilled by an item of its case, at its meeting';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER case_step_holds BEFORE INSERT OR UPDATE ON case_step FOR EACH ROW EXECUTE FUNCTION case_step_holds();`);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
