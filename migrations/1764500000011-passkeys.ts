import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * Passkeys (WebAuthn), and the challenges that they answer. A passkey is put aside, never deleted, and its key never
 * changes; a challenge is for one purpose of one account, lives for minutes and is used once.
 */
export class Passkeys1764500000011 implements MigrationInterface {
  name = 'Passkeys1764500000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE passkey (
  id uuid CONSTRAINT pk_passkey PRIMARY KEY,
  account_id uuid NOT NULL CONSTRAINT fk_passkey_account REFERENCES account (id),
  credential_id text NOT NULL CONSTRAINT uq_passkey_credential UNIQUE,
  public_key bytea NOT NULL,
  public_key_pem text NOT NULL,
  -- of COSE: ES256, and the RS256 of older Windows Hello
  algorithm integer NOT NULL CONSTRAINT ck_passkey_algorithm CHECK (algorithm IN (-7, -257)),
  counter bigint NOT NULL CONSTRAINT ck_passkey_counter CHECK (counter >= 0),
  transports text[] NOT NULL,
  synced boolean NOT NULL,
  rp_id text NOT NULL,
  name text NOT NULL CONSTRAINT ck_passkey_name CHECK (trim(name) <> ''),
  created_at timestamptz NOT NULL,
  last_used_at timestamptz,
  removed_at timestamptz
);
CREATE INDEX ix_passkey_account ON passkey (account_id);

CREATE FUNCTION refuse_other_passkey() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.account_id, NEW.credential_id, NEW.public_key, NEW.public_key_pem, NEW.algorithm, NEW.rp_id,
      NEW.created_at)
     IS DISTINCT FROM
     (OLD.id, OLD.account_id, OLD.credential_id, OLD.public_key, OLD.public_key_pem, OLD.algorithm, OLD.rp_id,
      OLD.created_at) THEN
    RAISE EXCEPTION 'whose a passkey is and its key never change' USING ERRCODE = 'KL001';
  END IF;
  IF OLD.removed_at IS NOT NULL OR NEW.counter < OLD.counter THEN
    RAISE EXCEPTION 'a passkey does not come back' USING ERRCODE = 'KL001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER passkey_holds BEFORE UPDATE ON passkey
  FOR EACH ROW EXECUTE FUNCTION refuse_other_passkey();
CREATE TRIGGER passkey_stands BEFORE DELETE ON passkey
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER passkey_stays BEFORE TRUNCATE ON passkey
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE passkey_challenge (
  id uuid CONSTRAINT pk_passkey_challenge PRIMARY KEY,
  purpose text NOT NULL CONSTRAINT ck_passkey_challenge_purpose CHECK (purpose IN ('register', 'sign-in', 'sign')),
  account_id uuid CONSTRAINT fk_passkey_challenge_account REFERENCES account (id) ON DELETE CASCADE,
  challenge text NOT NULL,
  -- what the challenge is the SHA-256 of, where it is for signing
  signed_text text,
  rp_id text NOT NULL,
  origin text NOT NULL,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  -- one who signs in has not said who he is
  CONSTRAINT ck_passkey_challenge_account CHECK ((purpose = 'sign-in') = (account_id IS NULL)),
  CONSTRAINT ck_passkey_challenge_text CHECK ((purpose = 'sign') = (signed_text IS NOT NULL))
);
CREATE INDEX ix_passkey_challenge_expires ON passkey_challenge (expires_at);
CREATE TRIGGER passkey_challenge_used_once BEFORE UPDATE ON passkey_challenge
  FOR EACH ROW WHEN (OLD.used_at IS NOT NULL) EXECUTE FUNCTION refuse_change();`);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
