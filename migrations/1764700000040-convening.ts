import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * The sending of the call to a meeting: what was sent and to whom, what they answer, and which substitutes are called for
 * those who cannot come. What was sent is kept as it was sent. A meeting that is called off is never held.
 */
export class Convening1764700000040 implements MigrationInterface {
  name = 'Convening1764700000040';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE board
  ADD COLUMN call_days integer,
  ADD COLUMN substitute_calling text NOT NULL DEFAULT 'by-hand',
  ADD CONSTRAINT ck_board_call_days CHECK (call_days BETWEEN 0 AND 60),
  ADD CONSTRAINT ck_board_substitute_calling CHECK (substitute_calling IN ('by-hand', 'at-once'));

ALTER TABLE meeting
  ADD COLUMN cancelled_at timestamptz,
  ADD COLUMN cancelled_by uuid CONSTRAINT fk_meeting_cancelled_by REFERENCES person (id),
  ADD COLUMN cancelled_reason text,
  ADD CONSTRAINT ck_meeting_cancelled CHECK ((cancelled_at IS NULL) = (cancelled_reason IS NULL));

CREATE FUNCTION check_meeting_cancelled() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.cancelled_at IS NOT NULL AND (NEW.current_item_id IS NOT NULL OR EXISTS (
    SELECT 1 FROM agenda_item i WHERE i.meeting_id = NEW.id AND i.paragraph IS NOT NULL)) THEN
    RAISE EXCEPTION 'a meeting that has begun is not called off' USING ERRCODE = 'KL041';
  END IF;
  IF OLD.cancelled_at IS NOT NULL AND NEW.cancelled_at IS DISTINCT FROM OLD.cancelled_at THEN
    RAISE EXCEPTION 'a meeting that was called off stays so' USING ERRCODE = 'KL041';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER meeting_cancelled BEFORE UPDATE OF cancelled_at, current_item_id ON meeting
  FOR EACH ROW WHEN (NEW.cancelled_at IS NOT NULL OR OLD.cancelled_at IS NOT NULL)
  EXECUTE FUNCTION check_meeting_cancelled();

-- §§ are numbered when they are taken up: those of a meeting that is called off never are.
CREATE FUNCTION check_item_not_cancelled() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM meeting m WHERE m.id = NEW.meeting_id AND m.cancelled_at IS NOT NULL) THEN
    RAISE EXCEPTION 'the meeting has been called off' USING ERRCODE = 'KL041';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER agenda_item_not_cancelled BEFORE UPDATE OF paragraph, opened_at ON agenda_item
  FOR EACH ROW WHEN (NEW.paragraph IS NOT NULL OR NEW.opened_at IS NOT NULL)
  EXECUTE FUNCTION check_item_not_cancelled();

ALTER TABLE letter DROP CONSTRAINT ck_letter_state,
  ADD CONSTRAINT ck_letter_state
    CHECK (state IN ('queued', 'retrying', 'handing-over', 'sent', 'failed', 'unclear'));

CREATE TABLE letter_enclosure (
  letter_id uuid NOT NULL CONSTRAINT pk_letter_enclosure PRIMARY KEY
    CONSTRAINT fk_letter_enclosure_letter REFERENCES letter (id),
  file_id uuid CONSTRAINT fk_letter_enclosure_file REFERENCES stored_file (id),
  file_name text,
  calendar jsonb,
  link_of uuid,
  CONSTRAINT ck_letter_enclosure_file CHECK ((file_id IS NULL) = (file_name IS NULL)),
  CONSTRAINT ck_letter_enclosure_calendar CHECK (jsonb_typeof(calendar) = 'object')
);
CREATE TRIGGER letter_enclosure_stands BEFORE UPDATE OR DELETE ON letter_enclosure
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE convening (
  id uuid NOT NULL CONSTRAINT pk_convening PRIMARY KEY,
  meeting_id uuid NOT NULL CONSTRAINT fk_convening_meeting REFERENCES meeting (id),
  number integer NOT NULL,
  kind text NOT NULL
    CONSTRAINT ck_convening_kind CHECK (kind IN ('call', 'addition', 'change', 'cancellation')),
  day date NOT NULL,
  end_day date,
  start_time text,
  end_time text,
  place text,
  items jsonb NOT NULL CONSTRAINT ck_convening_items CHECK (jsonb_typeof(items) = 'array'),
  message text,
  late_reason text,
  pack_file_id uuid CONSTRAINT fk_convening_pack REFERENCES stored_file (id),
  pack_name text,
  pack_pages integer,
  apart jsonb NOT NULL DEFAULT '[]',
  by_link boolean NOT NULL DEFAULT false,
  save_id uuid,
  sent_at timestamptz NOT NULL,
  sent_by uuid CONSTRAINT fk_convening_sent_by REFERENCES person (id),
  CONSTRAINT uq_convening_number UNIQUE (meeting_id, number),
  CONSTRAINT uq_convening_save UNIQUE (meeting_id, save_id),
  CONSTRAINT ck_convening_pack CHECK (num_nulls(pack_file_id, pack_name, pack_pages) IN (0, 3)),
  CONSTRAINT ck_convening_cancellation CHECK (kind = 'cancellation' OR pack_file_id IS NOT NULL)
);
CREATE UNIQUE INDEX uq_convening_call ON convening (meeting_id) WHERE kind = 'call';
CREATE TRIGGER convening_stands BEFORE UPDATE OR DELETE ON convening
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE invitee (
  id uuid NOT NULL CONSTRAINT pk_invitee PRIMARY KEY,
  meeting_id uuid NOT NULL CONSTRAINT fk_invitee_meeting REFERENCES meeting (id),
  person_id uuid CONSTRAINT fk_invitee_person REFERENCES person (id),
  meeting_person_id uuid,
  name text NOT NULL,
  email text NOT NULL,
  capacity text NOT NULL
    CONSTRAINT ck_invitee_capacity CHECK (capacity IN ('member', 'substitute', 'official', 'guest')),
  party text,
  link_sha256 text NOT NULL CONSTRAINT uq_invitee_link UNIQUE,
  link_ends timestamptz NOT NULL,
  invited_at timestamptz NOT NULL,
  reminded_at timestamptz,
  CONSTRAINT uq_invitee_person UNIQUE (meeting_id, person_id),
  CONSTRAINT uq_invitee_meeting_person UNIQUE (meeting_id, meeting_person_id),
  CONSTRAINT ck_invitee_who CHECK (person_id IS NOT NULL OR meeting_person_id IS NOT NULL)
);

CREATE TABLE invitee_answer (
  id uuid NOT NULL CONSTRAINT pk_invitee_answer PRIMARY KEY,
  invitee_id uuid NOT NULL CONSTRAINT fk_invitee_answer_invitee REFERENCES invitee (id),
  comes boolean NOT NULL,
  away_from text,
  away_until text,
  reason text,
  answered_at timestamptz NOT NULL,
  answered_by uuid CONSTRAINT fk_invitee_answer_by REFERENCES person (id),
  CONSTRAINT ck_invitee_answer_comes CHECK (NOT comes OR num_nonnulls(away_from, away_until, reason) = 0)
);
CREATE INDEX ix_invitee_answer_invitee ON invitee_answer (invitee_id, answered_at, id);
CREATE TRIGGER invitee_answer_stands BEFORE UPDATE OR DELETE ON invitee_answer
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE substitute_call (
  id uuid NOT NULL CONSTRAINT pk_substitute_call PRIMARY KEY,
  meeting_id uuid NOT NULL CONSTRAINT fk_substitute_call_meeting REFERENCES meeting (id),
  absent_id uuid NOT NULL CONSTRAINT fk_substitute_call_absent REFERENCES invitee (id),
  substitute_id uuid NOT NULL CONSTRAINT fk_substitute_call_substitute REFERENCES invitee (id),
  why text NOT NULL,
  own_reason text,
  called_at timestamptz NOT NULL,
  called_by uuid CONSTRAINT fk_substitute_call_called_by REFERENCES person (id),
  released_at timestamptz,
  released_why text
    CONSTRAINT ck_substitute_call_released_why CHECK (released_why IN ('member-comes', 'cannot-come', 'stopped')),
  CONSTRAINT ck_substitute_call_released CHECK ((released_at IS NULL) = (released_why IS NULL)),
  CONSTRAINT ck_substitute_call_two CHECK (absent_id <> substitute_id)
);
-- Nobody is called for two at once, nor two for one.
CREATE UNIQUE INDEX uq_substitute_call_absent ON substitute_call (absent_id) WHERE released_at IS NULL;
CREATE UNIQUE INDEX uq_substitute_call_substitute ON substitute_call (substitute_id) WHERE released_at IS NULL;
CREATE INDEX ix_substitute_call_meeting ON substitute_call (meeting_id, called_at);
CREATE TRIGGER substitute_call_ends_once BEFORE UPDATE ON substitute_call
  FOR EACH ROW WHEN (OLD.released_at IS NOT NULL) EXECUTE FUNCTION refuse_change();
CREATE TRIGGER substitute_call_stays BEFORE DELETE ON substitute_call
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE convening_letter (
  letter_id uuid NOT NULL CONSTRAINT pk_convening_letter PRIMARY KEY
    CONSTRAINT fk_convening_letter_letter REFERENCES letter (id),
  invitee_id uuid NOT NULL CONSTRAINT fk_convening_letter_invitee REFERENCES invitee (id),
  convening_id uuid CONSTRAINT fk_convening_letter_convening REFERENCES convening (id),
  -- one sending goes to each once; null: a word between sendings
  CONSTRAINT uq_convening_letter_once UNIQUE (convening_id, invitee_id)
);
CREATE INDEX ix_convening_letter_invitee ON convening_letter (invitee_id);`);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
