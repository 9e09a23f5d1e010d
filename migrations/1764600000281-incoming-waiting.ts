import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * Files that came to an organisation's mailbox for what comes in, and wait for a person: he registers one, and then the same
 * bytes stand among the incoming documents, or puts it aside with a reason. A file is never taken away.
 */
export class IncomingWaiting1764600000281 implements MigrationInterface {
  name = 'IncomingWaiting1764600000281';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE incoming_waiting (
  id uuid CONSTRAINT pk_incoming_waiting PRIMARY KEY,
  organisation_id uuid NOT NULL CONSTRAINT fk_incoming_waiting_organisation REFERENCES organisation (id),
  file_id uuid NOT NULL CONSTRAINT fk_incoming_waiting_file REFERENCES stored_file (id),
  sha256 text NOT NULL,
  file_name text NOT NULL,
  sender text,
  subject text,
  came_at timestamptz NOT NULL,
  dismissed_by uuid CONSTRAINT fk_incoming_waiting_dismissed_by REFERENCES person (id),
  dismissed_at timestamptz,
  dismissed_reason text,
  CONSTRAINT uq_incoming_waiting_once UNIQUE (organisation_id, sha256),
  CONSTRAINT ck_incoming_waiting_dismissed CHECK (num_nulls(dismissed_by, dismissed_at, dismissed_reason) IN (0, 3))
);
CREATE INDEX ix_incoming_waiting_left ON incoming_waiting (organisation_id, came_at) WHERE dismissed_at IS NULL;
CREATE FUNCTION check_incoming_waiting() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE seen_to text[] := '{dismissed_by,dismissed_at,dismissed_reason}';
BEGIN
  IF TG_OP = 'DELETE' OR OLD.dismissed_at IS NOT NULL OR to_jsonb(NEW) - seen_to <> to_jsonb(OLD) - seen_to THEN
    RAISE EXCEPTION 'what has come in is never changed or taken away' USING ERRCODE = 'KL001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER incoming_waiting_stands BEFORE UPDATE OR DELETE ON incoming_waiting
  FOR EACH ROW EXECUTE FUNCTION check_incoming_waiting();`);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
