import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * Inkommen handling: an extract that somebody else sent, as it came, on a case of the receiver's. One row for the same bytes
 * in an organisation, and none is ever changed: what has come in has come in (OSL 5:1–2).
 */
export class IncomingDocuments1764600000230 implements MigrationInterface {
  name = 'IncomingDocuments1764600000230';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE incoming_document (
  id uuid NOT NULL CONSTRAINT pk_incoming_document PRIMARY KEY,
  organisation_id uuid NOT NULL CONSTRAINT fk_incoming_document_organisation REFERENCES organisation (id),
  board_id uuid CONSTRAINT fk_incoming_document_board REFERENCES board (id),
  case_number text NOT NULL CONSTRAINT ck_incoming_document_case CHECK (trim(case_number) <> ''),
  file_id uuid NOT NULL CONSTRAINT fk_incoming_document_file REFERENCES stored_file (id),
  sha256 text NOT NULL,
  file_name text NOT NULL,
  sender text NOT NULL CONSTRAINT ck_incoming_document_sender CHECK (trim(sender) <> ''),
  sender_board text NOT NULL,
  sender_case_number text NOT NULL,
  meeting_day date,
  paragraphs text NOT NULL,
  title text NOT NULL CONSTRAINT ck_incoming_document_title CHECK (trim(title) <> ''),
  decision text NOT NULL,
  recipients jsonb NOT NULL,
  received_on date NOT NULL,
  source text NOT NULL CONSTRAINT ck_incoming_document_source CHECK (source IN ('klubbat', 'elsewhere')),
  reading jsonb NOT NULL,
  registered_by uuid NOT NULL CONSTRAINT fk_incoming_document_registered_by REFERENCES person (id),
  registered_at timestamptz NOT NULL,
  CONSTRAINT uq_incoming_document_once UNIQUE (organisation_id, sha256)
);
CREATE INDEX ix_incoming_document_received ON incoming_document (organisation_id, received_on, id);
CREATE INDEX ix_incoming_document_board ON incoming_document (board_id, received_on, id);
CREATE INDEX ix_incoming_document_case ON incoming_document (lower(case_number));

CREATE TABLE incoming_file (
  document_id uuid NOT NULL CONSTRAINT fk_incoming_file_document REFERENCES incoming_document (id),
  number integer NOT NULL,
  name text NOT NULL,
  file_id uuid NOT NULL CONSTRAINT fk_incoming_file_file REFERENCES stored_file (id),
  CONSTRAINT pk_incoming_file PRIMARY KEY (document_id, number)
);

CREATE FUNCTION check_incoming_document() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.board_id IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM board b WHERE b.id = NEW.board_id AND b.organisation_id = NEW.organisation_id) THEN
    RAISE EXCEPTION 'the board is of another organisation';
  END IF;
  IF NOT EXISTS (SELECT 1 FROM stored_file f WHERE f.id = NEW.file_id AND f.sha256 = NEW.sha256) THEN
    RAISE EXCEPTION 'the sum is of another file';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER incoming_document_holds BEFORE INSERT ON incoming_document
  FOR EACH ROW EXECUTE FUNCTION check_incoming_document();
CREATE TRIGGER incoming_document_stands BEFORE UPDATE OR DELETE ON incoming_document
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER incoming_document_stays BEFORE TRUNCATE ON incoming_document
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER incoming_file_stands BEFORE UPDATE OR DELETE ON incoming_file
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER incoming_file_stays BEFORE TRUNCATE ON incoming_file
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();`);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
