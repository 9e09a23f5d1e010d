import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * What a board, or an organisation, tells of itself on its open page: a draft, and what a person has published of it. What
 * boards did was a setting, public with every letter: it becomes the first that is published. Documents are published one by
 * one; the number in the address of one is never another's.
 */
export class Presentations1764930000101 implements MigrationInterface {
  name = 'Presentations1764930000101';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE presentation (
  id uuid NOT NULL CONSTRAINT pk_presentation PRIMARY KEY,
  organisation_id uuid NOT NULL CONSTRAINT fk_presentation_organisation REFERENCES organisation (id),
  board_id uuid CONSTRAINT fk_presentation_board REFERENCES board (id),
  draft jsonb NOT NULL CONSTRAINT ck_presentation_draft CHECK (jsonb_typeof(draft) = 'object'),
  published jsonb,
  published_at timestamptz,
  published_by uuid CONSTRAINT fk_presentation_published_by REFERENCES person (id),
  version integer NOT NULL,
  updated_at timestamptz NOT NULL,
  updated_by uuid CONSTRAINT fk_presentation_updated_by REFERENCES person (id),
  CONSTRAINT ck_presentation_published CHECK (
    (published IS NULL) = (published_at IS NULL) AND coalesce(jsonb_typeof(published), 'object') = 'object'
  )
);
CREATE UNIQUE INDEX uq_presentation_board ON presentation (board_id) WHERE board_id IS NOT NULL;
CREATE UNIQUE INDEX uq_presentation_organisation ON presentation (organisation_id) WHERE board_id IS NULL;

CREATE TABLE open_document (
  id uuid NOT NULL CONSTRAINT pk_open_document PRIMARY KEY,
  organisation_id uuid NOT NULL CONSTRAINT fk_open_document_organisation REFERENCES organisation (id),
  board_id uuid CONSTRAINT fk_open_document_board REFERENCES board (id),
  number integer NOT NULL,
  kind text NOT NULL CONSTRAINT ck_open_document_kind
    CHECK (kind IN ('position-paper', 'plan', 'rules', 'report', 'other')),
  title text NOT NULL,
  day date NOT NULL,
  file_id uuid NOT NULL CONSTRAINT fk_open_document_file REFERENCES stored_file (id),
  published_at timestamptz,
  published_by uuid CONSTRAINT fk_open_document_published_by REFERENCES person (id),
  removed_at timestamptz,
  CONSTRAINT ck_open_document_published CHECK ((published_at IS NULL) = (published_by IS NULL)),
  CONSTRAINT ck_open_document_removed CHECK (removed_at IS NULL OR published_at IS NULL)
);
CREATE UNIQUE INDEX uq_open_document_of_board ON open_document (board_id, number) WHERE board_id IS NOT NULL;
CREATE UNIQUE INDEX uq_open_document_of_organisation ON open_document (organisation_id, number) WHERE board_id IS NULL;

-- an address that was given leads to that file or to none
CREATE FUNCTION open_document_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'a document of an open page is kept' USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD.removed_at IS NOT NULL OR (NEW.id, NEW.organisation_id, NEW.board_id, NEW.number, NEW.file_id)
    IS DISTINCT FROM (OLD.id, OLD.organisation_id, OLD.board_id, OLD.number, OLD.file_id) THEN
    RAISE EXCEPTION 'the file of a document of an open page never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER open_document_stands BEFORE UPDATE OR DELETE ON open_document
  FOR EACH ROW EXECUTE FUNCTION open_document_stands();

INSERT INTO presentation (id, organisation_id, board_id, draft, published, published_at, version, updated_at, updated_by)
SELECT gen_random_uuid(), b.organisation_id, b.id, told.content, told.content, b.updated_at, 1, b.updated_at, b.updated_by
  FROM board b CROSS JOIN LATERAL (
    SELECT jsonb_build_object('about', b.about, 'fieldsOfWork', '[]'::jsonb, 'memberOrganisations', '[]'::jsonb,
                              'priorities', '[]'::jsonb, 'timeline', '[]'::jsonb) AS content) told
 WHERE b.about IS NOT NULL;

DROP TRIGGER note_open_board ON board;
ALTER TABLE board DROP about;
CREATE TRIGGER note_open_board AFTER INSERT OR DELETE
  OR UPDATE OF name, kind, mandate_from, mandate_until ON board
  FOR EACH ROW EXECUTE FUNCTION note_open_board();

CREATE FUNCTION note_open_presentation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM note_open_data(NEW.organisation_id, NULL);
  RETURN NULL;
END $$;
CREATE TRIGGER note_open_presentation AFTER INSERT OR UPDATE OF published ON presentation
  FOR EACH ROW EXECUTE FUNCTION note_open_presentation();
`);
  }

  async down(): Promise<void> {
    throw new Error(
      'What has been published has no place in the tables of before: restore a backup instead.',
    );
  }
}
