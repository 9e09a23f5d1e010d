import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * The words of mails with extracts: of an organisation, and of a board that has its own. What stands below a mail in a
 * person's name (unit, phone). A dispatch keeps who it says that it is from; a delivery keeps its own words where the
 * template names the receiver.
 */
export class MailTemplates1764600000260 implements MigrationInterface {
  name = 'MailTemplates1764600000260';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE mail_template (
  id uuid CONSTRAINT pk_mail_template PRIMARY KEY,
  organisation_id uuid NOT NULL CONSTRAINT fk_mail_template_organisation REFERENCES organisation (id),
  board_id uuid CONSTRAINT fk_mail_template_board REFERENCES board (id),
  subject text,
  file_name text,
  text text,
  sender_block text,
  version integer NOT NULL,
  updated_at timestamptz NOT NULL,
  updated_by uuid CONSTRAINT fk_mail_template_updated_by REFERENCES person (id)
);
CREATE UNIQUE INDEX uq_mail_template_organisation ON mail_template (organisation_id) WHERE board_id IS NULL;
CREATE UNIQUE INDEX uq_mail_template_board ON mail_template (board_id);

ALTER TABLE person ADD COLUMN unit text, ADD COLUMN phone text;

-- null: ordered before there were templates
ALTER TABLE dispatch ADD COLUMN sender_block text;

-- null: as the dispatch says
ALTER TABLE delivery ADD COLUMN subject text, ADD COLUMN body_text text,
  ADD CONSTRAINT ck_delivery_words CHECK ((subject IS NULL) = (body_text IS NULL));
CREATE TRIGGER delivery_words_stand BEFORE UPDATE OF subject, body_text ON delivery
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- whoever is to write the next number of a case in a file name waits here for whoever is about to take it
CREATE FUNCTION hold_document_numbers(organisation uuid, number_of_case text) RETURNS void LANGUAGE sql AS $$
  SELECT pg_advisory_xact_lock(hashtextextended(organisation::text || lower(number_of_case), 1764600000260));
$$;
CREATE OR REPLACE FUNCTION next_document_number(organisation uuid, case_number text) RETURNS integer LANGUAGE sql AS $$
  SELECT hold_document_numbers(organisation, case_number);
  INSERT INTO diary_case AS c VALUES (organisation, lower(case_number), 1)
  ON CONFLICT (organisation_id, case_key) DO UPDATE SET last_number = c.last_number + 1
  RETURNING last_number;
$$;`);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
