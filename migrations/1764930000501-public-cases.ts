import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * By which cases a § of a public version is found: the numbers that its public record bears, each as it is compared. One in which
 * something is masked is no number, and one that nobody could have in an address is none either.
 */

const KEYS = `
CREATE FUNCTION case_key(number text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT btrim(regexp_replace(translate(lower(normalize(number, NFC)), E'\\u00a0\\u202f', '  '), '\\s+', ' ', 'g'))
$$;

CREATE FUNCTION public_case_keys(item jsonb) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(array_agg(DISTINCT case_key(number)), '{}')
    FROM (SELECT item->>'caseNumber' AS number
          UNION ALL SELECT jsonb_array_elements_text(coalesce(item->'moreCaseNumbers', '[]'))) borne
   WHERE case_key(number) <> '' AND length(number) <= 200 AND strpos(number, '[maskat]') = 0
$$;

ALTER TABLE public_search_row ADD case_keys text[] NOT NULL DEFAULT '{}';

CREATE OR REPLACE FUNCTION publication_writes_search_rows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM public_search_row WHERE publication_id = NEW.id;
  IF NEW.state = 'published' THEN
    INSERT INTO public_search_row
      (publication_id, paragraph, organisation_id, board_id, day, outcome, heading, words, case_keys)
    SELECT NEW.id, (item->>'paragraph')::int, m.organisation_id, m.board_id, m.day, item->>'outcome', lower(t.heading),
           searched_vector(t.heading, t.decided, t.written, t.names), public_case_keys(item)
      FROM adjustment a JOIN meeting m ON m.id = a.meeting_id
     CROSS JOIN LATERAL jsonb_array_elements(NEW.record->'items') item
     CROSS JOIN LATERAL searched_public_item(item, NEW.record) t
     WHERE a.id = NEW.adjustment_id AND item ? 'paragraph'
    ON CONFLICT DO NOTHING;
  END IF;
  RETURN NULL;
END $$;

-- their words are as they were
ALTER TABLE public_search_row DISABLE TRIGGER public_search_row_writes_lexemes;
UPDATE public_search_row s SET case_keys = public_case_keys(item)
  FROM publication p CROSS JOIN LATERAL jsonb_array_elements(p.record->'items') item
 WHERE p.id = s.publication_id AND (item->>'paragraph')::int = s.paragraph;
ALTER TABLE public_search_row ENABLE TRIGGER public_search_row_writes_lexemes;

CREATE INDEX ix_public_search_row_cases ON public_search_row USING gin (organisation_id, case_keys);
-- what it found is found by the rows
DROP INDEX ix_publication_cases;
`;

/** The word that the address of a case has is no board's. */
const OWN_WORD = `
DO $$ BEGIN
  EXECUTE replace(pg_get_functiondef('board_slug'::regproc), 'ARRAY[''sok''', 'ARRAY[''arende'', ''sok''');
END $$;
`;

export class PublicCases1764930000501 implements MigrationInterface {
  name = 'PublicCases1764930000501';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(KEYS);
    await runner.query(OWN_WORD);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
