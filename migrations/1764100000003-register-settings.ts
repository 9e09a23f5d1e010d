import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A column of old rows gets a value; new rows must be given theirs. */
const column = (table: string, name: string, type: string, first: string) => `
ALTER TABLE ${table} ADD COLUMN ${name} ${type} NOT NULL DEFAULT ${first};
ALTER TABLE ${table} ALTER COLUMN ${name} DROP DEFAULT;`;

const SETTINGS = `
${column('board', 'headings', 'jsonb', `'{}'`)}
${column('board', 'item_sections', 'jsonb', `'[]'`)}
${column('board', 'phrases', 'jsonb', `'[]'`)}
${column('board', 'recipients', 'jsonb', `'[]'`)}
ALTER TABLE board ADD COLUMN recipients_heading text;
${column('board', 'updated_at', 'timestamptz', 'now()')}
ALTER TABLE board ADD COLUMN updated_by uuid CONSTRAINT fk_board_updated_by REFERENCES person (id);

ALTER TABLE organisation ADD COLUMN colour text
  CONSTRAINT ck_organisation_colour CHECK (colour ~ '^#[0-9a-f]{6}$');
ALTER TABLE organisation ADD COLUMN logo_file_id uuid
  CONSTRAINT fk_organisation_logo REFERENCES stored_file (id);
${column('organisation', 'version', 'integer', '1')}
${column('organisation', 'updated_at', 'timestamptz', 'now()')}
ALTER TABLE organisation ADD COLUMN updated_by uuid CONSTRAINT fk_organisation_updated_by REFERENCES person (id);

${column('person', 'version', 'integer', '1')}
${column('person', 'updated_at', 'timestamptz', 'now()')}
ALTER TABLE person ADD COLUMN updated_by uuid CONSTRAINT fk_person_updated_by REFERENCES person (id);
${column('membership', 'version', 'integer', '1')}
${column('membership', 'updated_at', 'timestamptz', 'now()')}
ALTER TABLE membership ADD COLUMN updated_by uuid CONSTRAINT fk_membership_updated_by REFERENCES person (id);
`;

/*
 * What a register is searched in stands with the mandate, not with the person: a person may have mandates in several
 * organisations, and none of them must learn of another's boards by searching.
 */
const SEARCH = `
CREATE EXTENSION IF NOT EXISTS pg_trgm;
ALTER TABLE membership ADD COLUMN search_text text NOT NULL DEFAULT '';

CREATE FUNCTION membership_words(membership) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT lower(normalize(concat_ws(' ', p.name, p.email, p.title, $1.party, $1.represents, b.name)))
    FROM person p LEFT JOIN board b ON b.id = $1.board_id WHERE p.id = $1.person_id
$$;
UPDATE membership SET search_text = membership_words(membership);

CREATE FUNCTION write_membership_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.search_text := coalesce(membership_words(NEW), '');
  RETURN NEW;
END $$;
CREATE TRIGGER membership_is_searched BEFORE INSERT OR UPDATE OF person_id, board_id, party, represents ON membership
  FOR EACH ROW EXECUTE FUNCTION write_membership_words();

CREATE FUNCTION rewrite_membership_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'person' THEN
    UPDATE membership SET search_text = membership_words(membership) WHERE person_id = NEW.id;
  ELSE
    UPDATE membership SET search_text = membership_words(membership) WHERE board_id = NEW.id;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER person_is_searched AFTER UPDATE OF name, email, title ON person
  FOR EACH ROW EXECUTE FUNCTION rewrite_membership_words();
CREATE TRIGGER board_is_searched AFTER UPDATE OF name ON board
  FOR EACH ROW EXECUTE FUNCTION rewrite_membership_words();

CREATE INDEX ix_membership_search ON membership USING gin (search_text gin_trgm_ops);
CREATE INDEX ix_membership_board ON membership (board_id);
CREATE INDEX ix_person_name ON person (name COLLATE "sv-x-icu", id);
`;

/*
 * Nobody is the same thing twice on one day. Only new rows are held to it: a register that has it already keeps its
 * history. The person's row is the lock, so that two who add at once are told the same.
 */
const OVERLAP = `
CREATE FUNCTION check_membership() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM person WHERE id = NEW.person_id FOR UPDATE;
  IF EXISTS (
      SELECT 1 FROM membership m
       WHERE m.person_id = NEW.person_id AND m.organisation_id = NEW.organisation_id
         AND m.board_id IS NOT DISTINCT FROM NEW.board_id AND m.role = NEW.role AND m.id <> NEW.id
         AND daterange(m.from_day, m.until_day, '[]') && daterange(NEW.from_day, NEW.until_day, '[]')) THEN
    RAISE EXCEPTION 'the person has that role then already' USING ERRCODE = 'KL008';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER membership_is_held_once BEFORE INSERT OR UPDATE OF person_id, board_id, role, from_day, until_day
  ON membership FOR EACH ROW EXECUTE FUNCTION check_membership();
CREATE TRIGGER membership_stays BEFORE DELETE ON membership
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
`;

/** Settings of organisations and boards; people that are searched, changed and given terms. */
export class RegisterSettings1764100000003 implements MigrationInterface {
  name = 'RegisterSettings1764100000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SETTINGS);
    await runner.query(SEARCH);
    await runner.query(OVERLAP);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
