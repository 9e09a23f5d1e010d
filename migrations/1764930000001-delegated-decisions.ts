import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * Decisions by delegation that are not reported to the body: each is recorded for itself (KL 6:40, 7:8) and announced by a notice of
 * its own (8:10), which stands by the same rules as that of an adjustment.
 */
export class DelegatedDecisions1764930000001 implements MigrationInterface {
  name = 'DelegatedDecisions1764930000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE delegated_decision (
  id uuid NOT NULL CONSTRAINT pk_delegated_decision PRIMARY KEY,
  organisation_id uuid NOT NULL CONSTRAINT fk_delegated_decision_organisation REFERENCES organisation (id),
  board_id uuid NOT NULL CONSTRAINT fk_delegated_decision_board REFERENCES board (id),
  decided_on date NOT NULL,
  decided_by text NOT NULL,
  decider_name text,
  name_is_public boolean NOT NULL,
  case_number text NOT NULL,
  delegation_point text NOT NULL,
  summary text NOT NULL,
  registered_by uuid NOT NULL CONSTRAINT fk_delegated_decision_registered_by REFERENCES person (id),
  registered_at timestamptz NOT NULL,
  CONSTRAINT ck_delegated_decision_name CHECK (decider_name IS NOT NULL OR NOT name_is_public)
);
CREATE FUNCTION delegated_decision_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a decision that is recorded stands' USING ERRCODE = 'KL001';
END $$;
CREATE TRIGGER delegated_decision_stands BEFORE UPDATE OR DELETE ON delegated_decision
  FOR EACH ROW EXECUTE FUNCTION delegated_decision_stands();

ALTER TABLE notice
  ALTER COLUMN adjustment_id DROP NOT NULL,
  ADD COLUMN delegated_decision_id uuid
    CONSTRAINT fk_notice_delegated_decision REFERENCES delegated_decision (id)
    CONSTRAINT uq_notice_delegated_decision UNIQUE,
  ADD CONSTRAINT ck_notice_of_one CHECK (num_nonnulls(adjustment_id, delegated_decision_id) = 1),
  -- one that nobody can appeal to an administrative court is not announced
  ADD CONSTRAINT ck_notice_delegated_decision CHECK (delegated_decision_id IS NULL OR last_appeal_day IS NOT NULL);

CREATE OR REPLACE FUNCTION notice_stands() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  stands_until date;
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'a notice is kept' USING ERRCODE = 'KL001';
  END IF;
  IF TG_OP = 'UPDATE' AND (
      (NEW.id, NEW.adjustment_id, NEW.delegated_decision_id, NEW.board, NEW.posted_on, NEW.own, NEW.posted_at, NEW.posted_by)
        IS DISTINCT FROM
      (OLD.id, OLD.adjustment_id, OLD.delegated_decision_id, OLD.board, OLD.posted_on, OLD.own, OLD.posted_at, OLD.posted_by)
      OR (NEW.last_appeal_day IS NULL) <> (OLD.last_appeal_day IS NULL)
      OR NEW.last_appeal_day < OLD.last_appeal_day
      OR (OLD.own AND OLD.removed_on IS NOT NULL)) THEN
    RAISE EXCEPTION 'what a notice says stands' USING ERRCODE = 'KL001';
  END IF;
  IF NEW.removed_on IS NOT NULL AND (TG_OP = 'INSERT' OR NEW.removed_on IS DISTINCT FROM OLD.removed_on) THEN
    SELECT max(day) INTO stands_until FROM (
      SELECT last_appeal_day AS day FROM notice WHERE adjustment_id = NEW.adjustment_id AND id <> NEW.id
      UNION ALL SELECT NEW.last_appeal_day) days;
    IF NEW.removed_on <= stands_until THEN
      RAISE EXCEPTION 'a notice stands for the whole time to appeal' USING ERRCODE = 'KL052';
    END IF;
    IF EXISTS (SELECT 1 FROM notice_gap WHERE notice_id = NEW.id AND settled_at IS NULL) THEN
      RAISE EXCEPTION 'the notice was down, and nobody has settled it' USING ERRCODE = 'KL053';
    END IF;
  END IF;
  RETURN NEW;
END $$;
`);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
