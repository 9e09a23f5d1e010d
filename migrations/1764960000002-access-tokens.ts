import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * Programs of integrators act for a person, in one organisation, as far as the scopes of a token say: never more than the person may. A token is
 * shown once; its hash stands here. One that is revoked stays, so that what the log tells of it can be looked up.
 */
export class AccessTokens1764960000002 implements MigrationInterface {
  name = 'AccessTokens1764960000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE access_token (
  id uuid NOT NULL CONSTRAINT pk_access_token PRIMARY KEY,
  token_sha256 text NOT NULL CONSTRAINT uq_access_token_token UNIQUE
    CONSTRAINT ck_access_token_token CHECK (token_sha256 ~ '^[0-9a-f]{64}$'),
  account_id uuid NOT NULL CONSTRAINT fk_access_token_account REFERENCES account (id) ON DELETE CASCADE,
  organisation_id uuid NOT NULL CONSTRAINT fk_access_token_organisation REFERENCES organisation (id),
  name text NOT NULL CONSTRAINT ck_access_token_name CHECK (length(name) BETWEEN 1 AND 100),
  scopes text[] NOT NULL CONSTRAINT ck_access_token_scopes CHECK (cardinality(scopes) > 0),
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  revoked_at timestamptz,
  CONSTRAINT ck_access_token_expires CHECK (expires_at <= created_at + interval '367 days')
);
CREATE INDEX ix_access_token_account ON access_token (account_id);
CREATE INDEX ix_access_token_organisation ON access_token (organisation_id);`);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
