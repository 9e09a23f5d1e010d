import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * Extracts that are sealed when they leave (docs/decisions/036-extracts-are-sealed-when-they-leave.md): what the seal added
 * behind the file that was drawn. What was sent before this existed is left as it is.
 */
export class SealedExtracts1764600000270 implements MigrationInterface {
  name = 'SealedExtracts1764600000270';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE sealed_extract (
  -- the reference that stands in its margin
  id uuid CONSTRAINT pk_sealed_extract PRIMARY KEY,
  organisation_id uuid NOT NULL CONSTRAINT fk_sealed_extract_organisation REFERENCES organisation (id),
  meeting_id uuid NOT NULL CONSTRAINT fk_sealed_extract_meeting REFERENCES meeting (id),
  -- as it was drawn, with an empty place for the seal
  file_id uuid NOT NULL CONSTRAINT uq_sealed_extract_file UNIQUE
    CONSTRAINT fk_sealed_extract_file REFERENCES stored_file (id),
  increment bytea CONSTRAINT ck_sealed_extract_increment CHECK (octet_length(increment) > 0),
  -- of the file with the seal behind it
  sha256 text CONSTRAINT ck_sealed_extract_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  certificate bytea,
  stamped_at timestamptz,
  sealed_at timestamptz,
  CONSTRAINT ck_sealed_extract_sealed CHECK (num_nulls(increment, sha256, certificate, sealed_at) IN (0, 4)
    AND (stamped_at IS NULL OR sealed_at IS NOT NULL))
);
CREATE INDEX ix_sealed_extract_sha256 ON sealed_extract (sha256);
CREATE INDEX ix_sealed_extract_organisation ON sealed_extract (organisation_id, id);
CREATE INDEX ix_sealed_extract_meeting ON sealed_extract (meeting_id);

-- A file as it leaves: with the seal behind it, where it has one.
CREATE FUNCTION sent_pdf(file uuid) RETURNS bytea LANGUAGE sql STABLE AS $$
  SELECT f.bytes || coalesce((SELECT s.increment FROM sealed_extract s WHERE s.file_id = f.id), ''::bytea)
    FROM stored_file f WHERE f.id = $1
$$;

CREATE FUNCTION check_sealed_extract() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.sealed_at IS NOT NULL OR (NEW.id, NEW.organisation_id, NEW.meeting_id, NEW.file_id)
     IS DISTINCT FROM (OLD.id, OLD.organisation_id, OLD.meeting_id, OLD.file_id) THEN
    RAISE EXCEPTION 'an extract is sealed once, and stays as it is' USING ERRCODE = 'KL003';
  END IF;
  IF NEW.sha256 IS DISTINCT FROM
     (SELECT encode(sha256(f.bytes || NEW.increment), 'hex') FROM stored_file f WHERE f.id = NEW.file_id) THEN
    RAISE EXCEPTION 'a sealed extract has another SHA-256' USING ERRCODE = 'KL003';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER sealed_extract_holds BEFORE UPDATE ON sealed_extract
  FOR EACH ROW EXECUTE FUNCTION check_sealed_extract();
CREATE TRIGGER sealed_extract_stands BEFORE DELETE ON sealed_extract
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER sealed_extract_stays BEFORE TRUNCATE ON sealed_extract
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();`);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
