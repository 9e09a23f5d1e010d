import type { MigrationInterface, QueryRunner } from 'typeorm';

/* What has come in is never changed, but for the case that it lies on: whoever registered it may have mistyped it. */
export class IncomingMoved1764600000231 implements MigrationInterface {
  name = 'IncomingMoved1764600000231';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE FUNCTION keep_incoming_document() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - 'case_number' = to_jsonb(OLD) - 'case_number' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'what has come in is never changed';
END $$;
DROP TRIGGER incoming_document_stands ON incoming_document;
CREATE TRIGGER incoming_document_stands BEFORE UPDATE OR DELETE ON incoming_document
  FOR EACH ROW EXECUTE FUNCTION keep_incoming_document();`);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
