import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * What any process can tell of the installation: which processes are alive, and when each service outside of it last worked and last
 * failed. Neither is of an organisation.
 */
export class Operation1764980000003 implements MigrationInterface {
  name = 'Operation1764980000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE program_process (
  id uuid CONSTRAINT pk_program_process PRIMARY KEY,
  version text NOT NULL,
  started_at timestamptz NOT NULL,
  seen_at timestamptz NOT NULL
);
CREATE TABLE service_state (
  name text CONSTRAINT pk_service_state PRIMARY KEY
    CONSTRAINT ck_service_state_name CHECK (name IN ('mail', 'time-stamp', 'office', 'bounces', 'intake')),
  succeeded_at timestamptz,
  failed_at timestamptz,
  error text CONSTRAINT ck_service_state_error CHECK (length(error) <= 500)
);`);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
