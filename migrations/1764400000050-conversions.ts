import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * Office files made into pages, once: the program that does it never makes the same bytes twice, and a document is to be
 * the same whenever it is made. One row for each file, from when it is stored.
 */
export class Conversions1764400000050 implements MigrationInterface {
  name = 'Conversions1764400000050';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE conversion (
  file_id uuid CONSTRAINT pk_conversion PRIMARY KEY CONSTRAINT fk_conversion_file REFERENCES stored_file (id),
  state text NOT NULL CONSTRAINT ck_conversion_state CHECK (state IN ('waiting', 'done', 'failed')),
  pages_file_id uuid CONSTRAINT fk_conversion_pages REFERENCES stored_file (id),
  fault text CONSTRAINT ck_conversion_fault CHECK (fault IN ('no-office', 'not-readable', 'too-slow', 'too-large')),
  asked_at timestamptz NOT NULL,
  claimed_until timestamptz,
  tries integer NOT NULL DEFAULT 0,
  ended_at timestamptz,
  CONSTRAINT ck_conversion_pages CHECK ((state = 'done') = (pages_file_id IS NOT NULL)),
  CONSTRAINT ck_conversion_failed CHECK ((state = 'failed') = (fault IS NOT NULL)),
  CONSTRAINT ck_conversion_ended CHECK ((state = 'waiting') = (ended_at IS NULL))
);
CREATE INDEX ix_conversion_waiting ON conversion (asked_at) WHERE state = 'waiting';
-- what a document was made with stays
CREATE TRIGGER conversion_stands BEFORE UPDATE OR DELETE ON conversion
  FOR EACH ROW WHEN (OLD.state <> 'waiting') EXECUTE FUNCTION refuse_change();
INSERT INTO conversion (file_id, state, asked_at)
  SELECT id, 'waiting', created_at FROM stored_file
  WHERE media_type LIKE 'application/vnd.openxmlformats-officedocument.%'
     OR media_type LIKE 'application/vnd.oasis.opendocument.%';`);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
