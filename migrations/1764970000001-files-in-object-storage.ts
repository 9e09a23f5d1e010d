import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * Bytes of a stored file may lie in object storage, under their SHA-256: its `bytes` are then NULL. They may leave the database only by the
 * command that has read them back there, and come back only as what they were. A sealed extract's stay: the database itself checks its seal.
 */
export class FilesInObjectStorage1764970000001 implements MigrationInterface {
  name = 'FilesInObjectStorage1764970000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE stored_file ALTER COLUMN bytes DROP NOT NULL;

CREATE FUNCTION check_stored_file() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.sha256, NEW.size, NEW.media_type, NEW.created_at)
     IS DISTINCT FROM (OLD.id, OLD.sha256, OLD.size, OLD.media_type, OLD.created_at) THEN
    RAISE EXCEPTION 'stored_file is never changed' USING ERRCODE = 'KL001';
  END IF;
  IF OLD.bytes IS NULL AND octet_length(NEW.bytes) = NEW.size
     AND encode(sha256(NEW.bytes), 'hex') = NEW.sha256 THEN
    RETURN NEW;
  END IF;
  IF NEW.bytes IS NULL AND OLD.bytes IS NOT NULL AND current_setting('klubbat.moves_files', true) = 'on'
     AND NOT EXISTS (SELECT 1 FROM sealed_extract s WHERE s.file_id = NEW.id) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'stored_file is never changed' USING ERRCODE = 'KL001';
END $$;
DROP TRIGGER stored_file_stands ON stored_file;
CREATE TRIGGER stored_file_stands BEFORE UPDATE ON stored_file
  FOR EACH ROW EXECUTE FUNCTION check_stored_file();`);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
