import type { MigrationInterface, QueryRunner } from 'typeorm';

/* A case that was sent to several bodies is taken up in each of them: once in each, where it was once at all. */
export class TakenUpInEachBody1764300000043 implements MigrationInterface {
  name = 'TakenUpInEachBody1764300000043';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE item_link ADD to_board_id uuid CONSTRAINT fk_item_link_to_board REFERENCES board (id);
UPDATE item_link SET to_board_id = m.board_id
  FROM agenda_item i JOIN meeting m ON m.id = i.meeting_id WHERE i.id = item_link.to_item_id;
ALTER TABLE item_link ALTER to_board_id SET NOT NULL;
DROP INDEX uq_item_link_taken_up;
CREATE UNIQUE INDEX uq_item_link_taken_up ON item_link (from_item_id, to_board_id) WHERE kind <> 'earlier';`);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
