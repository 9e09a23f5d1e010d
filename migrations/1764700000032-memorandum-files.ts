import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * Files of memoranda (beslutsunderlag). A submission names those that it came with; one of these is never taken away, only left
 * out of the next.
 */
export class MemorandumFiles1764700000032 implements MigrationInterface {
  name = 'MemorandumFiles1764700000032';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE memorandum_file (
  id uuid NOT NULL CONSTRAINT pk_memorandum_file PRIMARY KEY,
  memorandum_id uuid NOT NULL CONSTRAINT fk_memorandum_file_memorandum REFERENCES memorandum (id),
  file_id uuid NOT NULL CONSTRAINT fk_memorandum_file_file REFERENCES stored_file (id),
  file_name text NOT NULL CONSTRAINT ck_memorandum_file_name CHECK (trim(file_name) <> ''),
  added_at timestamptz NOT NULL,
  removed_at timestamptz
);
CREATE INDEX ix_memorandum_file_memorandum ON memorandum_file (memorandum_id);
CREATE FUNCTION memorandum_file_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR (NEW.id, NEW.memorandum_id, NEW.file_id, NEW.file_name, NEW.added_at)
       IS DISTINCT FROM (OLD.id, OLD.memorandum_id, OLD.file_id, OLD.file_name, OLD.added_at) THEN
    RAISE EXCEPTION 'a file of a memorandum stays as it is: it is only left out of the next submission';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER memorandum_file_stands BEFORE UPDATE OR DELETE ON memorandum_file
  FOR EACH ROW EXECUTE FUNCTION memorandum_file_stands();
ALTER TABLE memorandum_submission ADD COLUMN files uuid[] NOT NULL DEFAULT '{}';`);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
