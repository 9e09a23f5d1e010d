import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * Mail to people of the house: that something waits for them. It carries no file and nothing of what was written, only
 * where to read it. Of letters with the same bundle only one waits at a time.
 */
export class Letters1764500000031 implements MigrationInterface {
  name = 'Letters1764500000031';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE letter (
  id uuid NOT NULL CONSTRAINT pk_letter PRIMARY KEY,
  organisation_id uuid NOT NULL CONSTRAINT fk_letter_organisation REFERENCES organisation (id),
  meeting_id uuid NOT NULL CONSTRAINT fk_letter_meeting REFERENCES meeting (id),
  person_id uuid NOT NULL CONSTRAINT fk_letter_person REFERENCES person (id),
  name text NOT NULL,
  email text NOT NULL,
  reply_to text,
  subject text NOT NULL,
  body_text text NOT NULL,
  path text NOT NULL,
  bundle text,
  state text NOT NULL CONSTRAINT ck_letter_state CHECK (state IN ('queued', 'retrying', 'sent', 'failed')),
  tries integer NOT NULL,
  next_try_at timestamptz,
  answer text,
  last_error text,
  sent_at timestamptz,
  ordered_at timestamptz NOT NULL,
  CONSTRAINT ck_letter_sent CHECK ((state = 'sent') = (sent_at IS NOT NULL))
);
CREATE INDEX ix_letter_waiting ON letter (state, next_try_at);
CREATE INDEX ix_letter_meeting ON letter (meeting_id);
CREATE UNIQUE INDEX uq_letter_bundle ON letter (bundle) WHERE state = 'queued' AND tries = 0;`);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
