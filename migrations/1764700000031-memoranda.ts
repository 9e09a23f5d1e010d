import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * Memoranda (tjänsteskrivelser): what an official writes, what he has submitted of it (never changed), and which submission was
 * taken in which item. An item that is removed lets its memorandum wait again.
 */
export class Memoranda1764700000031 implements MigrationInterface {
  name = 'Memoranda1764700000031';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE memorandum (
  id uuid NOT NULL CONSTRAINT pk_memorandum PRIMARY KEY,
  organisation_id uuid NOT NULL CONSTRAINT fk_memorandum_organisation REFERENCES organisation (id),
  board_id uuid NOT NULL CONSTRAINT fk_memorandum_board REFERENCES board (id),
  author_id uuid NOT NULL CONSTRAINT fk_memorandum_author REFERENCES person (id),
  meeting_id uuid CONSTRAINT fk_memorandum_meeting REFERENCES meeting (id),
  agenda_item_id uuid CONSTRAINT fk_memorandum_item REFERENCES agenda_item (id),
  title text NOT NULL,
  case_number text,
  confidential text,
  sections jsonb NOT NULL CONSTRAINT ck_memorandum_sections CHECK (jsonb_typeof(sections) = 'array'),
  recipients jsonb NOT NULL CONSTRAINT ck_memorandum_recipients CHECK (jsonb_typeof(recipients) = 'array'),
  state text NOT NULL CONSTRAINT ck_memorandum_state
    CHECK (state IN ('draft', 'sent', 'returned', 'accepted', 'withdrawn')),
  promised_at timestamptz,
  returned_at timestamptz,
  returned_by uuid CONSTRAINT fk_memorandum_returned_by REFERENCES person (id),
  return_comment text,
  reminded_at timestamptz,
  search_text text NOT NULL,
  version integer NOT NULL,
  save_ids uuid[] NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  updated_by uuid CONSTRAINT fk_memorandum_updated_by REFERENCES person (id),
  CONSTRAINT ck_memorandum_placed CHECK (
    meeting_id IS NOT NULL OR (state IN ('draft', 'withdrawn') AND promised_at IS NULL)),
  CONSTRAINT ck_memorandum_accepted CHECK ((state = 'accepted') = (agenda_item_id IS NOT NULL)),
  CONSTRAINT ck_memorandum_returned CHECK (state <> 'returned' OR (returned_at IS NOT NULL AND return_comment IS NOT NULL))
);
CREATE UNIQUE INDEX uq_memorandum_item ON memorandum (agenda_item_id) WHERE agenda_item_id IS NOT NULL;
CREATE INDEX ix_memorandum_author ON memorandum (author_id, updated_at, id);
CREATE INDEX ix_memorandum_board ON memorandum (board_id, updated_at, id);
CREATE INDEX ix_memorandum_organisation ON memorandum (organisation_id, updated_at, id);
CREATE INDEX ix_memorandum_meeting ON memorandum (meeting_id);
CREATE INDEX ix_memorandum_awaited ON memorandum (meeting_id)
  WHERE state IN ('draft', 'returned') AND meeting_id IS NOT NULL AND reminded_at IS NULL;
CREATE INDEX ix_memorandum_search ON memorandum USING gin (search_text gin_trgm_ops);

CREATE TABLE memorandum_submission (
  id uuid NOT NULL CONSTRAINT pk_memorandum_submission PRIMARY KEY,
  memorandum_id uuid NOT NULL CONSTRAINT fk_memorandum_submission_memorandum REFERENCES memorandum (id),
  number integer NOT NULL,
  kind text NOT NULL CONSTRAINT ck_memorandum_submission_kind CHECK (kind IN ('first', 'again', 'supplement')),
  meeting_id uuid NOT NULL CONSTRAINT fk_memorandum_submission_meeting REFERENCES meeting (id),
  title text NOT NULL CONSTRAINT ck_memorandum_submission_title CHECK (trim(title) <> ''),
  case_number text,
  confidential text,
  sections jsonb NOT NULL,
  recipients jsonb NOT NULL,
  note text CONSTRAINT ck_memorandum_submission_note CHECK (kind <> 'supplement' OR trim(note) <> ''),
  due_day date,
  due_clock text,
  late boolean NOT NULL CONSTRAINT ck_memorandum_submission_late CHECK (NOT late OR due_day IS NOT NULL),
  save_id uuid,
  sent_at timestamptz NOT NULL,
  sent_by uuid NOT NULL CONSTRAINT fk_memorandum_submission_sent_by REFERENCES person (id),
  CONSTRAINT uq_memorandum_submission_number UNIQUE (memorandum_id, number)
);
CREATE UNIQUE INDEX uq_memorandum_submission_save ON memorandum_submission (memorandum_id, save_id)
  WHERE save_id IS NOT NULL;
CREATE TRIGGER memorandum_submission_stands BEFORE UPDATE OR DELETE ON memorandum_submission
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER memorandum_submission_stays BEFORE TRUNCATE ON memorandum_submission
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE memorandum_acceptance (
  submission_id uuid NOT NULL CONSTRAINT pk_memorandum_acceptance PRIMARY KEY
    CONSTRAINT fk_memorandum_acceptance_submission REFERENCES memorandum_submission (id),
  agenda_item_id uuid NOT NULL CONSTRAINT fk_memorandum_acceptance_item REFERENCES agenda_item (id) ON DELETE CASCADE,
  accepted_at timestamptz NOT NULL,
  accepted_by uuid NOT NULL CONSTRAINT fk_memorandum_acceptance_by REFERENCES person (id)
);
CREATE INDEX ix_memorandum_acceptance_item ON memorandum_acceptance (agenda_item_id);

CREATE FUNCTION memorandum_belongs() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM board b WHERE b.id = NEW.board_id AND b.organisation_id = NEW.organisation_id)
     OR (NEW.meeting_id IS NOT NULL
         AND NOT EXISTS (SELECT 1 FROM meeting m WHERE m.id = NEW.meeting_id AND m.board_id = NEW.board_id)) THEN
    RAISE EXCEPTION 'a memorandum belongs to one board, and goes to a meeting of it';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER memorandum_belongs BEFORE INSERT OR UPDATE OF organisation_id, board_id, meeting_id ON memorandum
  FOR EACH ROW EXECUTE FUNCTION memorandum_belongs();

CREATE FUNCTION memorandum_waits_again() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE memorandum SET state = 'sent', agenda_item_id = NULL, version = version + 1 WHERE agenda_item_id = OLD.id;
  RETURN OLD;
END $$;
CREATE TRIGGER agenda_item_leaves_memorandum BEFORE DELETE ON agenda_item
  FOR EACH ROW EXECUTE FUNCTION memorandum_waits_again();`);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
