import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * Rättelse: other words for some of an adjusted §, as a document of its own with its words and bytes frozen. The protocol is
 * not touched; that something was corrected, what and by whose decision is only ever added.
 */
export class Corrections1764600000120 implements MigrationInterface {
  name = 'Corrections1764600000120';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE correction (
  id uuid NOT NULL CONSTRAINT pk_correction PRIMARY KEY,
  meeting_id uuid NOT NULL CONSTRAINT fk_correction_meeting REFERENCES meeting (id),
  adjustment_id uuid NOT NULL CONSTRAINT fk_correction_adjustment REFERENCES adjustment (id),
  protocol_version_id uuid NOT NULL CONSTRAINT fk_correction_version REFERENCES protocol_version (id),
  agenda_item_id uuid NOT NULL CONSTRAINT fk_correction_item REFERENCES agenda_item (id),
  number integer NOT NULL,
  paragraph integer NOT NULL,
  old_text text NOT NULL CONSTRAINT ck_correction_old_text CHECK (trim(old_text) <> ''),
  new_text text NOT NULL CONSTRAINT ck_correction_new_text CHECK (new_text <> old_text),
  reason text NOT NULL CONSTRAINT ck_correction_reason CHECK (trim(reason) <> ''),
  ground text NOT NULL CONSTRAINT ck_correction_ground
    CHECK (ground IN ('record', 'decision-legality', 'decision-administrative')),
  decided_as text NOT NULL CONSTRAINT ck_correction_decided_as CHECK (decided_as IN ('chair', 'body', 'official')),
  decided_by text NOT NULL CONSTRAINT ck_correction_decided_by CHECK (trim(decided_by) <> ''),
  decided_in text,
  decided_on date NOT NULL,
  replaces_id uuid CONSTRAINT uq_correction_replaces UNIQUE
    CONSTRAINT fk_correction_replaces REFERENCES correction (id),
  content jsonb NOT NULL,
  pdf bytea NOT NULL,
  sha256 text NOT NULL,
  registered_by uuid NOT NULL CONSTRAINT fk_correction_registered_by REFERENCES person (id),
  registered_at timestamptz NOT NULL,
  CONSTRAINT uq_correction_number UNIQUE (meeting_id, number),
  CONSTRAINT ck_correction_sha256 CHECK (sha256 = encode(sha256(pdf), 'hex')),
  CONSTRAINT ck_correction_decided_in CHECK (decided_as <> 'body' OR trim(decided_in) <> '')
);
CREATE INDEX ix_correction_adjustment ON correction (adjustment_id);
CREATE INDEX ix_correction_item ON correction (agenda_item_id);
CREATE INDEX ix_correction_sha256 ON correction (sha256);

CREATE FUNCTION check_correction() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE round adjustment;
BEGIN
  SELECT * INTO round FROM adjustment WHERE id = NEW.adjustment_id FOR NO KEY UPDATE;
  IF round.state NOT IN ('adjusted', 'announced', 'appeal-period-over', 'archived') THEN
    RAISE EXCEPTION 'the protocol is not adjusted' USING ERRCODE = 'KL020';
  END IF;
  IF NEW.meeting_id <> round.meeting_id
     OR NOT EXISTS (SELECT 1 FROM protocol_version v
                     WHERE v.id = NEW.protocol_version_id AND v.adjustment_id = round.id)
     OR NOT EXISTS (SELECT 1 FROM agenda_item i
                     WHERE i.id = NEW.agenda_item_id AND i.adjustment_id = round.id AND i.paragraph = NEW.paragraph) THEN
    RAISE EXCEPTION 'the correction is of another protocol';
  END IF;
  IF NEW.replaces_id IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM correction c WHERE c.id = NEW.replaces_id AND c.agenda_item_id = NEW.agenda_item_id) THEN
    RAISE EXCEPTION 'the correction replaces one of another paragraph';
  END IF;
  IF NEW.number <> 1 + (SELECT count(*) FROM correction c WHERE c.meeting_id = NEW.meeting_id) THEN
    RAISE EXCEPTION 'corrections are counted without a gap';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER correction_holds BEFORE INSERT ON correction
  FOR EACH ROW EXECUTE FUNCTION check_correction();
CREATE TRIGGER correction_stands BEFORE UPDATE OR DELETE ON correction
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER correction_stays BEFORE TRUNCATE ON correction
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();`);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
