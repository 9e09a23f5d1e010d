import type { MigrationInterface, QueryRunner } from 'typeorm';

/* What waits to be taken up in a body can be put aside there, with a reason: it was handled otherwise, or need not be. */
export class WaitingDismissals1764300000042 implements MigrationInterface {
  name = 'WaitingDismissals1764300000042';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE waiting_dismissal (
  item_id uuid NOT NULL CONSTRAINT fk_waiting_dismissal_item REFERENCES agenda_item (id) ON DELETE CASCADE,
  board_id uuid NOT NULL CONSTRAINT fk_waiting_dismissal_board REFERENCES board (id),
  reason text NOT NULL,
  dismissed_at timestamptz NOT NULL,
  dismissed_by uuid CONSTRAINT fk_waiting_dismissal_by REFERENCES person (id),
  CONSTRAINT pk_waiting_dismissal PRIMARY KEY (item_id, board_id)
);`);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
