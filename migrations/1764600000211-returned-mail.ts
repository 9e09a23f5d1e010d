import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * Every mail that came back, once, as it came: only that a person has seen to it is added. And how far the mailbox that they
 * come to has been read.
 */
export class ReturnedMail1764600000211 implements MigrationInterface {
  name = 'ReturnedMail1764600000211';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE returned_mail (
  id uuid CONSTRAINT pk_returned_mail PRIMARY KEY,
  sha256 text NOT NULL CONSTRAINT uq_returned_mail_once UNIQUE,
  raw bytea NOT NULL,
  kind text NOT NULL CONSTRAINT ck_returned_mail_kind CHECK (kind IN ('report', 'auto-reply', 'reply', 'unclear')),
  delivery_id uuid CONSTRAINT fk_returned_mail_delivery REFERENCES delivery (id),
  sender text,
  subject text,
  excerpt text,
  noted_at timestamptz NOT NULL,
  uploaded_by uuid CONSTRAINT fk_returned_mail_uploaded_by REFERENCES person (id),
  handled_by uuid CONSTRAINT fk_returned_mail_handled_by REFERENCES person (id),
  handled_at timestamptz,
  CONSTRAINT ck_returned_mail_handled CHECK ((handled_by IS NULL) = (handled_at IS NULL))
);
CREATE INDEX ix_returned_mail_left ON returned_mail (noted_at, id)
  WHERE handled_at IS NULL AND (delivery_id IS NULL OR kind = 'unclear');
CREATE FUNCTION check_returned_mail() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.handled_at IS NOT NULL
     OR to_jsonb(NEW) - 'handled_at' - 'handled_by' <> to_jsonb(OLD) - 'handled_at' - 'handled_by' THEN
    RAISE EXCEPTION 'a mail that came back is never changed or taken away' USING ERRCODE = 'KL001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER returned_mail_stands BEFORE UPDATE OR DELETE ON returned_mail
  FOR EACH ROW EXECUTE FUNCTION check_returned_mail();

CREATE TABLE mailbox (
  name text CONSTRAINT pk_mailbox PRIMARY KEY,
  uid_validity text,
  last_uid bigint NOT NULL,
  next_read_at timestamptz NOT NULL,
  last_error text
);`);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
