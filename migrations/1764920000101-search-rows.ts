import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * What a search looks in: one row for each item, written by triggers in the same transaction as what it is made of, so that
 * nothing is found that has gone, or that has become secret. The texts themselves are not kept twice: only their words.
 * Of a secret § only its public title is there.
 */

/** A trusted extension since PostgreSQL 13, as pg_trgm: the owner of the database may create it. */
const EXTENSION = 'CREATE EXTENSION IF NOT EXISTS btree_gin';

const TEXTS = `
-- what one reads of a text in Markdown, nearly: without where links lead, rules of tables and signs of form
CREATE FUNCTION searched_plain(written text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT translate(regexp_replace(regexp_replace(left(written, 150000), '\\]\\([^)\\s]*\\)', ']', 'g'),
    '(^|\\n)[ |:]*-{3,}[-| :]*', '\\1', 'g'), '*#|\`[]\\', '       ')
$$;

-- numbers of cases, addresses and words with strokes are words one by one: the query is cut in the same way
CREATE FUNCTION searched_words(written text) RETURNS tsvector LANGUAGE sql IMMUTABLE AS $$
  SELECT to_tsvector('swedish'::regconfig, translate(searched_plain(written), '/-_.:@&+=~<>''', '             '))
$$;

-- the parts of an item by their weight; people: {"key": "Name"}
CREATE FUNCTION searched_texts(title text, case_number text, content jsonb, people jsonb, appendices text,
  OUT heading text, OUT decided text, OUT written text, OUT names text) LANGUAGE sql IMMUTABLE AS $$
  SELECT
    CASE WHEN secret THEN coalesce(content->>'publicTitle', '') ELSE concat_ws(' ', title, case_number, (
      SELECT string_agg(one, ' ') FROM jsonb_array_elements_text(coalesce(content->'moreCaseNumbers', '[]')) one)) END,
    CASE WHEN secret THEN '' ELSE coalesce((
      SELECT string_agg(one->>'body', E'\\n\\n') FROM jsonb_array_elements(coalesce(content->'sections', '[]')) one
       WHERE one->>'kind' = 'decision'), '') END,
    CASE WHEN secret THEN '' ELSE coalesce((
      SELECT string_agg(text, E'\\n\\n') FROM (
        SELECT concat_ws(E'\\n', one->>'heading', one->>'body') AS text
          FROM jsonb_array_elements(coalesce(content->'sections', '[]')) one WHERE one->>'kind' <> 'decision'
        UNION ALL
        -- a motion that was withdrawn is not printed (KL 5:67)
        SELECT one->>'text' FROM jsonb_array_elements(coalesce(content->'motions', '[]')) one
         WHERE coalesce(one->>'withdrawn', 'false') <> 'true'
        UNION ALL
        SELECT one->>'text' FROM jsonb_array_elements(
          coalesce(content->'reservations', '[]') || coalesce(content->'statements', '[]')) one
        UNION ALL
        SELECT content->'deferral'->>'reason'
      ) parts), '') END,
    CASE WHEN secret THEN '' ELSE concat_ws(' ', appendices, (
      SELECT string_agg(DISTINCT people->>one, ' ') FROM (
        SELECT jsonb_path_query(content, '$.motions[*] ? (!(@.withdrawn == true)).by[*]') #>> '{}' AS one
        UNION SELECT jsonb_path_query(content, '$.motions[*] ? (!(@.withdrawn == true)).supportedBy[*]') #>> '{}'
        UNION SELECT jsonb_path_query(content, '$.reservations[*].by[*]') #>> '{}'
        UNION SELECT jsonb_path_query(content, '$.statements[*].by[*]') #>> '{}') named), (
      SELECT string_agg(one #>> '{}', ' ') FROM jsonb_path_query(content, '$.elections[*].elected[*].name') one), (
      SELECT string_agg(one #>> '{}', ' ') FROM jsonb_path_query(content, '$.recipients[*].name') one)) END
  FROM (SELECT content ? 'confidential' AS secret) known
$$;

CREATE FUNCTION searched_vector(heading text, decided text, written text, names text) RETURNS tsvector
LANGUAGE sql IMMUTABLE AS $$
  SELECT setweight(searched_words(heading), 'A') || setweight(searched_words(decided), 'B')
      || setweight(searched_words(written), 'C') || setweight(searched_words(names), 'D')
$$;
`;

const ROWS = `
CREATE TABLE search_row (
  item_id uuid NOT NULL CONSTRAINT pk_search_row PRIMARY KEY
    CONSTRAINT fk_search_row_item REFERENCES agenda_item (id) ON DELETE CASCADE,
  meeting_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  board_id uuid NOT NULL,
  day date NOT NULL,
  outcome text,
  heading text NOT NULL,
  movers text[] NOT NULL,
  parties text[] NOT NULL,
  words tsvector NOT NULL
);
CREATE INDEX ix_search_row_words ON search_row USING gin (organisation_id, words);
CREATE INDEX ix_search_row_heading ON search_row USING gin (heading gin_trgm_ops);
CREATE INDEX ix_search_row_meeting ON search_row (meeting_id);
CREATE INDEX ix_search_row_parties ON search_row USING gin (parties);

CREATE FUNCTION searched_item(item uuid,
  OUT heading text, OUT decided text, OUT written text, OUT names text) LANGUAGE sql STABLE AS $$
  SELECT t.* FROM agenda_item i CROSS JOIN LATERAL searched_texts(i.title, i.case_number, i.content, (
           SELECT coalesce(jsonb_object_agg(p.key, p.name), '{}') FROM meeting_person p WHERE p.meeting_id = i.meeting_id), (
           SELECT string_agg(concat_ws(' ', a.title, a.file_name), ' ') FROM attachment a
            WHERE a.meeting_id = i.meeting_id AND a.confidential IS NULL
              AND coalesce(i.content->'attachments', '[]') @> to_jsonb(a.number))) t
   WHERE i.id = item
$$;

CREATE FUNCTION write_search_row(item uuid) RETURNS void LANGUAGE sql AS $$
  INSERT INTO search_row
  SELECT i.id, m.id, m.organisation_id, m.board_id, m.day, i.content->>'outcome', lower(t.heading),
         coalesce(by.names, '{}'), coalesce(by.parties, '{}'), searched_vector(t.heading, t.decided, t.written, t.names)
    FROM agenda_item i
    JOIN meeting m ON m.id = i.meeting_id
   CROSS JOIN LATERAL searched_item(i.id) t
    LEFT JOIN LATERAL (
      SELECT array_agg(DISTINCT lower(p.name)) AS names,
             coalesce(array_agg(DISTINCT p.party) FILTER (WHERE p.party <> ''), '{}') AS parties
        FROM meeting_person p
       WHERE p.meeting_id = m.id AND NOT i.content ? 'confidential'
         AND p.key IN (SELECT one #>> '{}' FROM jsonb_path_query(i.content, '$.motions[*].by[*]') one)) by ON true
   WHERE i.id = item
  ON CONFLICT (item_id) DO UPDATE SET (meeting_id, organisation_id, board_id, day, outcome, heading, movers, parties, words)
    = (excluded.meeting_id, excluded.organisation_id, excluded.board_id, excluded.day, excluded.outcome, excluded.heading,
       excluded.movers, excluded.parties, excluded.words)
$$;

CREATE FUNCTION item_writes_search_row() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM write_search_row(NEW.id);
  RETURN NULL;
END $$;
CREATE TRIGGER item_writes_search_row_new AFTER INSERT ON agenda_item FOR EACH ROW EXECUTE FUNCTION item_writes_search_row();
CREATE TRIGGER item_writes_search_row AFTER UPDATE OF title, case_number, content, meeting_id ON agenda_item FOR EACH ROW
  WHEN ((OLD.title, OLD.case_number, OLD.content, OLD.meeting_id)
    IS DISTINCT FROM (NEW.title, NEW.case_number, NEW.content, NEW.meeting_id))
  EXECUTE FUNCTION item_writes_search_row();

CREATE FUNCTION meeting_moves_search_rows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE search_row SET organisation_id = NEW.organisation_id, board_id = NEW.board_id, day = NEW.day
   WHERE meeting_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER meeting_moves_search_rows AFTER UPDATE OF day, board_id, organisation_id ON meeting FOR EACH ROW
  WHEN ((OLD.day, OLD.board_id, OLD.organisation_id) IS DISTINCT FROM (NEW.day, NEW.board_id, NEW.organisation_id))
  EXECUTE FUNCTION meeting_moves_search_rows();

CREATE FUNCTION person_writes_search_rows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM write_search_row(i.id) FROM agenda_item i
    WHERE i.meeting_id = NEW.meeting_id AND position(to_json(NEW.key)::text IN i.content::text) > 0;
  RETURN NULL;
END $$;
CREATE TRIGGER person_writes_search_rows AFTER UPDATE OF name, party ON meeting_person FOR EACH ROW
  WHEN ((OLD.name, OLD.party) IS DISTINCT FROM (NEW.name, NEW.party)) EXECUTE FUNCTION person_writes_search_rows();

CREATE FUNCTION attachment_writes_search_rows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM write_search_row(i.id) FROM agenda_item i
    WHERE i.meeting_id = coalesce(NEW.meeting_id, OLD.meeting_id)
      AND i.content->'attachments' @> ANY (ARRAY[to_jsonb(NEW.number), to_jsonb(OLD.number)]);
  RETURN NULL;
END $$;
CREATE TRIGGER attachment_writes_search_rows AFTER INSERT OR DELETE OR UPDATE OF title, file_name, confidential, number ON attachment
  FOR EACH ROW EXECUTE FUNCTION attachment_writes_search_rows();

SELECT write_search_row(id) FROM agenda_item;
`;

export class SearchRows1764920000101 implements MigrationInterface {
  name = 'SearchRows1764920000101';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(EXTENSION);
    await runner.query(TEXTS);
    await runner.query(ROWS);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
