import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * A review round, before anything is sent for adjustment: who is asked to read which §§ of the draft, what they say, and
 * what becomes of it. It stays as a trace: words are never changed, and a suggestion is decided once. Notes are private:
 * no other table names them, and no door but their writer's own reads them.
 */
export class Review1764500000030 implements MigrationInterface {
  name = 'Review1764500000030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE review_round (
  id uuid NOT NULL CONSTRAINT pk_review_round PRIMARY KEY,
  meeting_id uuid NOT NULL CONSTRAINT fk_review_round_meeting REFERENCES meeting (id),
  number integer NOT NULL,
  first_day date NOT NULL,
  last_day date NOT NULL,
  message text,
  version integer NOT NULL,
  save_ids uuid[] NOT NULL DEFAULT '{}',
  started_at timestamptz NOT NULL,
  started_by uuid NOT NULL CONSTRAINT fk_review_round_started_by REFERENCES person (id),
  closed_at timestamptz,
  closed_by uuid CONSTRAINT fk_review_round_closed_by REFERENCES person (id),
  CONSTRAINT uq_review_round_number UNIQUE (meeting_id, number),
  CONSTRAINT ck_review_round_days CHECK (first_day <= last_day),
  CONSTRAINT ck_review_round_closed CHECK ((closed_at IS NULL) = (closed_by IS NULL))
);
CREATE UNIQUE INDEX uq_review_round_open ON review_round (meeting_id) WHERE closed_at IS NULL;

CREATE TABLE review_paragraph (
  round_id uuid NOT NULL CONSTRAINT fk_review_paragraph_round REFERENCES review_round (id),
  agenda_item_id uuid NOT NULL CONSTRAINT fk_review_paragraph_item REFERENCES agenda_item (id),
  began_version integer NOT NULL,
  began jsonb NOT NULL,
  CONSTRAINT pk_review_paragraph PRIMARY KEY (round_id, agenda_item_id)
);
CREATE INDEX ix_review_paragraph_item ON review_paragraph (agenda_item_id);

CREATE TABLE reviewer (
  id uuid NOT NULL CONSTRAINT pk_reviewer PRIMARY KEY,
  round_id uuid NOT NULL CONSTRAINT fk_reviewer_round REFERENCES review_round (id),
  meeting_person_id uuid NOT NULL CONSTRAINT fk_reviewer_person REFERENCES meeting_person (id),
  asked_at timestamptz NOT NULL,
  verdict text CONSTRAINT ck_reviewer_verdict CHECK (verdict IN ('no-objection', 'objection')),
  objection text,
  objection_item_id uuid,
  said_at timestamptz,
  reminded_at timestamptz,
  CONSTRAINT uq_reviewer_person UNIQUE (round_id, meeting_person_id),
  CONSTRAINT fk_reviewer_objection_item FOREIGN KEY (round_id, objection_item_id)
    REFERENCES review_paragraph (round_id, agenda_item_id),
  CONSTRAINT ck_reviewer_said CHECK ((verdict IS NULL) = (said_at IS NULL)),
  CONSTRAINT ck_reviewer_objection CHECK ((verdict IS NOT DISTINCT FROM 'objection') = (objection IS NOT NULL)),
  CONSTRAINT ck_reviewer_objection_item CHECK (objection_item_id IS NULL OR objection IS NOT NULL)
);
CREATE INDEX ix_reviewer_person ON reviewer (meeting_person_id);

CREATE TABLE review_reading (
  reviewer_id uuid NOT NULL CONSTRAINT fk_review_reading_reviewer REFERENCES reviewer (id),
  agenda_item_id uuid NOT NULL CONSTRAINT fk_review_reading_item REFERENCES agenda_item (id),
  item_version integer NOT NULL,
  read_at timestamptz NOT NULL,
  CONSTRAINT pk_review_reading PRIMARY KEY (reviewer_id, agenda_item_id)
);

CREATE TABLE review_comment (
  id uuid NOT NULL CONSTRAINT pk_review_comment PRIMARY KEY,
  round_id uuid NOT NULL,
  agenda_item_id uuid NOT NULL,
  answers_id uuid,
  author_id uuid NOT NULL CONSTRAINT fk_review_comment_author REFERENCES person (id),
  text text NOT NULL CONSTRAINT ck_review_comment_text CHECK (btrim(text) <> ''),
  at timestamptz NOT NULL,
  resolved_at timestamptz,
  resolved_by uuid CONSTRAINT fk_review_comment_resolved_by REFERENCES person (id),
  save_id uuid,
  CONSTRAINT uq_review_comment_save UNIQUE (author_id, save_id),
  CONSTRAINT uq_review_comment_place UNIQUE (id, round_id, agenda_item_id),
  CONSTRAINT fk_review_comment_paragraph FOREIGN KEY (round_id, agenda_item_id)
    REFERENCES review_paragraph (round_id, agenda_item_id),
  CONSTRAINT fk_review_comment_answers FOREIGN KEY (answers_id, round_id, agenda_item_id)
    REFERENCES review_comment (id, round_id, agenda_item_id),
  CONSTRAINT ck_review_comment_resolved CHECK ((resolved_at IS NULL) = (resolved_by IS NULL)),
  CONSTRAINT ck_review_comment_answer CHECK (answers_id IS NULL OR resolved_at IS NULL)
);
CREATE INDEX ix_review_comment_round ON review_comment (round_id, at);
CREATE INDEX ix_review_comment_item ON review_comment (agenda_item_id);

CREATE TABLE review_suggestion (
  id uuid NOT NULL CONSTRAINT pk_review_suggestion PRIMARY KEY,
  round_id uuid NOT NULL,
  agenda_item_id uuid NOT NULL,
  author_id uuid NOT NULL CONSTRAINT fk_review_suggestion_author REFERENCES person (id),
  at timestamptz NOT NULL,
  place integer NOT NULL,
  start integer NOT NULL,
  passage text NOT NULL CONSTRAINT ck_review_suggestion_passage CHECK (passage <> ''),
  replacement text NOT NULL,
  why text,
  state text NOT NULL CONSTRAINT ck_review_suggestion_state CHECK (state IN ('open', 'accepted', 'declined')),
  decided_at timestamptz,
  decided_by uuid CONSTRAINT fk_review_suggestion_decided_by REFERENCES person (id),
  answer text,
  save_id uuid,
  CONSTRAINT uq_review_suggestion_save UNIQUE (author_id, save_id),
  CONSTRAINT fk_review_suggestion_paragraph FOREIGN KEY (round_id, agenda_item_id)
    REFERENCES review_paragraph (round_id, agenda_item_id),
  CONSTRAINT ck_review_suggestion_differs CHECK (passage <> replacement),
  CONSTRAINT ck_review_suggestion_decided CHECK ((state = 'open') = (decided_at IS NULL)
    AND (decided_at IS NULL) = (decided_by IS NULL)),
  CONSTRAINT ck_review_suggestion_answer CHECK ((state = 'declined') = (answer IS NOT NULL))
);
CREATE INDEX ix_review_suggestion_round ON review_suggestion (round_id, at);
CREATE INDEX ix_review_suggestion_item ON review_suggestion (agenda_item_id);

CREATE TABLE review_note (
  agenda_item_id uuid NOT NULL CONSTRAINT fk_review_note_item REFERENCES agenda_item (id) ON DELETE CASCADE,
  person_id uuid NOT NULL CONSTRAINT fk_review_note_person REFERENCES person (id),
  text text NOT NULL,
  version integer NOT NULL,
  updated_at timestamptz NOT NULL,
  CONSTRAINT pk_review_note PRIMARY KEY (agenda_item_id, person_id)
);

-- What the draft was when a round began, and what was said, stays.
CREATE TRIGGER review_paragraph_stands BEFORE UPDATE OR DELETE ON review_paragraph
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER review_comment_stands
  BEFORE UPDATE OF id, round_id, agenda_item_id, answers_id, author_id, text, at ON review_comment
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER review_comment_stays BEFORE DELETE ON review_comment
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER review_suggestion_stands
  BEFORE UPDATE OF id, round_id, agenda_item_id, author_id, at, place, start, passage, replacement, why
  ON review_suggestion FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER review_suggestion_decided_once BEFORE UPDATE ON review_suggestion
  FOR EACH ROW WHEN (OLD.state <> 'open') EXECUTE FUNCTION refuse_change();
CREATE TRIGGER review_suggestion_stays BEFORE DELETE ON review_suggestion
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER review_round_stays BEFORE DELETE ON review_round
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER review_round_ends_once BEFORE UPDATE ON review_round
  FOR EACH ROW WHEN (OLD.closed_at IS NOT NULL) EXECUTE FUNCTION refuse_change();`);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
