import type { MigrationInterface, QueryRunner } from 'typeorm';

/* A person's own calendar is read at an address that he makes and takes away. One for each; only its hash is kept. */
export class CalendarAddress1764920000401 implements MigrationInterface {
  name = 'CalendarAddress1764920000401';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE calendar_address (
  person_id uuid NOT NULL CONSTRAINT fk_calendar_address_person REFERENCES person (id),
  token_sha256 text NOT NULL,
  created_at timestamptz NOT NULL,
  CONSTRAINT pk_calendar_address PRIMARY KEY (person_id),
  CONSTRAINT uq_calendar_address_token UNIQUE (token_sha256),
  CONSTRAINT ck_calendar_address_token CHECK (token_sha256 ~ '^[0-9a-f]{64}$')
);`);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
