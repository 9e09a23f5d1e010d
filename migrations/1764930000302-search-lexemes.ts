import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * The words that an organisation's texts hold, each once as PostgreSQL keeps them: what begins inside of a word is looked for
 * among these, and then the texts by whole words. A list of what is public stands apart. A word whose text has gone may stay in
 * its list: it then finds nothing, for rights and texts are asked all the same.
 */

const LISTS = `
CREATE TABLE search_lexeme (
  organisation_id uuid NOT NULL,
  open boolean NOT NULL,
  word text NOT NULL
);
-- not unique: two who write the same new word at once do not wait for each other
CREATE INDEX ix_search_lexeme_known ON search_lexeme (organisation_id, open, word);
CREATE INDEX ix_search_lexeme_inside ON search_lexeme USING gin (organisation_id, word gin_trgm_ops);

CREATE FUNCTION rows_write_lexemes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO search_lexeme (organisation_id, open, word)
  SELECT DISTINCT w.organisation_id, TG_ARGV[0]::boolean, w.word
    FROM (SELECT a.organisation_id, unnest(tsvector_to_array(a.words)) AS word FROM added a) w
   WHERE length(w.word) BETWEEN 5 AND 60 AND w.word !~ '[0-9]'
     AND NOT EXISTS (
       SELECT FROM search_lexeme l
        WHERE l.organisation_id = w.organisation_id AND l.open = TG_ARGV[0]::boolean AND l.word = w.word);
  RETURN NULL;
END $$;
`;

const written = (table: string, open: boolean) => `
CREATE TRIGGER ${table}_writes_lexemes_new AFTER INSERT ON ${table} REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION rows_write_lexemes(${open});
CREATE TRIGGER ${table}_writes_lexemes AFTER UPDATE ON ${table} REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION rows_write_lexemes(${open});
INSERT INTO search_lexeme (organisation_id, open, word)
SELECT DISTINCT w.organisation_id, ${open}, w.word
  FROM (SELECT organisation_id, unnest(tsvector_to_array(words)) AS word FROM ${table}) w
 WHERE length(w.word) BETWEEN 5 AND 60 AND w.word !~ '[0-9]'
   AND NOT EXISTS (
     SELECT FROM search_lexeme l WHERE l.organisation_id = w.organisation_id AND l.open = ${open} AND l.word = w.word);
`;

/** More words than this that hold what was typed are left out, the longest first. */
const MOST_WORDS = 200;

const QUERY = `
-- A term as it is asked for: \`typed\` as to_tsquery reads it; what it holds inside of other words of these organisations
-- beside it, where it is one word of at least three letters.
CREATE FUNCTION search_term(typed text, inside boolean, organisations uuid[], of_open boolean,
  OUT whole tsquery, OUT wide tsquery) LANGUAGE plpgsql STABLE AS $$
DECLARE stem text;
BEGIN
  whole := to_tsquery('swedish', typed);
  wide := whole;
  stem := (regexp_match(whole::text, '^''([[:alpha:]]{3,60})'':?\\*?$'))[1];
  IF inside AND stem IS NOT NULL THEN
    SELECT coalesce(whole || string_agg(quote_literal(found.word), ' | ')::tsquery, whole) INTO wide
      FROM (SELECT DISTINCT length(l.word), l.word FROM search_lexeme l
             WHERE l.organisation_id = ANY (organisations) AND l.open = of_open
               AND l.word LIKE '%' || stem || '%' AND l.word NOT LIKE stem || '%'
             ORDER BY 1, 2 LIMIT ${MOST_WORDS}) found;
  END IF;
END $$;
`;

/*
 * The newest of a common word are found by going back from the newest day, without gathering all that hold it; and where a word is
 * inside of others is known by the list, so that titles need no index of their own.
 */
const ORDER = `
CREATE INDEX ix_search_row_newest ON search_row (organisation_id, day DESC, item_id);
CREATE INDEX ix_search_row_day ON search_row (day DESC, item_id);
CREATE INDEX ix_attachment_search_row_newest ON attachment_search_row (organisation_id, day DESC, attachment_id, page);
CREATE INDEX ix_public_search_row_newest ON public_search_row (organisation_id, day DESC, publication_id, paragraph);
CREATE INDEX ix_public_attachment_row_newest ON public_attachment_row (organisation_id, day DESC, publication_id, number, page);
DROP INDEX ix_search_row_heading;
DROP INDEX ix_public_search_row_heading;
`;

export class SearchLexemes1764930000302 implements MigrationInterface {
  name = 'SearchLexemes1764930000302';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(LISTS);
    for (const [table, open] of [
      ['search_row', false],
      ['attachment_search_row', false],
      ['public_search_row', true],
      ['public_attachment_row', true],
    ] as const) {
      await runner.query(written(table, open));
    }
    await runner.query(QUERY);
    await runner.query(ORDER);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
