import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * Before administration one proves anew who one is: a session remembers when that was done last. To sign in is to prove it, so those that are
 * open were proved when they were opened. A passkey and an e-identity are asked for it as they are asked for a signature: for that alone.
 */
export class ProvedAnew1764960000001 implements MigrationInterface {
  name = 'ProvedAnew1764960000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE login_session ADD COLUMN proved_at timestamptz;
UPDATE login_session SET proved_at = created_at;
ALTER TABLE login_session ALTER COLUMN proved_at SET NOT NULL;
ALTER TABLE passkey_challenge
  DROP CONSTRAINT ck_passkey_challenge_purpose,
  ADD CONSTRAINT ck_passkey_challenge_purpose CHECK (purpose IN ('register', 'sign-in', 'sign', 'prove'));
ALTER TABLE identity_attempt
  DROP CONSTRAINT ck_identity_attempt_purpose,
  ADD CONSTRAINT ck_identity_attempt_purpose CHECK (purpose IN ('sign-in', 'link', 'sign', 'prove'));`);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
