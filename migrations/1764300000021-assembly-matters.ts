import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * What is raised or asked in fullmäktige, who handed it in, and the §§ that it stood in. The day on which one was settled
 * is reckoned from those §§, here, so that lists find by index the few that are not: whoever changes a § need not know.
 */
const TABLES = `
CREATE TABLE assembly_matter (
  id uuid CONSTRAINT pk_assembly_matter PRIMARY KEY,
  organisation_id uuid NOT NULL CONSTRAINT fk_assembly_matter_organisation REFERENCES organisation (id),
  board_id uuid NOT NULL CONSTRAINT fk_assembly_matter_board REFERENCES board (id),
  kind text NOT NULL CONSTRAINT ck_assembly_matter_kind
    CHECK (kind IN ('motion', 'citizen-proposal', 'interpellation', 'question')),
  title text NOT NULL,
  case_number text,
  handed_in_on date NOT NULL,
  asked_as text CONSTRAINT ck_assembly_matter_asked_as CHECK (asked_as IN
    ('committee-chair', 'preparatory-chair', 'commissioner', 'company-member', 'joint-committee-chair')),
  asked_name text,
  deciding_board_id uuid CONSTRAINT fk_assembly_matter_deciding_board REFERENCES board (id),
  withdrawn_on date,
  settled_on date,
  search_text text NOT NULL,
  version integer NOT NULL,
  save_ids uuid[] NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  updated_by uuid CONSTRAINT fk_assembly_matter_updated_by REFERENCES person (id),
  CONSTRAINT ck_assembly_matter_asked
    CHECK ((asked_as IS NULL AND asked_name IS NULL) OR kind IN ('interpellation', 'question')),
  CONSTRAINT ck_assembly_matter_deciding CHECK (deciding_board_id IS NULL OR kind = 'citizen-proposal'),
  CONSTRAINT ck_assembly_matter_withdrawn CHECK (withdrawn_on >= handed_in_on)
);
CREATE INDEX ix_assembly_matter_board ON assembly_matter (board_id, handed_in_on, id);
CREATE INDEX ix_assembly_matter_kind ON assembly_matter (board_id, kind, handed_in_on, id);
CREATE INDEX ix_assembly_matter_open ON assembly_matter (board_id, handed_in_on, id)
  WHERE settled_on IS NULL AND withdrawn_on IS NULL;
CREATE INDEX ix_assembly_matter_open_organisation ON assembly_matter (organisation_id)
  WHERE settled_on IS NULL AND withdrawn_on IS NULL;
CREATE INDEX ix_assembly_matter_search ON assembly_matter USING gin (search_text gin_trgm_ops);

CREATE TABLE assembly_matter_mover (
  matter_id uuid NOT NULL CONSTRAINT fk_assembly_matter_mover_matter REFERENCES assembly_matter (id) ON DELETE CASCADE,
  position integer NOT NULL,
  person_id uuid CONSTRAINT fk_assembly_matter_mover_person REFERENCES person (id),
  name text NOT NULL,
  party text,
  CONSTRAINT pk_assembly_matter_mover PRIMARY KEY (matter_id, position)
);

CREATE TABLE assembly_matter_item (
  matter_id uuid NOT NULL CONSTRAINT fk_assembly_matter_item_matter REFERENCES assembly_matter (id),
  item_id uuid NOT NULL CONSTRAINT fk_assembly_matter_item_item REFERENCES agenda_item (id) ON DELETE CASCADE,
  created_at timestamptz NOT NULL,
  created_by uuid CONSTRAINT fk_assembly_matter_item_created_by REFERENCES person (id),
  CONSTRAINT pk_assembly_matter_item PRIMARY KEY (matter_id, item_id)
);
CREATE INDEX ix_assembly_matter_item_item ON assembly_matter_item (item_id);`;

/** A matter belongs to a fullmäktige, and everything about it to its organisation. */
const GUARDS = `
CREATE FUNCTION check_assembly_matter() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM board b WHERE b.id = NEW.board_id AND b.organisation_id = NEW.organisation_id)
     OR (NEW.deciding_board_id IS NOT NULL AND NOT EXISTS (
       SELECT 1 FROM board b WHERE b.id = NEW.deciding_board_id AND b.organisation_id = NEW.organisation_id)) THEN
    RAISE EXCEPTION 'the matter and its bodies are of one organisation' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER assembly_matter_has_its_bodies
  BEFORE INSERT OR UPDATE OF organisation_id, board_id, deciding_board_id ON assembly_matter
  FOR EACH ROW EXECUTE FUNCTION check_assembly_matter();

CREATE FUNCTION check_assembly_matter_item() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM assembly_matter a JOIN agenda_item i ON i.id = NEW.item_id JOIN meeting m ON m.id = i.meeting_id
     WHERE a.id = NEW.matter_id AND m.organisation_id = a.organisation_id) THEN
    RAISE EXCEPTION 'the matter stands on an agenda of its organisation' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER assembly_matter_item_is_inside BEFORE INSERT OR UPDATE ON assembly_matter_item
  FOR EACH ROW EXECUTE FUNCTION check_assembly_matter_item();`;

/** The same as \`rules/assembly-matter.ts\`: a test of the doors holds the two together. */
const SETTLED = `
CREATE FUNCTION assembly_matter_settled(matter assembly_matter) RETURNS date LANGUAGE sql STABLE AS $$
  SELECT min(step.day)
    FROM (SELECT m.day, i.content->>'outcome' AS outcome,
                 m.board_id = coalesce(matter.deciding_board_id, matter.board_id) AS decides,
                 row_number() OVER (ORDER BY m.day, m.id, i.position) AS nth
            FROM assembly_matter_item l
            JOIN agenda_item i ON i.id = l.item_id
            JOIN meeting m ON m.id = i.meeting_id
           WHERE l.matter_id = matter.id AND i.paragraph IS NOT NULL) step
   WHERE step.decides AND CASE matter.kind
     WHEN 'question' THEN step.outcome IN ('answered', 'noted')
     WHEN 'interpellation' THEN step.outcome IN ('answered', 'noted', 'rejected')
     ELSE step.outcome IN ('approved', 'amended', 'rejected', 'answered') OR (step.outcome = 'noted' AND step.nth > 1)
   END
$$;

CREATE FUNCTION settle_own_matter() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.settled_on := assembly_matter_settled(NEW);
  RETURN NEW;
END $$;
CREATE TRIGGER assembly_matter_is_settled BEFORE UPDATE OF kind, deciding_board_id ON assembly_matter
  FOR EACH ROW EXECUTE FUNCTION settle_own_matter();

CREATE FUNCTION settle_linked_matter() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE assembly_matter a SET settled_on = assembly_matter_settled(a) WHERE a.id = coalesce(NEW.matter_id, OLD.matter_id);
  RETURN NULL;
END $$;
CREATE TRIGGER assembly_matter_item_settles AFTER INSERT OR DELETE ON assembly_matter_item
  FOR EACH ROW EXECUTE FUNCTION settle_linked_matter();

CREATE FUNCTION settle_matters_of_item() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE assembly_matter a SET settled_on = assembly_matter_settled(a)
    FROM assembly_matter_item l WHERE l.item_id = NEW.id AND a.id = l.matter_id;
  RETURN NULL;
END $$;
CREATE TRIGGER agenda_item_settles_matters AFTER UPDATE OF content, paragraph ON agenda_item FOR EACH ROW
  WHEN (OLD.content->>'outcome' IS DISTINCT FROM NEW.content->>'outcome' OR OLD.paragraph IS DISTINCT FROM NEW.paragraph)
  EXECUTE FUNCTION settle_matters_of_item();

CREATE FUNCTION settle_matters_of_meeting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE assembly_matter a SET settled_on = assembly_matter_settled(a)
    FROM assembly_matter_item l JOIN agenda_item i ON i.id = l.item_id
   WHERE i.meeting_id = NEW.id AND a.id = l.matter_id;
  RETURN NULL;
END $$;
CREATE TRIGGER meeting_settles_matters AFTER UPDATE OF day ON meeting FOR EACH ROW
  WHEN (OLD.day IS DISTINCT FROM NEW.day) EXECUTE FUNCTION settle_matters_of_meeting();`;

export class AssemblyMatters1764300000021 implements MigrationInterface {
  name = 'AssemblyMatters1764300000021';

  async up(runner: QueryRunner): Promise<void> {
    for (const statements of [TABLES, GUARDS, SETTLED]) {
      await runner.query(statements);
    }
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
