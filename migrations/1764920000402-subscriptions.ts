import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * Anyone may be told by e-mail of what is new on the open pages of an organisation. When he leaves, the address goes, and with it
 * the letters to it.
 */
export class Subscriptions1764920000402 implements MigrationInterface {
  name = 'Subscriptions1764920000402';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE subscription (
  id uuid NOT NULL CONSTRAINT pk_subscription PRIMARY KEY,
  organisation_id uuid NOT NULL CONSTRAINT fk_subscription_organisation REFERENCES organisation (id),
  email text NOT NULL,
  boards text[] NOT NULL DEFAULT '{}',
  subjects text[] NOT NULL DEFAULT '{}',
  confirmed_at timestamptz,
  covered_until timestamptz,
  asked_boards text[],
  asked_subjects text[],
  asked_at timestamptz,
  asked_times integer NOT NULL DEFAULT 0,
  CONSTRAINT uq_subscription_email UNIQUE (organisation_id, email),
  CONSTRAINT ck_subscription_email CHECK (email = lower(email) AND length(email) <= 254),
  CONSTRAINT ck_subscription_subjects CHECK (subjects <@ ARRAY['protocols', 'meetings', 'notices']),
  CONSTRAINT ck_subscription_confirmed CHECK ((confirmed_at IS NULL) = (covered_until IS NULL)),
  CONSTRAINT ck_subscription_asked CHECK (num_nulls(asked_at, asked_boards, asked_subjects) IN (0, 3)),
  CONSTRAINT ck_subscription_stands CHECK (num_nonnulls(confirmed_at, asked_at) > 0)
);
CREATE INDEX ix_subscription_due ON subscription (covered_until) WHERE confirmed_at IS NOT NULL;
CREATE INDEX ix_subscription_asked ON subscription (asked_at) WHERE asked_at IS NOT NULL;

ALTER TABLE letter
  ALTER meeting_id DROP NOT NULL,
  ADD subscription_id uuid CONSTRAINT fk_letter_subscription REFERENCES subscription (id) ON DELETE CASCADE,
  ADD CONSTRAINT ck_letter_about CHECK (num_nonnulls(meeting_id, subscription_id) = 1);
CREATE INDEX ix_letter_subscription ON letter (subscription_id) WHERE subscription_id IS NOT NULL;`);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
