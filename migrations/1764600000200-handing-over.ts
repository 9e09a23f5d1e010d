import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * A delivery is noted as being handed over before the line that ends it goes out. What then happens without an answer
 * being noted is unclear, and only a person sends it again. A delivery is taken by one worker at a time; a receiving
 * domain that is slow or refuses for the time being rests, and holds up no other.
 */
export class HandingOver1764600000200 implements MigrationInterface {
  name = 'HandingOver1764600000200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE delivery
  ADD COLUMN taken_by uuid,
  ADD COLUMN taken_until timestamptz,
  ADD COLUMN handing_over_at timestamptz,
  ADD COLUMN decision text,
  ADD COLUMN decision_reason text,
  ADD COLUMN decided_by uuid CONSTRAINT fk_delivery_decided_by REFERENCES person (id),
  ADD COLUMN decided_at timestamptz,
  DROP CONSTRAINT ck_delivery_state,
  ADD CONSTRAINT ck_delivery_state
    CHECK (state IN ('queued', 'retrying', 'handing-over', 'sent', 'failed', 'unclear')),
  ADD CONSTRAINT ck_delivery_taken CHECK ((taken_by IS NULL) = (taken_until IS NULL)),
  ADD CONSTRAINT ck_delivery_handing_over
    CHECK (state NOT IN ('handing-over', 'unclear') OR handing_over_at IS NOT NULL),
  ADD CONSTRAINT ck_delivery_decision CHECK (
    num_nulls(decision, decision_reason, decided_by, decided_at) IN (0, 4) AND decision IN ('arrived', 'send-again'));

-- in hand when the program before this one ended: it may have been handed over
UPDATE delivery SET state = 'unclear', handing_over_at = now(), next_try_at = NULL
 WHERE state = 'queued' AND tries > 0;

CREATE INDEX ix_delivery_taken ON delivery (taken_until) WHERE taken_until IS NOT NULL;

CREATE TABLE mail_host (
  host text CONSTRAINT pk_mail_host PRIMARY KEY,
  failures integer NOT NULL,
  rests_until timestamptz
);

CREATE OR REPLACE FUNCTION check_delivery() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.state = 'sent' THEN
    RAISE EXCEPTION 'a delivery that was accepted stands' USING ERRCODE = 'KL001';
  END IF;
  IF OLD.state = 'unclear' AND NEW.state NOT IN ('unclear', 'sent')
     AND NOT (NEW.state = 'queued' AND NEW.decision = 'send-again' AND NEW.decided_at IS DISTINCT FROM OLD.decided_at) THEN
    RAISE EXCEPTION 'what may have been accepted is sent again only when a person says so' USING ERRCODE = 'KL001';
  END IF;
  IF (NEW.state = 'handing-over' AND OLD.state NOT IN ('queued', 'retrying', 'handing-over'))
     OR (OLD.state = 'handing-over' AND NEW.state = 'queued') THEN
    RAISE EXCEPTION 'a delivery is handed over once' USING ERRCODE = 'KL001';
  END IF;
  RETURN NEW;
END $$;`);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
