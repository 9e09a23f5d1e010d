import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * How many times somebody has guessed, in all processes together. Unlogged: it is written at each attempt, and after a crash one begins to
 * count anew. `key` is a hash, so that neither addresses nor accounts can be read from it.
 */
export class AttemptCounts1764960000003 implements MigrationInterface {
  name = 'AttemptCounts1764960000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE UNLOGGED TABLE attempt_count (
  key text NOT NULL CONSTRAINT pk_attempt_count PRIMARY KEY,
  hits integer NOT NULL CONSTRAINT ck_attempt_count_hits CHECK (hits >= 0),
  ends_at timestamptz NOT NULL
);
CREATE INDEX ix_attempt_count_ends ON attempt_count (ends_at);`);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
