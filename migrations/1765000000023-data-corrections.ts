import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * What somebody asks to have corrected of what is kept about her and she cannot change herself (GDPR article 16), and how it was settled. What has been
 * settled stands.
 */
export class DataCorrections1765000000023 implements MigrationInterface {
  name = 'DataCorrections1765000000023';

  async up(runner: QueryRunner): Promise<void> {
    const [{ schema }] = (await runner.query('SELECT quote_ident(current_schema()) AS schema')) as [
      { schema: string },
    ];
    await runner.query(`
CREATE TABLE data_correction (
  id uuid CONSTRAINT pk_data_correction PRIMARY KEY,
  organisation_id uuid NOT NULL CONSTRAINT fk_data_correction_organisation REFERENCES organisation (id),
  person_id uuid NOT NULL CONSTRAINT fk_data_correction_person REFERENCES person (id),
  wish text NOT NULL CONSTRAINT ck_data_correction_wish CHECK (trim(wish) <> ''),
  asked_at timestamptz NOT NULL,
  outcome text CONSTRAINT ck_data_correction_outcome CHECK (outcome IN ('corrected', 'declined')),
  answer text CONSTRAINT ck_data_correction_answer CHECK (trim(answer) <> ''),
  settled_by uuid CONSTRAINT fk_data_correction_settled_by REFERENCES person (id),
  settled_at timestamptz,
  CONSTRAINT ck_data_correction_settled CHECK (num_nulls(outcome, answer, settled_by, settled_at) IN (0, 4))
);
CREATE INDEX ix_data_correction_organisation ON data_correction (organisation_id, asked_at, id);
CREATE INDEX ix_data_correction_person ON data_correction (person_id, asked_at, id);
ALTER TABLE data_correction ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_organisation ON data_correction
  USING (organisation_id = ANY ((SELECT current_setting('klubbat.organisations')::uuid[])::uuid[]));
CREATE FUNCTION check_data_correction() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = ${schema}, pg_temp AS $$
DECLARE settling text[] := '{outcome,answer,settled_by,settled_at}';
BEGIN
  IF TG_OP = 'DELETE' OR OLD.settled_at IS NOT NULL OR to_jsonb(NEW) - settling <> to_jsonb(OLD) - settling THEN
    RAISE EXCEPTION 'what was asked to be corrected stands, and is settled once' USING ERRCODE = 'KL001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER data_correction_stands BEFORE UPDATE OR DELETE ON data_correction
  FOR EACH ROW EXECUTE FUNCTION check_data_correction();`);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
