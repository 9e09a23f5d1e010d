import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SIGNING_GUARDS } from './signing-guards.js';

/*
 * The signing round: its days and reminders, the turn of each signer, what a signer says (approves, objects, refuses), who
 * steps in for whom, a signature on paper, and the way to the body itself where somebody refuses.
 */
export class SigningRound1764500000020 implements MigrationInterface {
  name = 'SigningRound1764500000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE board
        ADD COLUMN signing_days integer NOT NULL DEFAULT 14,
        ADD COLUMN signing_order text NOT NULL DEFAULT 'free',
        ADD COLUMN read_to_end boolean NOT NULL DEFAULT false,
        ADD COLUMN reminder_days jsonb NOT NULL DEFAULT '[3, 1]',
        ADD CONSTRAINT ck_board_signing_days CHECK (signing_days BETWEEN 1 AND 60),
        ADD CONSTRAINT ck_board_signing_order CHECK (signing_order IN ('free', 'chair-first', 'chair-last')),
        ADD CONSTRAINT ck_board_reminder_days CHECK (jsonb_typeof(reminder_days) = 'array');

      -- null: sent before rounds had days; nobody is reminded of those
      ALTER TABLE adjustment
        ADD COLUMN signing_from date,
        ADD COLUMN signing_until date,
        ADD COLUMN read_to_end boolean NOT NULL DEFAULT false,
        ADD COLUMN reminder_days jsonb NOT NULL DEFAULT '[]',
        ADD COLUMN withdrawn_by uuid CONSTRAINT fk_adjustment_withdrawn_by REFERENCES person (id),
        ADD CONSTRAINT ck_adjustment_signing_days CHECK (signing_until >= signing_from),
        DROP CONSTRAINT ck_adjustment_state,
        ADD CONSTRAINT ck_adjustment_state CHECK (state IN ('sent-for-adjustment', 'partly-signed',
          'referred-to-body', 'adjusted', 'announced', 'appeal-period-over', 'archived', 'withdrawn'));
      ALTER TABLE meeting
        DROP CONSTRAINT ck_meeting_state,
        ADD CONSTRAINT ck_meeting_state CHECK (state IN ('preparing', 'draft', 'sent-for-adjustment',
          'partly-signed', 'referred-to-body', 'adjusted', 'announced', 'appeal-period-over', 'archived'));

      -- Who steps in for whom, why, and by whose decision: told once, with the row, and never changed.
      ALTER TABLE signer
        DROP CONSTRAINT uq_signer_capacity,
        ADD CONSTRAINT uq_signer_capacity UNIQUE (adjustment_id, meeting_person_id, capacity, position),
        ADD COLUMN turn integer,
        ADD COLUMN replaces_id uuid CONSTRAINT uq_signer_replaces UNIQUE
          CONSTRAINT fk_signer_replaces REFERENCES signer (id),
        ADD COLUMN replaced_because text,
        ADD COLUMN decided_by text,
        ADD COLUMN decided_on date,
        ADD COLUMN registered_by uuid CONSTRAINT fk_signer_registered_by REFERENCES person (id),
        ADD COLUMN registered_at timestamptz,
        ADD CONSTRAINT ck_signer_replaces CHECK (
          (replaces_id IS NULL) = (replaced_because IS NULL) AND (replaces_id IS NULL) = (registered_at IS NULL)
          AND (replaces_id IS NULL) = (registered_by IS NULL)
          AND (decided_by IS NULL) = (decided_on IS NULL) AND (replaces_id IS NOT NULL OR decided_by IS NULL));

      ALTER TABLE signature
        ADD COLUMN statement text NOT NULL DEFAULT 'approved',
        ADD COLUMN objection text,
        ADD COLUMN read_to_end boolean NOT NULL DEFAULT false,
        ADD COLUMN registered_by uuid CONSTRAINT fk_signature_registered_by REFERENCES person (id),
        ADD COLUMN scan_file_id uuid CONSTRAINT fk_signature_scan REFERENCES stored_file (id),
        ALTER COLUMN account_id DROP NOT NULL,
        ADD CONSTRAINT ck_signature_statement CHECK (statement IN ('approved', 'approved-with-objection')),
        ADD CONSTRAINT ck_signature_objection CHECK (
          (statement = 'approved-with-objection') = (objection IS NOT NULL) AND trim(objection) <> ''),
        -- on paper nobody is signed in: somebody registers what he has in hand
        ADD CONSTRAINT ck_signature_paper CHECK (
          (method = 'paper') = (account_id IS NULL) AND (method = 'paper') = (registered_by IS NOT NULL)
          AND (method = 'paper') = (scan_file_id IS NOT NULL));

      CREATE TABLE refusal (
        id uuid CONSTRAINT pk_refusal PRIMARY KEY,
        protocol_version_id uuid NOT NULL CONSTRAINT fk_refusal_version REFERENCES protocol_version (id),
        signer_id uuid NOT NULL CONSTRAINT uq_refusal_signer UNIQUE
          CONSTRAINT fk_refusal_signer REFERENCES signer (id),
        account_id uuid NOT NULL CONSTRAINT fk_refusal_account REFERENCES account (id),
        sha256 text NOT NULL,
        reason text NOT NULL CONSTRAINT ck_refusal_reason CHECK (trim(reason) <> ''),
        refused_at timestamptz NOT NULL
      );

      -- Somebody refuses, and the body adjusts the protocol itself: the way there, and the § in which it did.
      CREATE TABLE referral (
        adjustment_id uuid CONSTRAINT pk_referral PRIMARY KEY
          CONSTRAINT fk_referral_adjustment REFERENCES adjustment (id),
        reason text NOT NULL CONSTRAINT ck_referral_reason CHECK (trim(reason) <> ''),
        registered_by uuid NOT NULL CONSTRAINT fk_referral_registered_by REFERENCES person (id),
        registered_at timestamptz NOT NULL
      );
      CREATE TABLE body_adjustment (
        adjustment_id uuid CONSTRAINT pk_body_adjustment PRIMARY KEY
          CONSTRAINT fk_body_adjustment_adjustment REFERENCES adjustment (id),
        agenda_item_id uuid NOT NULL CONSTRAINT fk_body_adjustment_item REFERENCES agenda_item (id),
        decided_on date NOT NULL,
        registered_by uuid NOT NULL CONSTRAINT fk_body_adjustment_registered_by REFERENCES person (id),
        registered_at timestamptz NOT NULL
      );
    `);
    await runner.query(SIGNING_GUARDS);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
