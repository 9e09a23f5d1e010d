import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * By what the installation's key is known again: one sealed word, written when the first secret is sealed. Another key is
 * then refused, and this is never written anew: what was sealed would be lost without a word.
 */
export class SecretKey1764600000130 implements MigrationInterface {
  name = 'SecretKey1764600000130';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE secret_key (
  id integer CONSTRAINT pk_secret_key PRIMARY KEY CONSTRAINT ck_secret_key_one CHECK (id = 1),
  check_value text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE TRIGGER secret_key_stands BEFORE UPDATE OR DELETE ON secret_key
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER secret_key_stays BEFORE TRUNCATE ON secret_key
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();`);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
