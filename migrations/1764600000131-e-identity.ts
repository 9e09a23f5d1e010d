import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * E-identities (OpenID Connect), and the attempts to use one. Whose an e-identity is never changes, and it is put aside,
 * never deleted; an attempt is for one purpose of one browser, lives for minutes, is answered once and used once. A
 * session remembers how it was opened: those that are open were opened by password or passkey, and nobody knows which.
 */
export class EIdentity1764600000131 implements MigrationInterface {
  name = 'EIdentity1764600000131';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE e_identity (
  id uuid CONSTRAINT pk_e_identity PRIMARY KEY,
  account_id uuid NOT NULL CONSTRAINT fk_e_identity_account REFERENCES account (id),
  issuer text NOT NULL,
  -- keyed: what a provider tells may hold a personal identity number
  subject_hash text NOT NULL CONSTRAINT ck_e_identity_subject CHECK (subject_hash ~ '^[0-9a-f]{64}$'),
  created_at timestamptz NOT NULL,
  last_used_at timestamptz,
  removed_at timestamptz
);
CREATE UNIQUE INDEX uq_e_identity_subject ON e_identity (issuer, subject_hash) WHERE removed_at IS NULL;
CREATE INDEX ix_e_identity_account ON e_identity (account_id);

CREATE FUNCTION refuse_other_e_identity() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.account_id, NEW.issuer, NEW.subject_hash, NEW.created_at)
     IS DISTINCT FROM (OLD.id, OLD.account_id, OLD.issuer, OLD.subject_hash, OLD.created_at)
     OR OLD.removed_at IS NOT NULL THEN
    RAISE EXCEPTION 'whose an e-identity is never changes, and it does not come back' USING ERRCODE = 'KL001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER e_identity_holds BEFORE UPDATE ON e_identity
  FOR EACH ROW EXECUTE FUNCTION refuse_other_e_identity();
CREATE TRIGGER e_identity_stands BEFORE DELETE ON e_identity
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER e_identity_stays BEFORE TRUNCATE ON e_identity
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE identity_attempt (
  id uuid CONSTRAINT pk_identity_attempt PRIMARY KEY,
  browser_sha256 text NOT NULL CONSTRAINT uq_identity_attempt_browser UNIQUE,
  purpose text NOT NULL CONSTRAINT ck_identity_attempt_purpose CHECK (purpose IN ('sign-in', 'link', 'sign')),
  account_id uuid CONSTRAINT fk_identity_attempt_account REFERENCES account (id) ON DELETE CASCADE,
  provider text NOT NULL,
  issuer text NOT NULL,
  client_id text NOT NULL,
  nonce text NOT NULL,
  -- what the nonce is the SHA-256 of, where it is for signing
  signed_text text,
  intent jsonb,
  return_path text NOT NULL,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  answered_at timestamptz,
  id_token text,
  key jsonb,
  e_identity_id uuid CONSTRAINT fk_identity_attempt_e_identity REFERENCES e_identity (id),
  used_at timestamptz,
  -- one who signs in has not said who he is
  CONSTRAINT ck_identity_attempt_account CHECK ((purpose = 'sign-in') = (account_id IS NULL)),
  CONSTRAINT ck_identity_attempt_text CHECK ((purpose = 'sign') = (signed_text IS NOT NULL)),
  CONSTRAINT ck_identity_attempt_intent CHECK ((purpose = 'sign') = (intent IS NOT NULL)),
  CONSTRAINT ck_identity_attempt_answer CHECK
    ((id_token IS NULL) = (key IS NULL) AND (id_token IS NULL) = (e_identity_id IS NULL))
);
CREATE INDEX ix_identity_attempt_expires ON identity_attempt (expires_at);
CREATE FUNCTION refuse_other_attempt() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.used_at IS NOT NULL
     OR (OLD.answered_at IS NOT NULL
         AND (NEW.answered_at, NEW.id_token, NEW.key, NEW.e_identity_id)
             IS DISTINCT FROM (OLD.answered_at, OLD.id_token, OLD.key, OLD.e_identity_id))
     OR (NEW.id, NEW.browser_sha256, NEW.purpose, NEW.account_id, NEW.issuer, NEW.client_id, NEW.nonce, NEW.signed_text, NEW.intent,
         NEW.created_at, NEW.expires_at)
        IS DISTINCT FROM
        (OLD.id, OLD.browser_sha256, OLD.purpose, OLD.account_id, OLD.issuer, OLD.client_id, OLD.nonce, OLD.signed_text, OLD.intent,
         OLD.created_at, OLD.expires_at) THEN
    RAISE EXCEPTION 'an attempt is answered once and used once' USING ERRCODE = 'KL001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER identity_attempt_holds BEFORE UPDATE ON identity_attempt
  FOR EACH ROW EXECUTE FUNCTION refuse_other_attempt();

ALTER TABLE login_session ADD COLUMN method text
  CONSTRAINT ck_login_session_method CHECK (method IN ('password', 'password-code', 'passkey', 'e-identity'));`);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
