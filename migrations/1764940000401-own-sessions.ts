import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * A session ends when nobody has used it for some hours, not only at the end of the day; and its owner sees from which devices he is signed
 * in, and signs out the one that he has lost. `id` names a session without opening it: its token is a key.
 */
export class OwnSessions1764940000401 implements MigrationInterface {
  name = 'OwnSessions1764940000401';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE login_session
  ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid(),
  ADD COLUMN seen_at timestamptz,
  ADD COLUMN device text CONSTRAINT ck_login_session_device CHECK (length(device) BETWEEN 1 AND 100);
UPDATE login_session SET seen_at = now();
ALTER TABLE login_session
  ALTER COLUMN seen_at SET NOT NULL,
  ALTER COLUMN id DROP DEFAULT,
  ADD CONSTRAINT uq_login_session_id UNIQUE (id);
CREATE INDEX ix_login_session_account ON login_session (account_id);`);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
