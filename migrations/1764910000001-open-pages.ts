import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * Pages that anyone may read. An organisation opens them itself. Organisations and boards get a word of their own in the
 * addresses, made from the name that they had first: it never changes, or links would break. Words that the addresses use
 * themselves are nobody's.
 */
export class OpenPages1764910000001 implements MigrationInterface {
  name = 'OpenPages1764910000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE FUNCTION slug_of(name text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(nullif(trim(BOTH '-' FROM left(regexp_replace(
    lower(translate(
      regexp_replace(normalize(replace(replace(name, 'ß', 'ss'), 'Æ', 'Ae'), NFKD), '[\\u0300-\\u036f]', '', 'g'),
      'ØøæĐđŁłÞþ', 'ooaddllpp')),
    '[^a-z0-9]+', '-', 'g'), 80)), ''), 'namnlos')
$$;

CREATE FUNCTION free_slug(name text, taken text[]) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT candidate FROM (
    SELECT n, slug_of(name) || CASE WHEN n = 1 THEN '' ELSE '-' || n END AS candidate
      FROM generate_series(1, cardinality(taken) + 1) n
  ) c WHERE candidate <> ALL (taken) ORDER BY n LIMIT 1
$$;

ALTER TABLE organisation ADD slug text, ADD open_pages boolean NOT NULL DEFAULT false;
ALTER TABLE board ADD slug text, ADD about text;

CREATE FUNCTION organisation_slug() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.slug IS NOT NULL THEN
    IF NEW.slug IS DISTINCT FROM OLD.slug THEN
      RAISE EXCEPTION 'an address that has been given never changes' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
  END IF;
  -- two that are made at once must see each other's
  PERFORM pg_advisory_xact_lock(5552290);
  NEW.slug := free_slug(NEW.name, ARRAY['om'] || ARRAY(SELECT slug FROM organisation WHERE slug IS NOT NULL));
  RETURN NEW;
END $$;

CREATE FUNCTION board_slug() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.slug IS NOT NULL THEN
    IF NEW.slug IS DISTINCT FROM OLD.slug THEN
      RAISE EXCEPTION 'an address that has been given never changes' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
  END IF;
  PERFORM pg_advisory_xact_lock(5552290);
  NEW.slug := free_slug(NEW.name, ARRAY['anslagstavla'] || ARRAY(
    SELECT slug FROM board WHERE organisation_id = NEW.organisation_id AND slug IS NOT NULL));
  RETURN NEW;
END $$;

CREATE TRIGGER organisation_slug BEFORE INSERT OR UPDATE ON organisation
  FOR EACH ROW EXECUTE FUNCTION organisation_slug();
CREATE TRIGGER board_slug BEFORE INSERT OR UPDATE ON board
  FOR EACH ROW EXECUTE FUNCTION board_slug();

DO $$
DECLARE one uuid;
BEGIN
  FOR one IN SELECT id FROM organisation ORDER BY created_at, id LOOP
    UPDATE organisation SET slug = NULL WHERE id = one;
  END LOOP;
  FOR one IN SELECT id FROM board ORDER BY created_at, id LOOP
    UPDATE board SET slug = NULL WHERE id = one;
  END LOOP;
END $$;

ALTER TABLE organisation ALTER slug SET NOT NULL, ADD CONSTRAINT uq_organisation_slug UNIQUE (slug);
ALTER TABLE board ALTER slug SET NOT NULL, ADD CONSTRAINT uq_board_slug UNIQUE (organisation_id, slug);

-- the §§ of a case among what is public, and what was published last
CREATE INDEX ix_publication_cases ON publication USING gin (jsonb_path_query_array(record, '$.items[*].caseNumber'))
  WHERE state = 'published';
CREATE INDEX ix_publication_newest ON publication (published_at) WHERE state = 'published';
`);
  }

  async down(): Promise<void> {
    throw new Error('Addresses that have been given are never taken back: restore a backup instead.');
  }
}
