import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * Who has read what is secret or is not public: one row of one person, thing and hour. The rows of an organisation are a chain, as events are
 * (docs/evidence-log.md). A row is never changed; one that is old may be removed, but never the last, from which the chain goes on.
 */
export class AccessNotes1764980000002 implements MigrationInterface {
  name = 'AccessNotes1764980000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE access_note (
  organisation_id uuid NOT NULL CONSTRAINT fk_access_note_organisation REFERENCES organisation (id),
  sequence bigint NOT NULL CONSTRAINT ck_access_note_sequence CHECK (sequence > 0),
  person_id uuid NOT NULL CONSTRAINT fk_access_note_person REFERENCES person (id),
  kind text NOT NULL CONSTRAINT ck_access_note_kind
    CHECK (kind IN ('secret', 'protocol', 'person', 'people', 'people-file', 'log', 'disclosure')),
  thing_id uuid NOT NULL,
  meeting_id uuid,
  at timestamptz NOT NULL,
  hour timestamptz NOT NULL,
  way text NOT NULL CONSTRAINT ck_access_note_way CHECK (way IN ('session', 'token')),
  session_id uuid,
  previous text NOT NULL CONSTRAINT ck_access_note_previous CHECK (previous ~ '^[0-9a-f]{64}$'),
  hash text NOT NULL CONSTRAINT ck_access_note_hash CHECK (hash ~ '^[0-9a-f]{64}$'),
  CONSTRAINT pk_access_note PRIMARY KEY (organisation_id, sequence),
  CONSTRAINT uq_access_note_hour UNIQUE (organisation_id, person_id, thing_id, kind, hour, way)
);
CREATE INDEX ix_access_note_at ON access_note (organisation_id, at, sequence);
CREATE INDEX ix_access_note_thing ON access_note (thing_id, at);
CREATE INDEX ix_access_note_person ON access_note (person_id, at);

CREATE FUNCTION access_text(n access_note) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_array('klubbat-access-1', n.organisation_id, n.sequence, n.previous, n.person_id, n.kind, n.thing_id, n.meeting_id,
    to_char(n.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), n.way, n.session_id)::text
$$;

-- the end of a chain is held until the commit, so whoever comes next sees it
CREATE FUNCTION chain_access_note() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(NEW.organisation_id::text, 5552284));
  SELECT sequence, hash INTO NEW.sequence, NEW.previous FROM access_note
   WHERE organisation_id = NEW.organisation_id ORDER BY sequence DESC LIMIT 1;
  NEW.sequence := coalesce(NEW.sequence, 0) + 1;
  NEW.previous := coalesce(NEW.previous, repeat('0', 64));
  NEW.hash := encode(sha256(convert_to(access_text(NEW), 'UTF8')), 'hex');
  RETURN NEW;
END $$;
CREATE TRIGGER access_note_chained BEFORE INSERT ON access_note
  FOR EACH ROW EXECUTE FUNCTION chain_access_note();

CREATE FUNCTION keep_access_note() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.at > now() - interval '1 year' OR NOT EXISTS (
       SELECT 1 FROM access_note WHERE organisation_id = OLD.organisation_id AND sequence > OLD.sequence) THEN
    RAISE EXCEPTION 'access_note is never changed or taken away' USING ERRCODE = 'KL001';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER access_note_kept BEFORE DELETE ON access_note FOR EACH ROW EXECUTE FUNCTION keep_access_note();
CREATE TRIGGER access_note_stands BEFORE UPDATE ON access_note FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER access_note_stays BEFORE TRUNCATE ON access_note FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();`);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
