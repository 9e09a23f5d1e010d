import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * What anyone may search in: rows of public versions that stand, made of the public record and of nothing else, by a trigger: they
 * go in the transaction in which one is withdrawn. The day to leave the web is asked by the search itself.
 */

const PUBLIC_ROWS = `
CREATE TABLE public_search_row (
  publication_id uuid NOT NULL CONSTRAINT fk_public_search_row_publication REFERENCES publication (id) ON DELETE CASCADE,
  paragraph integer NOT NULL,
  organisation_id uuid NOT NULL,
  board_id uuid NOT NULL,
  day date NOT NULL,
  outcome text,
  heading text NOT NULL,
  words tsvector NOT NULL,
  CONSTRAINT pk_public_search_row PRIMARY KEY (publication_id, paragraph)
);
CREATE INDEX ix_public_search_row_words ON public_search_row USING gin (organisation_id, words);
CREATE INDEX ix_public_search_row_heading ON public_search_row USING gin (heading gin_trgm_ops);

CREATE FUNCTION searched_public_item(item jsonb, record jsonb,
  OUT heading text, OUT decided text, OUT written text, OUT names text) LANGUAGE sql IMMUTABLE AS $$
  SELECT t.* FROM searched_texts(
    item->>'title', item->>'caseNumber',
    -- of a secret § its title there is the public one
    item || jsonb_build_object('publicTitle', item->>'title'), (
      SELECT coalesce(jsonb_object_agg(p->>'id', p->>'name'), '{}') FROM jsonb_array_elements(record->'people') p), '') t
$$;

CREATE FUNCTION publication_writes_search_rows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM public_search_row WHERE publication_id = NEW.id;
  IF NEW.state = 'published' THEN
    INSERT INTO public_search_row
    SELECT NEW.id, (item->>'paragraph')::int, m.organisation_id, m.board_id, m.day, item->>'outcome', lower(t.heading),
           searched_vector(t.heading, t.decided, t.written, t.names)
      FROM adjustment a JOIN meeting m ON m.id = a.meeting_id
     CROSS JOIN LATERAL jsonb_array_elements(NEW.record->'items') item
     CROSS JOIN LATERAL searched_public_item(item, NEW.record) t
     WHERE a.id = NEW.adjustment_id AND item ? 'paragraph'
    ON CONFLICT DO NOTHING;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER publication_writes_search_rows_new AFTER INSERT ON publication FOR EACH ROW
  WHEN (NEW.state = 'published') EXECUTE FUNCTION publication_writes_search_rows();
CREATE TRIGGER publication_writes_search_rows AFTER UPDATE OF state ON publication FOR EACH ROW
  WHEN (OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION publication_writes_search_rows();

INSERT INTO public_search_row
SELECT p.id, (item->>'paragraph')::int, m.organisation_id, m.board_id, m.day, item->>'outcome', lower(t.heading),
       searched_vector(t.heading, t.decided, t.written, t.names)
  FROM publication p JOIN adjustment a ON a.id = p.adjustment_id JOIN meeting m ON m.id = a.meeting_id
 CROSS JOIN LATERAL jsonb_array_elements(p.record->'items') item
 CROSS JOIN LATERAL searched_public_item(item, p.record) t
 WHERE p.state = 'published' AND item ? 'paragraph'
ON CONFLICT DO NOTHING;
`;

/** The word that the address of the public search has is no board's. Others keep words in the same place. */
const OWN_WORD = `
DO $$ BEGIN
  EXECUTE replace(pg_get_functiondef('board_slug'::regproc), 'ARRAY[''anslagstavla''', 'ARRAY[''sok'', ''anslagstavla''');
END $$;
`;

export class PublicSearchRows1764920000102 implements MigrationInterface {
  name = 'PublicSearchRows1764920000102';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PUBLIC_ROWS);
    await runner.query(OWN_WORD);
  }

  async down(): Promise<void> {
    throw new Error('Addresses that have been given are never taken back: restore a backup instead.');
  }
}
