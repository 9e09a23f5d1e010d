import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * When a reservation or a statement was entered, and until when its text may be handed in: a meeting file has no place for
 * it. One row for each person, list and point (0: the § as a whole).
 */
export class OpinionNotices1764300000041 implements MigrationInterface {
  name = 'OpinionNotices1764300000041';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE opinion_notice (
  agenda_item_id uuid NOT NULL CONSTRAINT fk_opinion_notice_item REFERENCES agenda_item (id) ON DELETE CASCADE,
  list text NOT NULL CONSTRAINT ck_opinion_notice_list CHECK (list IN ('reservations', 'statements')),
  meeting_person_id uuid NOT NULL
    CONSTRAINT fk_opinion_notice_person REFERENCES meeting_person (id) ON DELETE CASCADE,
  point integer NOT NULL,
  entered_at timestamptz NOT NULL,
  due date,
  CONSTRAINT pk_opinion_notice PRIMARY KEY (agenda_item_id, list, meeting_person_id, point)
);
CREATE INDEX ix_opinion_notice_person ON opinion_notice (meeting_person_id);`);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
