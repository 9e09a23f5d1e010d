import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is writing where right now. It is nothing to keep: unlogged, and empty after a crash. */
export class WriterPlaces1764700000011 implements MigrationInterface {
  name = 'WriterPlaces1764700000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE UNLOGGED TABLE writer_place (
  tab uuid NOT NULL CONSTRAINT pk_writer_place PRIMARY KEY,
  meeting_id uuid NOT NULL,
  person_id uuid NOT NULL,
  item_id uuid NOT NULL,
  section text,
  seen_at timestamptz NOT NULL
);
CREATE INDEX ix_writer_place_meeting ON writer_place (meeting_id, seen_at);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE writer_place');
  }
}
