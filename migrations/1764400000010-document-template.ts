import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How the papers of an organisation look, and the sentences it writes on all of them. Without a row they look as before.
 * A frozen document names its logo by its sum: the file is found by it.
 */
export class DocumentTemplate1764400000010 implements MigrationInterface {
  name = 'DocumentTemplate1764400000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE document_template (
        organisation_id uuid CONSTRAINT pk_document_template PRIMARY KEY
          CONSTRAINT fk_document_template_organisation REFERENCES organisation (id),
        typeface text NOT NULL,
        accent text CONSTRAINT ck_document_template_accent CHECK (accent ~ '^#[0-9a-f]{6}$'),
        accent_on text NOT NULL,
        logo_on text NOT NULL,
        logo_at text NOT NULL,
        logo_alt text NOT NULL,
        organisation_at text NOT NULL,
        board_at text NOT NULL,
        title_at text NOT NULL,
        date_at text NOT NULL,
        page_at text NOT NULL,
        foot_text text,
        adjustment_note text,
        certification_label text,
        appeal_text text,
        version integer NOT NULL,
        updated_at timestamptz NOT NULL,
        updated_by uuid CONSTRAINT fk_document_template_updated_by REFERENCES person (id),
        CONSTRAINT ck_document_template_uses CHECK
          (accent_on IN ('lines', 'headings') AND logo_on IN ('none', 'first-page', 'head', 'both')),
        -- a loose page must tell what it belongs to
        CONSTRAINT ck_document_template_places CHECK
          (logo_at IN ('left', 'middle', 'right') AND board_at IN ('left', 'middle', 'right')
           AND title_at IN ('left', 'middle', 'right') AND date_at IN ('left', 'middle', 'right')
           AND organisation_at IN ('left', 'middle', 'right', 'none')
           AND page_at IN ('left', 'middle', 'right', 'foot'))
      );
      CREATE INDEX ix_stored_file_sha256 ON stored_file (sha256);
    `);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
