import type { MigrationInterface, QueryRunner } from 'typeorm';

/* Why a recipient that a § prints is not sent the § by mail: on paper, by word of mouth, already told. */
export class UnsentReasons1764600000221 implements MigrationInterface {
  name = 'UnsentReasons1764600000221';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE unsent_reason (
  agenda_item_id uuid NOT NULL CONSTRAINT fk_unsent_reason_item REFERENCES agenda_item (id) ON DELETE CASCADE,
  name_key text NOT NULL,
  reason text NOT NULL CONSTRAINT ck_unsent_reason_reason CHECK (trim(reason) <> ''),
  given_by uuid CONSTRAINT fk_unsent_reason_given_by REFERENCES person (id),
  given_at timestamptz NOT NULL,
  CONSTRAINT pk_unsent_reason PRIMARY KEY (agenda_item_id, name_key)
);`);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
