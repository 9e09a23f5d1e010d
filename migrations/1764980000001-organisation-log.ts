import type { MigrationInterface, QueryRunner } from 'typeorm';

/* The log is read for a whole organisation, by its days, and for one person, by what she did: never by reading all of it. */
export class OrganisationLog1764980000001 implements MigrationInterface {
  name = 'OrganisationLog1764980000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE INDEX ix_audit_event_organisation ON audit_event (organisation_id, at, id);
CREATE INDEX ix_audit_event_actor ON audit_event (actor_id, at, id);`);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
