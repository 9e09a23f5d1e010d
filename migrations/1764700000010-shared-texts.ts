import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * Running texts that several write in at once: beside the item, which holds what they say, stands how they came to say it.
 * Updates are only added to; now and then those there are become the state, and go.
 */
export class SharedTexts1764700000010 implements MigrationInterface {
  name = 'SharedTexts1764700000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE item_writing (
  item_id uuid NOT NULL CONSTRAINT pk_item_writing PRIMARY KEY
    CONSTRAINT fk_item_writing_item REFERENCES agenda_item (id) ON DELETE CASCADE,
  section_keys jsonb NOT NULL CONSTRAINT ck_item_writing_keys CHECK (jsonb_typeof(section_keys) = 'array'),
  shaped_at integer NOT NULL,
  text_version integer NOT NULL,
  seq integer NOT NULL
);

CREATE TABLE item_text (
  item_id uuid NOT NULL CONSTRAINT fk_item_text_writing REFERENCES item_writing (item_id) ON DELETE CASCADE,
  key uuid NOT NULL,
  body text,
  removed jsonb,
  state bytea NOT NULL,
  state_seq integer NOT NULL,
  CONSTRAINT pk_item_text PRIMARY KEY (item_id, key)
);

CREATE TABLE item_text_update (
  item_id uuid NOT NULL,
  seq integer NOT NULL,
  key uuid NOT NULL,
  data bytea NOT NULL,
  CONSTRAINT pk_item_text_update PRIMARY KEY (item_id, seq),
  CONSTRAINT fk_item_text_update_text FOREIGN KEY (item_id, key)
    REFERENCES item_text (item_id, key) ON DELETE CASCADE
);
CREATE INDEX ix_item_text_update_text ON item_text_update (item_id, key, seq);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE item_text_update, item_text, item_writing');
  }
}
