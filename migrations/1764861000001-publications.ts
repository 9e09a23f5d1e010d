import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * Public versions of adjusted protocols. One is prepared at a time and one stands; whoever prepared it does not approve it.
 * What has been published is never changed: it says for ever what anyone could read.
 */
export class Publications1764861000001 implements MigrationInterface {
  name = 'Publications1764861000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE publication (
  id uuid NOT NULL CONSTRAINT pk_publication PRIMARY KEY,
  adjustment_id uuid NOT NULL CONSTRAINT fk_publication_adjustment REFERENCES adjustment (id),
  number integer NOT NULL,
  state text NOT NULL CONSTRAINT ck_publication_state CHECK (state IN ('draft', 'submitted', 'published', 'withdrawn')),
  version integer NOT NULL,
  masks jsonb NOT NULL CONSTRAINT ck_publication_masks CHECK (jsonb_typeof(masks) = 'array'),
  attachments jsonb NOT NULL CONSTRAINT ck_publication_attachments CHECK (jsonb_typeof(attachments) = 'array'),
  remove_on date,
  comment text,
  prepared_by uuid NOT NULL CONSTRAINT fk_publication_prepared_by REFERENCES person (id),
  prepared_at timestamptz NOT NULL,
  approved_by uuid CONSTRAINT fk_publication_approved_by REFERENCES person (id),
  published_at timestamptz,
  source_sha256 text NOT NULL,
  record jsonb,
  pdf bytea,
  sha256 text,
  withdrawn_by uuid CONSTRAINT fk_publication_withdrawn_by REFERENCES person (id),
  withdrawn_at timestamptz,
  withdrawn_reason text,
  CONSTRAINT uq_publication_number UNIQUE (adjustment_id, number),
  CONSTRAINT ck_publication_four_eyes CHECK (approved_by <> prepared_by),
  CONSTRAINT ck_publication_published CHECK (
    (state IN ('published', 'withdrawn')) = (approved_by IS NOT NULL)
    AND (approved_by IS NULL) = (published_at IS NULL)
    AND (approved_by IS NULL) = (record IS NULL)
    AND (approved_by IS NULL) = (pdf IS NULL)
    AND (approved_by IS NULL) = (sha256 IS NULL)
  ),
  CONSTRAINT ck_publication_withdrawn CHECK (
    (state = 'withdrawn') = (withdrawn_at IS NOT NULL)
    AND (withdrawn_at IS NULL) = (withdrawn_reason IS NULL)
  )
);
CREATE UNIQUE INDEX uq_publication_prepared ON publication (adjustment_id) WHERE state IN ('draft', 'submitted');
CREATE UNIQUE INDEX uq_publication_standing ON publication (adjustment_id) WHERE state = 'published';
CREATE INDEX ix_publication_removal ON publication (remove_on) WHERE state = 'published' AND remove_on IS NOT NULL;

CREATE FUNCTION publication_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.approved_by IS NULL THEN
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    RETURN NEW;
  END IF;
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'a public version that was published is kept' USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD.state = 'withdrawn'
    OR (NEW.id, NEW.adjustment_id, NEW.number, NEW.masks, NEW.attachments, NEW.prepared_by, NEW.prepared_at,
        NEW.approved_by, NEW.published_at, NEW.source_sha256, NEW.record, NEW.pdf, NEW.sha256)
      IS DISTINCT FROM
       (OLD.id, OLD.adjustment_id, OLD.number, OLD.masks, OLD.attachments, OLD.prepared_by, OLD.prepared_at,
        OLD.approved_by, OLD.published_at, OLD.source_sha256, OLD.record, OLD.pdf, OLD.sha256)
  THEN
    RAISE EXCEPTION 'a public version that was published never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER publication_stands BEFORE UPDATE OR DELETE ON publication
  FOR EACH ROW EXECUTE FUNCTION publication_stands();
`);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
