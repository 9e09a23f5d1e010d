import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * Files that show that a notice was up on another's board, or that it was taken down: a picture of the page, or its PDF. What is
 * registered is never changed.
 */
export class NoticeEvidence1764930000002 implements MigrationInterface {
  name = 'NoticeEvidence1764930000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE notice_evidence (
  id uuid NOT NULL CONSTRAINT pk_notice_evidence PRIMARY KEY,
  notice_id uuid NOT NULL CONSTRAINT fk_notice_evidence_notice REFERENCES notice (id),
  shows text NOT NULL CONSTRAINT ck_notice_evidence_shows CHECK (shows IN ('posted', 'removed')),
  file_id uuid NOT NULL CONSTRAINT fk_notice_evidence_file REFERENCES stored_file (id),
  file_name text NOT NULL,
  sha256 text NOT NULL,
  added_by uuid NOT NULL CONSTRAINT fk_notice_evidence_added_by REFERENCES person (id),
  added_at timestamptz NOT NULL,
  CONSTRAINT uq_notice_evidence UNIQUE (notice_id, shows, sha256)
);
CREATE FUNCTION notice_evidence_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF EXISTS (SELECT 1 FROM notice WHERE id = NEW.notice_id AND own) THEN
      RAISE EXCEPTION 'our own board needs no picture of itself' USING ERRCODE = 'KL001';
    END IF;
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'what shows that a notice was up stands' USING ERRCODE = 'KL001';
END $$;
CREATE TRIGGER notice_evidence_stands BEFORE INSERT OR UPDATE OR DELETE ON notice_evidence
  FOR EACH ROW EXECUTE FUNCTION notice_evidence_stands();
`);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
