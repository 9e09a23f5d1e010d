import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * Terms in the register that follow from an election in a §, each once. What was decided is not adjusted until its § is:
 * the register shows that beside the term.
 */
export class ElectionEffects1764200000052 implements MigrationInterface {
  name = 'ElectionEffects1764200000052';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE election_effect (
  membership_id uuid CONSTRAINT pk_election_effect PRIMARY KEY
    CONSTRAINT fk_election_effect_membership REFERENCES membership (id),
  item_id uuid NOT NULL CONSTRAINT fk_election_effect_item REFERENCES agenda_item (id) ON DELETE CASCADE,
  office text NOT NULL,
  name text NOT NULL,
  created_at timestamptz NOT NULL,
  created_by uuid CONSTRAINT fk_election_effect_created_by REFERENCES person (id),
  CONSTRAINT uq_election_effect UNIQUE (item_id, office, name)
);`);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
