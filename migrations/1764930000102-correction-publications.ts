import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * A correction that anyone may read, word for word. It belongs to the public version that stood when a person looked at it: of another
 * one, which may mask more, somebody must look anew.
 */
export class CorrectionPublications1764930000102 implements MigrationInterface {
  name = 'CorrectionPublications1764930000102';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE correction_publication (
  correction_id uuid NOT NULL CONSTRAINT fk_correction_publication_correction REFERENCES correction (id),
  publication_id uuid NOT NULL CONSTRAINT fk_correction_publication_publication REFERENCES publication (id),
  published_by uuid NOT NULL CONSTRAINT fk_correction_publication_by REFERENCES person (id),
  published_at timestamptz NOT NULL,
  CONSTRAINT pk_correction_publication PRIMARY KEY (correction_id, publication_id)
);

CREATE FUNCTION correction_publication_fits() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM correction c JOIN publication p ON p.adjustment_id = c.adjustment_id
    CROSS JOIN LATERAL jsonb_array_elements(p.record->'items') item
   WHERE c.id = NEW.correction_id AND p.id = NEW.publication_id AND p.state = 'published'
     AND (item->>'paragraph')::int = c.paragraph AND NOT item ? 'confidential';
  IF NOT FOUND THEN
    RAISE EXCEPTION 'a correction is published beside an open § of the public version that stands'
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER correction_publication_fits BEFORE INSERT OR UPDATE ON correction_publication
  FOR EACH ROW EXECUTE FUNCTION correction_publication_fits();
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE correction_publication; DROP FUNCTION correction_publication_fits');
  }
}
