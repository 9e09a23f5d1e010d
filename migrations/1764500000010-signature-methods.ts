import type { MigrationInterface, QueryRunner } from 'typeorm';

/* How a signer proved to be himself is one of a closed list; what was signed so far was signed by password. */
export class SignatureMethods1764500000010 implements MigrationInterface {
  name = 'SignatureMethods1764500000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE signature ADD CONSTRAINT ck_signature_method
  CHECK (method IN ('passkey', 'e-identity', 'password-code', 'password', 'paper'));`);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
