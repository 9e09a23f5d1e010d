import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * While a new version takes over, the one before signs people in beside it, and knows nothing of `proved_at`. Who signs in proves
 * just then who he is: that is what the default says.
 */
export class SessionsOfTheVersionBefore1764970000002 implements MigrationInterface {
  name = 'SessionsOfTheVersionBefore1764970000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE login_session ALTER COLUMN proved_at SET DEFAULT now()');
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
