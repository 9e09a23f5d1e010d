import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * What is entered in the diary is told to the organisation's own diary system, where it has one. The database itself asks for
 * each call, with the entry, so that no way of sending can forget it.
 */
export class DiaryHooks1764600000272 implements MigrationInterface {
  name = 'DiaryHooks1764600000272';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE diary_hook (
  organisation_id uuid CONSTRAINT pk_diary_hook PRIMARY KEY
    CONSTRAINT fk_diary_hook_organisation REFERENCES organisation (id),
  url text NOT NULL CONSTRAINT ck_diary_hook_url CHECK (url ~ '^https?://'),
  -- encrypted with the key of the installation
  sealed_secret text NOT NULL,
  set_by uuid NOT NULL CONSTRAINT fk_diary_hook_set_by REFERENCES person (id),
  set_at timestamptz NOT NULL
);

CREATE TABLE diary_call (
  entry_id uuid CONSTRAINT pk_diary_call PRIMARY KEY CONSTRAINT fk_diary_call_entry REFERENCES diary_entry (id),
  organisation_id uuid NOT NULL CONSTRAINT fk_diary_call_organisation REFERENCES organisation (id),
  state text NOT NULL DEFAULT 'waiting' CONSTRAINT ck_diary_call_state CHECK (state IN ('waiting', 'done', 'given-up')),
  tries integer NOT NULL DEFAULT 0,
  next_try_at timestamptz CONSTRAINT ck_diary_call_waits CHECK ((state = 'waiting') = (next_try_at IS NOT NULL)),
  -- of the latest try: what the system answered, or why nothing came
  status integer,
  answer text,
  fault text,
  tried_at timestamptz
);
CREATE INDEX ix_diary_call_due ON diary_call (next_try_at) WHERE state = 'waiting';
CREATE INDEX ix_diary_call_organisation ON diary_call (organisation_id, state);

CREATE FUNCTION ask_for_diary_call() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO diary_call (entry_id, organisation_id, next_try_at)
    SELECT NEW.id, NEW.organisation_id, NEW.entered_at FROM diary_hook h WHERE h.organisation_id = NEW.organisation_id;
  RETURN NULL;
END $$;
CREATE TRIGGER diary_entry_told AFTER INSERT ON diary_entry FOR EACH ROW EXECUTE FUNCTION ask_for_diary_call();`);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
