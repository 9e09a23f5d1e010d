import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * The ways to sign in and to sign that an organisation has switched off. One that is electronic is always left, and who
 * takes a bare password takes one with a code too.
 */
export class SwitchedOff1764600000140 implements MigrationInterface {
  name = 'SwitchedOff1764600000140';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE organisation
  ADD COLUMN switched_off text[] NOT NULL DEFAULT '{}',
  ADD CONSTRAINT ck_organisation_switched_off CHECK (
    switched_off <@ ARRAY['passkey', 'e-identity', 'password-code', 'password', 'paper']
    AND NOT switched_off @> ARRAY['passkey', 'e-identity', 'password-code']
    AND (switched_off @> ARRAY['password'] OR NOT switched_off @> ARRAY['password-code']));`);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
