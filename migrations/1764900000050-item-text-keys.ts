import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * Motions, reservations and statements have texts that several write in at once, as sections have; and it is known of each
 * field in which version it was changed last, so that two who change different ones are not in each other's way.
 */
export class ItemTextKeys1764900000050 implements MigrationInterface {
  name = 'ItemTextKeys1764900000050';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE item_writing DROP CONSTRAINT ck_item_writing_keys;
ALTER TABLE item_writing RENAME COLUMN section_keys TO text_keys;
UPDATE item_writing SET text_keys = jsonb_build_object('sections', text_keys);
ALTER TABLE item_writing ADD COLUMN shaped_in jsonb NOT NULL DEFAULT '{}';
ALTER TABLE item_writing ALTER COLUMN shaped_in DROP DEFAULT;
ALTER TABLE item_writing ADD CONSTRAINT ck_item_writing_keys
  CHECK (jsonb_typeof(text_keys) = 'object' AND jsonb_typeof(shaped_in) = 'object');
UPDATE item_text SET removed = jsonb_build_object('list', 'sections', 'place', removed->'place', 'row', removed->'section')
 WHERE removed IS NOT NULL;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
UPDATE item_text SET removed = CASE WHEN removed->>'list' = 'sections'
  THEN jsonb_build_object('place', removed->'place', 'section', removed->'row') END WHERE removed IS NOT NULL;
ALTER TABLE item_writing DROP CONSTRAINT ck_item_writing_keys;
ALTER TABLE item_writing DROP COLUMN shaped_in;
UPDATE item_writing SET text_keys = coalesce(text_keys->'sections', '[]');
ALTER TABLE item_writing RENAME COLUMN text_keys TO section_keys;
ALTER TABLE item_writing ADD CONSTRAINT ck_item_writing_keys CHECK (jsonb_typeof(section_keys) = 'array');
`);
  }
}
