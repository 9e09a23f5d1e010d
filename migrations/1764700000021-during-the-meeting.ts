import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * What others than the secretary do during a meeting. What a member hands in stands as it was handed in, with its time; it is
 * answered once, or withdrawn once. One speaks at a time, and nobody waits twice.
 */
export class DuringTheMeeting1764700000021 implements MigrationInterface {
  name = 'DuringTheMeeting1764700000021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE speaker (
  id uuid NOT NULL CONSTRAINT pk_speaker PRIMARY KEY,
  meeting_id uuid NOT NULL CONSTRAINT fk_speaker_meeting REFERENCES meeting (id),
  agenda_item_id uuid NOT NULL CONSTRAINT fk_speaker_item REFERENCES agenda_item (id) ON DELETE CASCADE,
  meeting_person_id uuid NOT NULL CONSTRAINT fk_speaker_person REFERENCES meeting_person (id),
  position integer NOT NULL,
  state text NOT NULL CONSTRAINT ck_speaker_state CHECK (state IN ('waiting', 'speaking', 'done', 'struck')),
  asked_at timestamptz NOT NULL,
  began_at timestamptz,
  ended_at timestamptz,
  CONSTRAINT ck_speaker_began CHECK ((state IN ('speaking', 'done')) = (began_at IS NOT NULL))
);
CREATE INDEX ix_speaker_item ON speaker (agenda_item_id, position);
CREATE INDEX ix_speaker_person ON speaker (meeting_person_id);
CREATE UNIQUE INDEX uq_speaker_speaking ON speaker (meeting_id) WHERE state = 'speaking';
CREATE UNIQUE INDEX uq_speaker_waiting ON speaker (agenda_item_id, meeting_person_id) WHERE state = 'waiting';

CREATE TABLE handed_in (
  id uuid NOT NULL CONSTRAINT pk_handed_in PRIMARY KEY,
  meeting_id uuid NOT NULL CONSTRAINT fk_handed_in_meeting REFERENCES meeting (id),
  agenda_item_id uuid NOT NULL CONSTRAINT fk_handed_in_item REFERENCES agenda_item (id),
  person_id uuid NOT NULL CONSTRAINT fk_handed_in_person REFERENCES person (id),
  kind text NOT NULL
    CONSTRAINT ck_handed_in_kind CHECK (kind IN ('motion', 'reservation', 'note', 'conflict', 'speaking-request')),
  motion_kind text,
  point integer,
  text text,
  handed_in_at timestamptz NOT NULL,
  save_id uuid,
  state text NOT NULL
    CONSTRAINT ck_handed_in_state CHECK (state IN ('handed-in', 'taken', 'put-aside', 'withdrawn')),
  answer text,
  answered_at timestamptz,
  answered_by uuid CONSTRAINT fk_handed_in_answered_by REFERENCES person (id),
  CONSTRAINT ck_handed_in_answered CHECK ((state = 'handed-in') = (answered_at IS NULL)),
  CONSTRAINT ck_handed_in_answer CHECK (state <> 'put-aside' OR trim(answer) <> '')
);
CREATE INDEX ix_handed_in_meeting ON handed_in (meeting_id, handed_in_at, id);
CREATE INDEX ix_handed_in_item ON handed_in (agenda_item_id);
CREATE INDEX ix_handed_in_person ON handed_in (person_id);
CREATE UNIQUE INDEX uq_handed_in_save ON handed_in (person_id, save_id) WHERE save_id IS NOT NULL;

CREATE FUNCTION check_handed_in() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state <> 'handed-in'
     OR (NEW.id, NEW.meeting_id, NEW.agenda_item_id, NEW.person_id, NEW.kind, NEW.handed_in_at)
        IS DISTINCT FROM (OLD.id, OLD.meeting_id, OLD.agenda_item_id, OLD.person_id, OLD.kind, OLD.handed_in_at)
     OR (NEW.motion_kind, NEW.point, NEW.text, NEW.save_id)
        IS DISTINCT FROM (OLD.motion_kind, OLD.point, OLD.text, OLD.save_id) THEN
    RAISE EXCEPTION 'what was handed in is never changed, and answered once' USING ERRCODE = 'KL030';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER handed_in_stands BEFORE UPDATE ON handed_in FOR EACH ROW EXECUTE FUNCTION check_handed_in();
CREATE TRIGGER handed_in_stays BEFORE DELETE ON handed_in FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER handed_in_is_kept BEFORE TRUNCATE ON handed_in FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION tell_of_handed_in() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM tell_followers(NEW.meeting_id, jsonb_build_object('kind', 'handed-in', 'handedInId', NEW.id));
  RETURN NULL;
END $$;
CREATE TRIGGER handed_in_is_told AFTER INSERT OR UPDATE ON handed_in
  FOR EACH ROW EXECUTE FUNCTION tell_of_handed_in();
CREATE TRIGGER speaker_is_told AFTER INSERT OR UPDATE OR DELETE ON speaker
  FOR EACH ROW EXECUTE FUNCTION tell_of_part('speakers');`);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
