import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * What is found by words is written for many items at once as for one: where much is made or written anew, row by row took most of the time.
 */

/**
 * The same words as before. `translate` compares each letter with each of those that it takes away, and took twice the time of finding
 * the words; a class of letters in a regular expression does not.
 */
const WORDS = `
CREATE OR REPLACE FUNCTION searched_plain(written text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT regexp_replace(regexp_replace(regexp_replace(left(written, 150000), '\\]\\([^)\\s]*\\)', ']', 'g'),
    '(^|\\n)[ |:]*-{3,}[-| :]*', '\\1', 'g'), '[*#|\`\\[\\]\\\\]', ' ', 'g')
$$;

CREATE OR REPLACE FUNCTION searched_words(written text) RETURNS tsvector LANGUAGE sql IMMUTABLE AS $$
  SELECT to_tsvector('swedish'::regconfig, regexp_replace(searched_plain(written), '[-/_.:@&+=~<>'']', ' ', 'g'))
$$;
`;

/** What a row is, for one item and for many: it becomes part of the statement that asks for it. */
const ITEMS = `
CREATE FUNCTION search_row_of(item uuid) RETURNS SETOF search_row LANGUAGE sql STABLE AS $$
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
$$;

CREATE OR REPLACE FUNCTION write_search_row(item uuid) RETURNS void LANGUAGE sql AS $$
  INSERT INTO search_row SELECT * FROM search_row_of(item)
  ON CONFLICT (item_id) DO UPDATE SET (meeting_id, organisation_id, board_id, day, outcome, heading, movers, parties, words)
    = (excluded.meeting_id, excluded.organisation_id, excluded.board_id, excluded.day, excluded.outcome, excluded.heading,
       excluded.movers, excluded.parties, excluded.words)
$$;
`;

const ATTACHMENTS = `
-- The sums of the texts that attachments are found by: none of what is secret, or is named by secret items alone. What no
-- secret item names is not asked what names it.
CREATE FUNCTION searched_sums(which uuid[]) RETURNS TABLE (attachment_id uuid, place bigint, sum text) LANGUAGE sql STABLE AS $$
  SELECT a.id, given.place, text_sum(a.file_id)
    FROM unnest(which) WITH ORDINALITY given (id, place)
    JOIN attachment a ON a.id = given.id
   WHERE a.file_id IS NOT NULL AND a.confidential IS NULL
     AND NOT (
       EXISTS (SELECT FROM agenda_item i WHERE i.meeting_id = a.meeting_id AND i.content ? 'confidential'
                  AND named_attachments(i.content) && ARRAY[a.number::text, a.id::text])
       AND NOT EXISTS (SELECT FROM agenda_item i WHERE i.meeting_id = a.meeting_id AND NOT i.content ? 'confidential'
                  AND named_attachments(i.content) && ARRAY[a.number::text, a.id::text]))
$$;

-- rows that are there already of the same text are left as they are
CREATE FUNCTION write_attachments_search_rows(which uuid[]) RETURNS void LANGUAGE sql AS $$
  WITH wanted AS MATERIALIZED (SELECT * FROM searched_sums(which))
  DELETE FROM attachment_search_row r
   WHERE r.attachment_id = ANY (which)
     AND (r.attachment_id, r.sha256) NOT IN (SELECT attachment_id, sum FROM wanted WHERE sum IS NOT NULL);
  WITH wanted AS MATERIALIZED (
    SELECT * FROM searched_sums(which) s
     WHERE NOT EXISTS (SELECT FROM attachment_search_row r WHERE r.attachment_id = s.attachment_id))
  INSERT INTO attachment_search_row
  SELECT a.id, p.page, m.id, m.organisation_id, m.board_id, m.day, p.sha256, p.words
    FROM wanted s
    JOIN attachment a ON a.id = s.attachment_id
    JOIN meeting m ON m.id = a.meeting_id
    JOIN file_page p ON p.sha256 = s.sum
   ORDER BY s.place, p.page;
$$;

CREATE OR REPLACE FUNCTION write_attachment_search_rows(which uuid) RETURNS void LANGUAGE sql AS $$
  SELECT write_attachments_search_rows(ARRAY[which])
$$;
`;

export class SearchRowsAtOnce1765000000096 implements MigrationInterface {
  name = 'SearchRowsAtOnce1765000000096';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(WORDS);
    await runner.query(ITEMS);
    await runner.query(ATTACHMENTS);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
