import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * An extract that is too large for a mail goes as a link to it. The receiver's link can be taken back, once and for good.
 */
export class ByLink1764600000261 implements MigrationInterface {
  name = 'ByLink1764600000261';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE dispatch ADD COLUMN by_link boolean NOT NULL DEFAULT false;

ALTER TABLE receipt_link ADD COLUMN revoked_at timestamptz,
  ADD COLUMN revoked_by uuid CONSTRAINT fk_receipt_link_revoked_by REFERENCES person (id),
  ADD CONSTRAINT ck_receipt_link_revoked CHECK ((revoked_at IS NULL) = (revoked_by IS NULL));
CREATE FUNCTION check_receipt_link() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.revoked_at IS NOT NULL THEN
    RAISE EXCEPTION 'a link that was taken back stays so' USING ERRCODE = 'KL001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER receipt_link_stands BEFORE UPDATE ON receipt_link
  FOR EACH ROW EXECUTE FUNCTION check_receipt_link();`);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
