import type { MigrationInterface, QueryRunner } from 'typeorm';

/** More words than this that hold what was typed are left out, the longest first. */
const MOST_WORDS = 200;

/*
 * `search_term` as before, and without organisations for who may read all of them: named one by one, two hundred lists of words were
 * read. The two are asked in statements of their own, since one that fits both is planned for neither.
 */
const QUERY = `
CREATE OR REPLACE FUNCTION search_term(typed text, inside boolean, organisations uuid[], of_open boolean,
  OUT whole tsquery, OUT wide tsquery) LANGUAGE plpgsql STABLE AS $$
DECLARE
  stem text;
  inner_words tsquery;
BEGIN
  whole := to_tsquery('swedish', typed);
  wide := whole;
  stem := (regexp_match(whole::text, '^''([[:alpha:]]{3,60})'':?\\*?$'))[1];
  IF NOT inside OR stem IS NULL THEN
    RETURN;
  END IF;
  IF organisations IS NULL THEN
    SELECT string_agg(quote_literal(found.word), ' | ')::tsquery INTO inner_words
      FROM (SELECT DISTINCT length(l.word), l.word FROM search_lexeme l
             WHERE l.open = of_open AND l.word LIKE '%' || stem || '%' AND l.word NOT LIKE stem || '%'
             ORDER BY 1, 2 LIMIT ${MOST_WORDS}) found;
  ELSE
    SELECT string_agg(quote_literal(found.word), ' | ')::tsquery INTO inner_words
      FROM (SELECT DISTINCT length(l.word), l.word FROM search_lexeme l
             WHERE l.organisation_id = ANY (organisations) AND l.open = of_open
               AND l.word LIKE '%' || stem || '%' AND l.word NOT LIKE stem || '%'
             ORDER BY 1, 2 LIMIT ${MOST_WORDS}) found;
  END IF;
  wide := coalesce(whole || inner_words, whole);
END $$;
-- of every organisation the newest pages are read in the order of days, as those of items are by ix_search_row_day
CREATE INDEX ix_attachment_search_row_day ON attachment_search_row (day DESC, attachment_id, page);
`;

export class SearchEverywhere1765000000071 implements MigrationInterface {
  name = 'SearchEverywhere1765000000071';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(QUERY);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
