import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether each § begins on a page of its own is kept with the rest of a meeting's layout: it was the board's of today. */
export class PagePerItem1764500000090 implements MigrationInterface {
  name = 'PagePerItem1764500000090';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE meeting
        SET layout = meeting.layout || jsonb_build_object('pagePerItem', board.page_per_item)
        FROM board
        WHERE board.id = meeting.board_id AND meeting.layout IS NOT NULL;
      ALTER TABLE meeting
        DROP CONSTRAINT ck_meeting_layout,
        ADD CONSTRAINT ck_meeting_layout CHECK (
          jsonb_typeof(layout) = 'object'
          AND layout ?& ARRAY['pagePerItem', 'decisionPlace', 'pointStyle', 'headingStyle', 'attendancePlace',
            'attendanceGrouping', 'attendanceColumns', 'contentsList', 'noticeBlock', 'keptAt']
        );
    `);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
