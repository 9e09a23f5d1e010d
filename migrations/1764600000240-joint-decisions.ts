import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * Joint decisions: what a § of one organisation asks several others to decide, how far each has come, and what each has
 * decided. A decision once noted stands; another one supersedes it, and says why. A letter may go to an official mailbox,
 * which is nobody of the register and has nothing to open here.
 */
export class JointDecisions1764600000240 implements MigrationInterface {
  name = 'JointDecisions1764600000240';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE joint_request (
  id uuid NOT NULL CONSTRAINT pk_joint_request PRIMARY KEY,
  organisation_id uuid NOT NULL CONSTRAINT fk_joint_request_organisation REFERENCES organisation (id),
  board_id uuid NOT NULL CONSTRAINT fk_joint_request_board REFERENCES board (id),
  meeting_id uuid NOT NULL CONSTRAINT fk_joint_request_meeting REFERENCES meeting (id),
  agenda_item_id uuid NOT NULL CONSTRAINT fk_joint_request_item REFERENCES agenda_item (id),
  dispatch_id uuid CONSTRAINT fk_joint_request_dispatch REFERENCES dispatch (id),
  title text NOT NULL CONSTRAINT ck_joint_request_title CHECK (trim(title) <> ''),
  proposal text NOT NULL CONSTRAINT ck_joint_request_proposal CHECK (trim(proposal) <> ''),
  last_day date NOT NULL,
  remind_days integer CONSTRAINT ck_joint_request_remind_days CHECK (remind_days BETWEEN 1 AND 90),
  open_board boolean NOT NULL,
  closed_at timestamptz,
  closed_by uuid CONSTRAINT fk_joint_request_closed_by REFERENCES person (id),
  closing_note text,
  save_id uuid,
  version integer NOT NULL,
  created_at timestamptz NOT NULL,
  created_by uuid NOT NULL CONSTRAINT fk_joint_request_created_by REFERENCES person (id),
  updated_at timestamptz NOT NULL,
  updated_by uuid CONSTRAINT fk_joint_request_updated_by REFERENCES person (id),
  CONSTRAINT uq_joint_request_save UNIQUE (agenda_item_id, save_id),
  CONSTRAINT ck_joint_request_closed CHECK ((closed_at IS NULL) = (closed_by IS NULL))
);
CREATE INDEX ix_joint_request_organisation ON joint_request (organisation_id, created_at);
CREATE INDEX ix_joint_request_board ON joint_request (board_id);

CREATE TABLE joint_asked (
  id uuid NOT NULL CONSTRAINT pk_joint_asked PRIMARY KEY,
  request_id uuid NOT NULL CONSTRAINT fk_joint_asked_request REFERENCES joint_request (id),
  position integer NOT NULL,
  name text NOT NULL CONSTRAINT ck_joint_asked_name CHECK (trim(name) <> ''),
  email text NOT NULL,
  organisation_id uuid CONSTRAINT fk_joint_asked_organisation REFERENCES organisation (id),
  delivery_id uuid CONSTRAINT fk_joint_asked_delivery REFERENCES delivery (id),
  received_on date,
  agenda_item_id uuid CONSTRAINT fk_joint_asked_item REFERENCES agenda_item (id) ON DELETE SET NULL,
  agenda_on date,
  agenda_body text,
  next_meeting date,
  respite_until date,
  CONSTRAINT uq_joint_asked_position UNIQUE (request_id, position),
  CONSTRAINT uq_joint_asked_organisation UNIQUE (request_id, organisation_id)
);
CREATE UNIQUE INDEX uq_joint_asked_email ON joint_asked (request_id, lower(email));
CREATE INDEX ix_joint_asked_organisation ON joint_asked (organisation_id);
CREATE INDEX ix_joint_asked_item ON joint_asked (agenda_item_id);

CREATE TABLE joint_answer (
  id uuid NOT NULL CONSTRAINT pk_joint_answer PRIMARY KEY,
  asked_id uuid NOT NULL CONSTRAINT fk_joint_answer_asked REFERENCES joint_asked (id),
  number integer NOT NULL,
  outcome text NOT NULL CONSTRAINT ck_joint_answer_outcome CHECK (outcome IN ('same', 'changed', 'declined')),
  body text NOT NULL CONSTRAINT ck_joint_answer_body CHECK (trim(body) <> ''),
  decided_on date NOT NULL,
  paragraph text,
  words text,
  note text,
  agenda_item_id uuid CONSTRAINT fk_joint_answer_item REFERENCES agenda_item (id),
  file_id uuid CONSTRAINT fk_joint_answer_file REFERENCES stored_file (id),
  reason text,
  noted_by uuid NOT NULL CONSTRAINT fk_joint_answer_noted_by REFERENCES person (id),
  noted_at timestamptz NOT NULL,
  CONSTRAINT uq_joint_answer_number UNIQUE (asked_id, number),
  CONSTRAINT ck_joint_answer_words CHECK (outcome <> 'changed' OR trim(words) <> ''),
  CONSTRAINT ck_joint_answer_reason CHECK (number = 1 OR trim(reason) <> ''),
  CONSTRAINT ck_joint_answer_seen CHECK (file_id IS NOT NULL OR trim(paragraph) <> '' OR trim(note) <> '')
);

CREATE TABLE joint_reminder (
  id uuid NOT NULL CONSTRAINT pk_joint_reminder PRIMARY KEY,
  asked_id uuid NOT NULL CONSTRAINT fk_joint_reminder_asked REFERENCES joint_asked (id),
  kind text NOT NULL CONSTRAINT ck_joint_reminder_kind CHECK (kind IN ('ordered', 'automatic')),
  day date NOT NULL,
  last_day date NOT NULL,
  ordered_by uuid CONSTRAINT fk_joint_reminder_ordered_by REFERENCES person (id),
  at timestamptz NOT NULL,
  CONSTRAINT uq_joint_reminder_day UNIQUE (asked_id, day),
  CONSTRAINT ck_joint_reminder_by CHECK ((kind = 'ordered') = (ordered_by IS NOT NULL))
);
CREATE UNIQUE INDEX uq_joint_reminder_automatic ON joint_reminder (asked_id, last_day) WHERE kind = 'automatic';

CREATE FUNCTION keep_joint_request() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.organisation_id, NEW.board_id, NEW.meeting_id, NEW.agenda_item_id, NEW.title, NEW.proposal,
      NEW.save_id, NEW.created_at, NEW.created_by)
     IS DISTINCT FROM
     (OLD.id, OLD.organisation_id, OLD.board_id, OLD.meeting_id, OLD.agenda_item_id, OLD.title, OLD.proposal,
      OLD.save_id, OLD.created_at, OLD.created_by)
     OR (OLD.dispatch_id IS NOT NULL AND NEW.dispatch_id IS DISTINCT FROM OLD.dispatch_id) THEN
    RAISE EXCEPTION 'what was asked does not change' USING ERRCODE = 'KL001';
  END IF;
  IF OLD.closed_at IS NOT NULL THEN
    RAISE EXCEPTION 'the request is closed' USING ERRCODE = 'KL001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER joint_request_stands BEFORE UPDATE ON joint_request
  FOR EACH ROW EXECUTE FUNCTION keep_joint_request();
CREATE TRIGGER joint_request_stays BEFORE DELETE ON joint_request
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE FUNCTION keep_joint_asked() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND (NEW.id, NEW.request_id, NEW.position, NEW.name, NEW.email, NEW.organisation_id)
     IS DISTINCT FROM (OLD.id, OLD.request_id, OLD.position, OLD.name, OLD.email, OLD.organisation_id) THEN
    RAISE EXCEPTION 'who was asked does not change' USING ERRCODE = 'KL001';
  END IF;
  IF NEW.organisation_id IS NOT NULL AND EXISTS (
      SELECT 1 FROM joint_request r WHERE r.id = NEW.request_id AND r.organisation_id = NEW.organisation_id) THEN
    RAISE EXCEPTION 'nobody asks himself' USING ERRCODE = '23514';
  END IF;
  IF NEW.agenda_item_id IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM agenda_item i JOIN meeting m ON m.id = i.meeting_id
       WHERE i.id = NEW.agenda_item_id AND m.organisation_id = NEW.organisation_id) THEN
    RAISE EXCEPTION 'it stands on an agenda of the organisation that is asked' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER joint_asked_holds BEFORE INSERT OR UPDATE ON joint_asked
  FOR EACH ROW EXECUTE FUNCTION keep_joint_asked();
CREATE TRIGGER joint_asked_stays BEFORE DELETE ON joint_asked
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE FUNCTION check_joint_answer() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE asked joint_asked;
BEGIN
  SELECT * INTO asked FROM joint_asked WHERE id = NEW.asked_id FOR NO KEY UPDATE;
  IF NEW.number <> 1 + (SELECT count(*) FROM joint_answer a WHERE a.asked_id = NEW.asked_id) THEN
    RAISE EXCEPTION 'another decision stands';
  END IF;
  IF NEW.agenda_item_id IS NOT NULL AND NEW.agenda_item_id IS DISTINCT FROM asked.agenda_item_id THEN
    RAISE EXCEPTION 'the decision is of another paragraph' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER joint_answer_holds BEFORE INSERT ON joint_answer
  FOR EACH ROW EXECUTE FUNCTION check_joint_answer();
CREATE TRIGGER joint_answer_stands BEFORE UPDATE OR DELETE ON joint_answer
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER joint_answer_stays BEFORE TRUNCATE ON joint_answer
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER joint_reminder_stands BEFORE UPDATE OR DELETE ON joint_reminder
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

ALTER TABLE letter ALTER COLUMN person_id DROP NOT NULL, ALTER COLUMN path DROP NOT NULL;`);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
