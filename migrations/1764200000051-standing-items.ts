import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * Items that stand on every agenda of a board. `standing_text` remembers what Klubbat itself wrote in a section of an
 * item: only while the section still says exactly that is it written anew, when somebody is chosen or a time is set.
 */
export class StandingItems1764200000051 implements MigrationInterface {
  name = 'StandingItems1764200000051';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE board ADD COLUMN standing_items jsonb NOT NULL DEFAULT '[]';
ALTER TABLE board ALTER COLUMN standing_items DROP DEFAULT;

CREATE TABLE standing_text (
  item_id uuid NOT NULL CONSTRAINT fk_standing_text_item REFERENCES agenda_item (id) ON DELETE CASCADE,
  section text NOT NULL CONSTRAINT ck_standing_text_section CHECK (section IN ('decision', 'summary')),
  template text NOT NULL,
  made text NOT NULL,
  CONSTRAINT pk_standing_text PRIMARY KEY (item_id, section)
);`);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
