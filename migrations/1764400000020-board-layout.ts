import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How a board prints its documents. A meeting keeps all of it, as one value, from when its first § is sent, as with votes:
 * what is frozen must print the same whatever the board chooses later.
 */
export class BoardLayout1764400000020 implements MigrationInterface {
  name = 'BoardLayout1764400000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE board
        ADD COLUMN decision_place text NOT NULL DEFAULT 'written',
        ADD COLUMN point_style text NOT NULL DEFAULT 'written',
        ADD COLUMN heading_style text NOT NULL DEFAULT 'all',
        ADD COLUMN attendance_place text NOT NULL DEFAULT 'cover',
        ADD COLUMN attendance_grouping text NOT NULL DEFAULT 'none',
        ADD COLUMN attendance_columns jsonb NOT NULL DEFAULT '["party", "office"]',
        ADD COLUMN contents_list boolean NOT NULL DEFAULT false,
        ADD COLUMN notice_block boolean NOT NULL DEFAULT false,
        ADD COLUMN kept_at text,
        ADD CONSTRAINT ck_board_decision_place CHECK (decision_place IN ('written', 'first', 'last')),
        ADD CONSTRAINT ck_board_point_style CHECK (point_style IN ('written', 'numbered', 'att')),
        ADD CONSTRAINT ck_board_heading_style CHECK (heading_style IN ('all', 'few')),
        ADD CONSTRAINT ck_board_attendance_place CHECK (attendance_place IN ('cover', 'appendix')),
        ADD CONSTRAINT ck_board_attendance_grouping
          CHECK (attendance_grouping IN ('none', 'role', 'party', 'represents')),
        ADD CONSTRAINT ck_board_attendance_columns CHECK (
          jsonb_typeof(attendance_columns) = 'array'
          AND attendance_columns <@ '["party", "office", "servesFor", "paragraphs"]'::jsonb
        ),
        ADD CONSTRAINT ck_board_attendance_style CHECK (attendance_style IN ('presence', 'serving', 'letters')),
        ADD CONSTRAINT ck_board_vote_style CHECK (vote_style IN ('sides', 'prose', 'table', 'lines'));
      ALTER TABLE meeting
        ADD COLUMN layout jsonb,
        -- a layout of which a part is missing prints nothing
        ADD CONSTRAINT ck_meeting_layout CHECK (
          jsonb_typeof(layout) = 'object'
          AND layout ?& ARRAY['decisionPlace', 'pointStyle', 'headingStyle', 'attendancePlace',
            'attendanceGrouping', 'attendanceColumns', 'contentsList', 'noticeBlock', 'keptAt']
        );
      -- what was sent or read in before there was a choice
      UPDATE meeting SET layout = '{
        "decisionPlace": "written", "pointStyle": "written", "headingStyle": "all",
        "attendancePlace": "cover", "attendanceGrouping": "none", "attendanceColumns": ["party", "office"],
        "contentsList": false, "noticeBlock": false, "keptAt": null
      }' WHERE attendance_style IS NOT NULL;
    `);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
