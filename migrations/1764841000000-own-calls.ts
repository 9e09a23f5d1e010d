import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mitt arbete asks which calls a person has not answered: his among those of all meetings. */
export class OwnCalls1764841000000 implements MigrationInterface {
  name = 'OwnCalls1764841000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX ix_invitee_person ON invitee (person_id) WHERE person_id IS NOT NULL');
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
