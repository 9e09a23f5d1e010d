import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * Triggers that keep evidence are to see all rows, whoever writes (decision 070). The one that refuses a signature before its text came after those were set
 * so, and looked through the wall of who signs.
 */
export class TriggersSeeAllRows1765000000024 implements MigrationInterface {
  name = 'TriggersSeeAllRows1765000000024';

  async up(runner: QueryRunner): Promise<void> {
    const [{ schema }] = (await runner.query('SELECT quote_ident(current_schema()) AS schema')) as [
      { schema: string },
    ];
    await runner.query(
      `ALTER FUNCTION refuse_signature_before_text() SECURITY DEFINER SET search_path = ${schema}, pg_temp`,
    );
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
