import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * The words of mails are removed by age (decision 084): of letters to people that only say where to read, and of mails that came back. That they were sent,
 * to whom, when and what the mail server answered stays; so does the SHA-256 of what came back, and its receipt. An organisation that is there already goes on
 * to keep all of it until it has decided; a new one keeps the words for two years.
 */
export class AgedMail1765000000021 implements MigrationInterface {
  name = 'AgedMail1765000000021';

  async up(runner: QueryRunner): Promise<void> {
    const [{ schema }] = (await runner.query('SELECT quote_ident(current_schema()) AS schema')) as [
      { schema: string },
    ];
    await runner.query(`
ALTER TABLE organisation ADD COLUMN mail_years smallint
  CONSTRAINT ck_organisation_mail_years CHECK (mail_years BETWEEN 1 AND 10);
ALTER TABLE organisation ALTER COLUMN mail_years SET DEFAULT 2;
ALTER TABLE letter ADD COLUMN words_removed_at timestamptz;
ALTER TABLE returned_mail ADD COLUMN words_removed_at timestamptz;
CREATE OR REPLACE FUNCTION check_returned_mail() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = ${schema}, pg_temp AS $$
DECLARE
  seen_to text[] := '{handled_at,handled_by,attached_to,attach_reason}';
  words text[] := '{raw,sender,subject,excerpt,words_removed_at}';
  settled boolean := OLD.handled_at IS NOT NULL OR OLD.delivery_id IS NOT NULL AND OLD.kind <> 'unclear';
  aged boolean := settled AND OLD.noted_at < now() - interval '1 year';
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF aged AND OLD.delivery_id IS NULL AND OLD.attached_to IS NULL THEN
      RETURN OLD;
    END IF;
  ELSIF aged AND OLD.words_removed_at IS NULL AND NEW.words_removed_at IS NOT NULL THEN
    IF to_jsonb(NEW) - words = to_jsonb(OLD) - words AND NEW.raw = '' AND num_nonnulls(NEW.sender, NEW.subject, NEW.excerpt) = 0 THEN
      RETURN NEW;
    END IF;
  ELSIF OLD.handled_at IS NULL AND to_jsonb(NEW) - seen_to = to_jsonb(OLD) - seen_to THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a mail that came back is never changed or taken away' USING ERRCODE = 'KL001';
END $$;`);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
