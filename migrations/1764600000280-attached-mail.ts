import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * A mail that came back without proving whose it is can be attached to a delivery by a person, who says what it tells and how
 * he knows. What it then tells stands in his name.
 */
export class AttachedMail1764600000280 implements MigrationInterface {
  name = 'AttachedMail1764600000280';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE returned_mail
  ADD COLUMN attached_to uuid CONSTRAINT fk_returned_mail_attached REFERENCES delivery (id),
  ADD COLUMN attach_reason text,
  ADD CONSTRAINT ck_returned_mail_attached CHECK (
    (attached_to IS NULL) = (attach_reason IS NULL) AND (attached_to IS NULL OR handled_at IS NOT NULL));
CREATE OR REPLACE FUNCTION check_returned_mail() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE seen_to text[] := '{handled_at,handled_by,attached_to,attach_reason}';
BEGIN
  IF TG_OP = 'DELETE' OR OLD.handled_at IS NOT NULL OR to_jsonb(NEW) - seen_to <> to_jsonb(OLD) - seen_to THEN
    RAISE EXCEPTION 'a mail that came back is never changed or taken away' USING ERRCODE = 'KL001';
  END IF;
  RETURN NEW;
END $$;

ALTER TABLE receipt
  ADD COLUMN noted_by uuid CONSTRAINT fk_receipt_noted_by REFERENCES person (id),
  ADD COLUMN note text,
  ADD CONSTRAINT ck_receipt_noted CHECK ((noted_by IS NULL) = (note IS NULL));`);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
