import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * Beslut i korthet, open to anyone: from when the secretary releases it until it is withdrawn. What is open is what was
 * released, never what is being written. Closed in every organisation until its administrator opens for it.
 */
export class DecisionBriefs1764700000061 implements MigrationInterface {
  name = 'DecisionBriefs1764700000061';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE organisation ADD COLUMN open_briefs boolean NOT NULL DEFAULT false;
CREATE TABLE decision_brief (
  meeting_id uuid NOT NULL CONSTRAINT pk_decision_brief PRIMARY KEY
    CONSTRAINT fk_decision_brief_meeting REFERENCES meeting (id),
  token text NOT NULL CONSTRAINT uq_decision_brief_token UNIQUE
    CONSTRAINT ck_decision_brief_token CHECK (token ~ '^[A-Za-z0-9_-]{16,64}$'),
  items jsonb NOT NULL CONSTRAINT ck_decision_brief_items CHECK (jsonb_typeof(items) = 'array'),
  released_at timestamptz NOT NULL,
  released_by uuid NOT NULL CONSTRAINT fk_decision_brief_released_by REFERENCES person (id),
  withdrawn_at timestamptz
);
`);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
