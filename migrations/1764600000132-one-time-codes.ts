import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * One-time codes (RFC 6238) beside a password. Its secret is sealed under the installation's key, the codes to fall back
 * on are hashes, and the step of the last code that was used never goes back: no code is taken twice.
 */
export class OneTimeCodes1764600000132 implements MigrationInterface {
  name = 'OneTimeCodes1764600000132';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE one_time_code (
  account_id uuid CONSTRAINT pk_one_time_code PRIMARY KEY
    CONSTRAINT fk_one_time_code_account REFERENCES account (id) ON DELETE CASCADE,
  sealed_secret text NOT NULL,
  recovery_sha256 text[] NOT NULL,
  last_step bigint NOT NULL,
  failures integer NOT NULL CONSTRAINT ck_one_time_code_failures CHECK (failures >= 0),
  blocked_until timestamptz,
  created_at timestamptz NOT NULL,
  confirmed_at timestamptz
);
CREATE FUNCTION refuse_earlier_step() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.sealed_secret = OLD.sealed_secret
     AND (NEW.last_step < OLD.last_step OR NOT NEW.recovery_sha256 <@ OLD.recovery_sha256 AND OLD.confirmed_at IS NOT NULL) THEN
    RAISE EXCEPTION 'a code is used once' USING ERRCODE = 'KL001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER one_time_code_used_once BEFORE UPDATE ON one_time_code
  FOR EACH ROW EXECUTE FUNCTION refuse_earlier_step();`);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
