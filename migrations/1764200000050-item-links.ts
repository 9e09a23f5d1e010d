import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * A case goes on: from a § that was tabled, referred back or only proposes, to the item that takes it up again. One §
 * is taken up once, whoever presses and however often. What was taken away from an agenda again may be taken up anew.
 */
export class ItemLinks1764200000050 implements MigrationInterface {
  name = 'ItemLinks1764200000050';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE item_link (
  id uuid CONSTRAINT pk_item_link PRIMARY KEY,
  kind text NOT NULL CONSTRAINT ck_item_link_kind CHECK (kind IN ('tabled', 'referred-back', 'forwarded', 'earlier')),
  from_item_id uuid NOT NULL CONSTRAINT fk_item_link_from REFERENCES agenda_item (id) ON DELETE CASCADE,
  to_item_id uuid NOT NULL CONSTRAINT fk_item_link_to REFERENCES agenda_item (id) ON DELETE CASCADE,
  created_at timestamptz NOT NULL,
  created_by uuid CONSTRAINT fk_item_link_created_by REFERENCES person (id),
  CONSTRAINT uq_item_link UNIQUE (from_item_id, to_item_id),
  CONSTRAINT ck_item_link_two CHECK (from_item_id <> to_item_id)
);
CREATE UNIQUE INDEX uq_item_link_taken_up ON item_link (from_item_id) WHERE kind <> 'earlier';
CREATE INDEX ix_item_link_to ON item_link (to_item_id);

CREATE INDEX ix_agenda_item_continues ON agenda_item (meeting_id)
  WHERE content->>'outcome' IN ('tabled', 'referred-back', 'forwarded');
CREATE INDEX ix_agenda_item_more_case_numbers ON agenda_item
  USING gin ((lower(content->>'moreCaseNumbers')::jsonb));`);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
