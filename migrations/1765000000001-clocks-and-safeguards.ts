import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * The last moment that a program noted while its clock was to be trusted, and when a person last said that the clock is right; what each process thinks of its clock. When the
 * installation was last backed up and verified, and how the services fare where people prove who they are. And a guard: nobody signs a text before it was.
 */
export class ClocksAndSafeguards1765000000001 implements MigrationInterface {
  name = 'ClocksAndSafeguards1765000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE known_moment (
  id smallint CONSTRAINT pk_known_moment PRIMARY KEY CONSTRAINT ck_known_moment_one CHECK (id = 1),
  noted_at timestamptz NOT NULL,
  confirmed_at timestamptz
);
ALTER TABLE program_process
  ADD COLUMN clock_difference_ms bigint,
  ADD COLUMN clock_fault text;
ALTER TABLE service_state
  ADD COLUMN told text CONSTRAINT ck_service_state_told CHECK (length(told) <= 500),
  DROP CONSTRAINT ck_service_state_name,
  ADD CONSTRAINT ck_service_state_name
    CHECK (name IN ('mail', 'time-stamp', 'office', 'bounces', 'intake', 'identity-provider', 'backup', 'verify'));

CREATE FUNCTION refuse_signature_before_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.signed_at < (SELECT created_at FROM protocol_version WHERE id = NEW.protocol_version_id) THEN
    RAISE EXCEPTION 'the signature is older than the text' USING ERRCODE = 'KL070';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER signature_after_text BEFORE INSERT ON signature
  FOR EACH ROW EXECUTE FUNCTION refuse_signature_before_text();`);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
