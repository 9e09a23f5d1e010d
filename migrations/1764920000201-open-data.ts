import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * Open data: each object as anyone may read it, with when it became so and when it changed last. It is made from what is public
 * when somebody asks; here only what must be made anew is noted, by triggers, so that no service can forget it. Of an
 * organisation that has not opened its pages nothing is noted.
 */
export class OpenData1764920000201 implements MigrationInterface {
  name = 'OpenData1764920000201';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE open_object (
  organisation_id uuid NOT NULL CONSTRAINT fk_open_object_organisation REFERENCES organisation (id),
  list text COLLATE "C" NOT NULL,
  key text COLLATE "C" NOT NULL,
  source uuid NOT NULL,
  board_id uuid,
  paper text,
  year integer,
  content jsonb,
  created_at timestamptz NOT NULL,
  modified_at timestamptz NOT NULL,
  CONSTRAINT pk_open_object PRIMARY KEY (organisation_id, list, key)
);
CREATE INDEX ix_open_object_modified ON open_object (organisation_id, list, modified_at);
CREATE INDEX ix_open_object_source ON open_object (source);
CREATE INDEX ix_open_object_paper ON open_object (organisation_id, paper) WHERE paper IS NOT NULL;
CREATE INDEX ix_open_object_board ON open_object (board_id, list, key) WHERE board_id IS NOT NULL;
CREATE INDEX ix_open_object_year ON open_object (organisation_id, year, list, key);

CREATE TABLE open_data_change (
  id uuid NOT NULL CONSTRAINT pk_open_data_change PRIMARY KEY,
  organisation_id uuid NOT NULL CONSTRAINT fk_open_data_change_organisation REFERENCES organisation (id),
  meeting_id uuid,
  due date
);
CREATE INDEX ix_open_data_change_due ON open_data_change (organisation_id, due);

CREATE FUNCTION note_open_data(organisation uuid, meeting uuid) RETURNS void LANGUAGE sql AS $$
  INSERT INTO open_data_change (id, organisation_id, meeting_id)
  SELECT gen_random_uuid(), o.id, meeting FROM organisation o WHERE o.id = organisation AND o.open_pages
$$;

CREATE FUNCTION note_open_meeting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    PERFORM note_open_data(OLD.organisation_id, OLD.id);
  ELSE
    PERFORM note_open_data(NEW.organisation_id, NEW.id);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER note_open_meeting AFTER INSERT OR DELETE
  OR UPDATE OF day, end_day, start_time, end_time, place, extra, cancelled_at, announced_on, record, layout ON meeting
  FOR EACH ROW EXECUTE FUNCTION note_open_meeting();

CREATE FUNCTION note_open_call() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM note_open_data(m.organisation_id, m.id) FROM meeting m WHERE m.id = NEW.meeting_id;
  RETURN NULL;
END $$;
CREATE TRIGGER note_open_call AFTER INSERT OR UPDATE ON convening
  FOR EACH ROW EXECUTE FUNCTION note_open_call();

CREATE FUNCTION note_open_publication() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM note_open_data(m.organisation_id, m.id)
     FROM adjustment a JOIN meeting m ON m.id = a.meeting_id WHERE a.id = NEW.adjustment_id;
  RETURN NULL;
END $$;
CREATE TRIGGER note_open_publication AFTER INSERT OR UPDATE OF state, remove_on ON publication
  FOR EACH ROW WHEN (NEW.state IN ('published', 'withdrawn')) EXECUTE FUNCTION note_open_publication();

CREATE FUNCTION note_open_board() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    PERFORM note_open_data(OLD.organisation_id, NULL);
    RETURN NULL;
  END IF;
  PERFORM note_open_data(NEW.organisation_id, NULL);
  IF TG_OP = 'UPDATE' AND NEW.name <> OLD.name THEN
    PERFORM note_open_data(m.organisation_id, m.id) FROM meeting m WHERE m.board_id = NEW.id;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER note_open_board AFTER INSERT OR DELETE
  OR UPDATE OF name, kind, about, mandate_from, mandate_until ON board
  FOR EACH ROW EXECUTE FUNCTION note_open_board();

CREATE FUNCTION note_open_membership() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM note_open_data(coalesce(NEW.organisation_id, OLD.organisation_id), NULL);
  RETURN NULL;
END $$;
CREATE TRIGGER note_open_membership AFTER INSERT OR UPDATE OR DELETE ON membership
  FOR EACH ROW EXECUTE FUNCTION note_open_membership();

CREATE FUNCTION note_open_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM note_open_data(one.organisation_id, NULL)
     FROM (SELECT DISTINCT organisation_id FROM membership WHERE person_id = NEW.id) one;
  RETURN NULL;
END $$;
CREATE TRIGGER note_open_person AFTER UPDATE OF name ON person
  FOR EACH ROW WHEN (NEW.name <> OLD.name) EXECUTE FUNCTION note_open_person();

CREATE FUNCTION note_open_organisation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM note_open_data(NEW.id, NULL);
  IF NEW.open_pages AND (TG_OP = 'INSERT' OR NOT OLD.open_pages) THEN
    PERFORM note_open_data(NEW.id, m.id) FROM meeting m WHERE m.organisation_id = NEW.id;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER note_open_organisation AFTER INSERT OR UPDATE OF open_pages, name, kind, registry_email ON organisation
  FOR EACH ROW EXECUTE FUNCTION note_open_organisation();

SELECT note_open_data(id, NULL) FROM organisation;
SELECT note_open_data(organisation_id, id) FROM meeting;
`);
  }

  async down(): Promise<void> {
    throw new Error('When an object became public is not known again: restore a backup instead.');
  }
}
