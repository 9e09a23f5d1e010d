import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * The PDF of a public version that also tells what has been corrected since. What was published is never changed: each is a document of
 * its own beside it, kept for ever, and found by what it tells. So no one must remember to take it away: as soon as something else
 * is to be told, another one is the right one, and until it is made the public version as it was published, which tells nothing of it.
 */
export class CorrectedPdfs1764940000101 implements MigrationInterface {
  name = 'CorrectedPdfs1764940000101';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE correction_publication
  ADD old_text text, ADD new_text text, ADD reason text, ADD decided_by text;
UPDATE correction_publication open
   SET old_text = c.old_text, new_text = c.new_text, reason = c.reason,
       decided_by = CASE c.decided_as WHEN 'chair' THEN c.decided_by || ', ordförande'
                      WHEN 'body' THEN concat_ws(', ', c.decided_by, c.decided_in)
                      ELSE c.decided_by || ', på delegation' END
  FROM correction c WHERE c.id = open.correction_id;
ALTER TABLE correction_publication
  ALTER old_text SET NOT NULL, ALTER new_text SET NOT NULL, ALTER reason SET NOT NULL, ALTER decided_by SET NOT NULL;

CREATE FUNCTION public_corrections(of_publication uuid) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('id', c.id, 'number', c.number, 'paragraph', c.paragraph,
           'day', c.decided_on::text, 'oldText', open.old_text, 'newText', open.new_text, 'reason', open.reason,
           'decidedBy', open.decided_by)) ORDER BY c.number), '[]')
    FROM publication p JOIN correction c ON c.adjustment_id = p.adjustment_id
    LEFT JOIN correction_publication open ON open.correction_id = c.id AND open.publication_id = p.id
   WHERE p.id = of_publication
     AND NOT EXISTS (SELECT 1 FROM correction later WHERE later.replaces_id = c.id)
     AND EXISTS (SELECT 1 FROM jsonb_array_elements(p.record->'items') item
                  WHERE (item->>'paragraph')::int = c.paragraph AND NOT item ? 'confidential')
$$;

CREATE TABLE corrected_pdf (
  publication_id uuid NOT NULL CONSTRAINT fk_corrected_pdf_publication REFERENCES publication (id),
  number integer NOT NULL,
  corrections jsonb NOT NULL
    CONSTRAINT ck_corrected_pdf_corrections CHECK (jsonb_typeof(corrections) = 'array' AND corrections <> '[]'),
  pdf bytea NOT NULL,
  sha256 text NOT NULL CONSTRAINT ck_corrected_pdf_sha256 CHECK (sha256 = encode(sha256(pdf), 'hex')),
  made_at timestamptz NOT NULL,
  CONSTRAINT pk_corrected_pdf PRIMARY KEY (publication_id, number)
);
CREATE FUNCTION corrected_pdf_fits() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    RAISE EXCEPTION 'a public document is kept as it was made' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.corrections IS DISTINCT FROM public_corrections(NEW.publication_id) THEN
    RAISE EXCEPTION 'a public document tells of the corrections that anyone may know of' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER corrected_pdf_fits BEFORE INSERT OR UPDATE OR DELETE ON corrected_pdf
  FOR EACH ROW EXECUTE FUNCTION corrected_pdf_fits();

CREATE FUNCTION note_open_correction() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM note_open_data(m.organisation_id, m.id) FROM publication p JOIN adjustment a ON a.id = p.adjustment_id
     JOIN meeting m ON m.id = a.meeting_id WHERE p.id = coalesce(NEW.publication_id, OLD.publication_id);
  RETURN NULL;
END $$;
CREATE TRIGGER note_open_correction AFTER INSERT OR DELETE ON correction_publication
  FOR EACH ROW EXECUTE FUNCTION note_open_correction();
CREATE TRIGGER note_open_corrected_pdf AFTER INSERT ON corrected_pdf
  FOR EACH ROW EXECUTE FUNCTION note_open_correction();

CREATE FUNCTION note_corrected_meeting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM note_open_data(m.organisation_id, m.id) FROM meeting m WHERE m.id = NEW.meeting_id;
  RETURN NULL;
END $$;
CREATE TRIGGER note_corrected_meeting AFTER INSERT ON correction
  FOR EACH ROW EXECUTE FUNCTION note_corrected_meeting();
SELECT note_open_data(m.organisation_id, m.id) FROM meeting m WHERE EXISTS (SELECT 1 FROM correction c WHERE c.meeting_id = m.id);
`);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
