import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * The text of files, read once for each content beside requests, and what an attachment is found by. What waits to be read is
 * a row: triggers ask for it in the transaction in which a file comes, and files that were there before wait as well.
 *
 * What is searched follows rights in the same transaction as what they are made of: nothing of an attachment that is secret, nor
 * of one that only secret §§ name, is ever in these rows.
 */

const TEXTS = `
CREATE TABLE file_text (
  sha256 text NOT NULL CONSTRAINT pk_file_text PRIMARY KEY,
  state text NOT NULL CONSTRAINT ck_file_text_state CHECK (state IN ('waiting', 'read', 'failed')),
  fault text CONSTRAINT ck_file_text_fault CHECK (fault IN ('encrypted', 'broken', 'too-heavy', 'too-slow', 'no-text')),
  page_count integer,
  read_pages integer,
  asked_at timestamptz NOT NULL,
  claimed_until timestamptz,
  tries integer NOT NULL DEFAULT 0,
  ended_at timestamptz,
  CONSTRAINT ck_file_text_failed CHECK ((state = 'failed') = (fault IS NOT NULL)),
  CONSTRAINT ck_file_text_read CHECK ((state = 'read') = (read_pages IS NOT NULL)),
  CONSTRAINT ck_file_text_ended CHECK ((state = 'waiting') = (ended_at IS NULL))
);
CREATE INDEX ix_file_text_waiting ON file_text (asked_at) WHERE state = 'waiting';

CREATE TABLE file_page (
  sha256 text NOT NULL CONSTRAINT fk_file_page_file REFERENCES file_text (sha256),
  page integer NOT NULL,
  text text NOT NULL,
  words tsvector NOT NULL,
  CONSTRAINT pk_file_page PRIMARY KEY (sha256, page)
);

CREATE INDEX ix_attachment_file ON attachment (file_id);
CREATE INDEX ix_conversion_pages ON conversion (pages_file_id);

-- the sum of what a file's text is read from: the pages that an Office file became, or the file itself
CREATE FUNCTION text_sum(file uuid) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT coalesce(made.sha256, f.sha256)
    FROM stored_file f
    LEFT JOIN conversion c ON c.file_id = f.id AND c.state = 'done'
    LEFT JOIN stored_file made ON made.id = c.pages_file_id
   WHERE f.id = file AND (made.id IS NOT NULL OR f.media_type IN ('application/pdf', 'text/plain', 'text/csv'))
$$;
`;

const ROWS = `
CREATE TABLE attachment_search_row (
  attachment_id uuid NOT NULL CONSTRAINT fk_attachment_search_row_attachment REFERENCES attachment (id) ON DELETE CASCADE,
  page integer NOT NULL,
  meeting_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  board_id uuid NOT NULL,
  day date NOT NULL,
  sha256 text NOT NULL,
  words tsvector NOT NULL,
  CONSTRAINT pk_attachment_search_row PRIMARY KEY (attachment_id, page)
);
CREATE INDEX ix_attachment_search_row_words ON attachment_search_row USING gin (organisation_id, words);
CREATE INDEX ix_attachment_search_row_meeting ON attachment_search_row (meeting_id);

-- what a § names attachments by, in whatever part of it: their numbers, and their ids in links of its texts
CREATE FUNCTION named_attachments(content jsonb) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(array_agg(DISTINCT one ORDER BY one), '{}') FROM (
    SELECT jsonb_array_elements_text(coalesce(content->'attachments', '[]')) AS one
    UNION ALL SELECT jsonb_path_query(content, '$.*[*].attachment') #>> '{}'
    UNION ALL SELECT found[1] FROM regexp_matches(content::text, 'bilaga:([0-9a-f-]{36})', 'g') found) named
$$;

CREATE FUNCTION write_attachment_search_rows(which uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE found_sum text;
BEGIN
  SELECT text_sum(a.file_id) INTO found_sum
    FROM attachment a
   WHERE a.id = which AND a.file_id IS NOT NULL AND a.confidential IS NULL
     AND NOT coalesce((
       SELECT bool_and(i.content ? 'confidential') FROM agenda_item i
        WHERE i.meeting_id = a.meeting_id AND named_attachments(i.content) && ARRAY[a.number::text, a.id::text]), false);
  IF found_sum IS NULL THEN
    DELETE FROM attachment_search_row WHERE attachment_id = which;
    RETURN;
  END IF;
  IF EXISTS (SELECT FROM attachment_search_row WHERE attachment_id = which AND sha256 = found_sum) THEN
    RETURN;
  END IF;
  DELETE FROM attachment_search_row WHERE attachment_id = which;
  INSERT INTO attachment_search_row
  SELECT a.id, p.page, m.id, m.organisation_id, m.board_id, m.day, p.sha256, p.words
    FROM attachment a JOIN meeting m ON m.id = a.meeting_id JOIN file_page p ON p.sha256 = found_sum
   WHERE a.id = which;
END $$;

-- Asks for the text of a file. One that is being read at this moment is waited for: whoever ends it looks for whom it was.
CREATE FUNCTION ask_for_text(file uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE wanted text := text_sum(file);
BEGIN
  IF wanted IS NOT NULL THEN
    INSERT INTO file_text (sha256, state, asked_at) VALUES (wanted, 'waiting', now()) ON CONFLICT DO NOTHING;
    PERFORM FROM file_text WHERE sha256 = wanted FOR SHARE;
  END IF;
END $$;

CREATE FUNCTION attachment_writes_own_rows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_for_text(NEW.file_id);
  PERFORM write_attachment_search_rows(NEW.id);
  RETURN NULL;
END $$;
CREATE TRIGGER attachment_writes_own_rows AFTER INSERT OR UPDATE OF file_id, confidential, number, meeting_id ON attachment
  FOR EACH ROW EXECUTE FUNCTION attachment_writes_own_rows();

CREATE FUNCTION item_writes_attachment_rows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM write_attachment_search_rows(a.id) FROM attachment a
    WHERE a.file_id IS NOT NULL AND a.meeting_id IN (NEW.meeting_id, OLD.meeting_id)
      AND (named_attachments(NEW.content) || named_attachments(OLD.content)) && ARRAY[a.number::text, a.id::text];
  RETURN NULL;
END $$;
CREATE TRIGGER item_writes_attachment_rows_new AFTER INSERT OR DELETE ON agenda_item
  FOR EACH ROW EXECUTE FUNCTION item_writes_attachment_rows();
CREATE TRIGGER item_writes_attachment_rows AFTER UPDATE OF content, meeting_id ON agenda_item FOR EACH ROW
  WHEN (OLD.content ? 'confidential' <> NEW.content ? 'confidential' OR OLD.meeting_id <> NEW.meeting_id
    OR named_attachments(OLD.content) <> named_attachments(NEW.content))
  EXECUTE FUNCTION item_writes_attachment_rows();

CREATE FUNCTION meeting_moves_attachment_rows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE attachment_search_row SET organisation_id = NEW.organisation_id, board_id = NEW.board_id, day = NEW.day
   WHERE meeting_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER meeting_moves_attachment_rows AFTER UPDATE OF day, board_id, organisation_id ON meeting FOR EACH ROW
  WHEN ((OLD.day, OLD.board_id, OLD.organisation_id) IS DISTINCT FROM (NEW.day, NEW.board_id, NEW.organisation_id))
  EXECUTE FUNCTION meeting_moves_attachment_rows();
`;

const PUBLIC_ROWS = `
CREATE TABLE public_attachment_row (
  publication_id uuid NOT NULL CONSTRAINT fk_public_attachment_row_publication REFERENCES publication (id) ON DELETE CASCADE,
  number integer NOT NULL,
  page integer NOT NULL,
  organisation_id uuid NOT NULL,
  board_id uuid NOT NULL,
  day date NOT NULL,
  sha256 text NOT NULL,
  words tsvector NOT NULL,
  CONSTRAINT pk_public_attachment_row PRIMARY KEY (publication_id, number, page)
);
CREATE INDEX ix_public_attachment_row_words ON public_attachment_row USING gin (organisation_id, words);

-- of a public version that stands: of the files whose pages are in it, and which are named in its own record
CREATE FUNCTION write_public_attachment_rows(which uuid) RETURNS void LANGUAGE sql AS $$
  DELETE FROM public_attachment_row WHERE publication_id = which;
  INSERT INTO public_attachment_row
  SELECT p.id, a.number, page.page, m.organisation_id, m.board_id, m.day, page.sha256, page.words
    FROM publication p
    JOIN adjustment j ON j.id = p.adjustment_id
    JOIN meeting m ON m.id = j.meeting_id
    JOIN attachment a ON a.meeting_id = m.id AND a.confidential IS NULL AND p.attachments @> to_jsonb(a.number)
    JOIN file_page page ON page.sha256 = text_sum(a.file_id)
   WHERE p.id = which AND p.state = 'published'
     AND jsonb_path_exists(p.record, '$.attachments[*] ? (@.number == $n && !exists(@.confidential))',
           jsonb_build_object('n', a.number));
$$;

CREATE FUNCTION publication_writes_attachment_rows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM write_public_attachment_rows(NEW.id);
  RETURN NULL;
END $$;
CREATE TRIGGER publication_writes_attachment_rows_new AFTER INSERT ON publication FOR EACH ROW
  WHEN (NEW.state = 'published') EXECUTE FUNCTION publication_writes_attachment_rows();
CREATE TRIGGER publication_writes_attachment_rows AFTER UPDATE OF state ON publication FOR EACH ROW
  WHEN (OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION publication_writes_attachment_rows();

-- what becomes secret afterwards is not found either, whatever still stands
CREATE FUNCTION attachment_writes_public_rows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM write_public_attachment_rows(p.id) FROM adjustment j JOIN publication p ON p.adjustment_id = j.id
    WHERE j.meeting_id = NEW.meeting_id AND p.state = 'published';
  RETURN NULL;
END $$;
CREATE TRIGGER attachment_writes_public_rows AFTER UPDATE OF file_id, confidential, number ON attachment FOR EACH ROW
  WHEN ((OLD.file_id, OLD.confidential, OLD.number) IS DISTINCT FROM (NEW.file_id, NEW.confidential, NEW.number))
  EXECUTE FUNCTION attachment_writes_public_rows();

-- When a text has been read it is found wherever its file is.
CREATE FUNCTION file_text_writes_rows() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE one record;
BEGIN
  FOR one IN
    SELECT a.id, a.meeting_id FROM attachment a
     WHERE a.file_id IN (
       SELECT f.id FROM stored_file f WHERE f.sha256 = NEW.sha256
       UNION ALL
       SELECT c.file_id FROM stored_file f JOIN conversion c ON c.pages_file_id = f.id WHERE f.sha256 = NEW.sha256)
  LOOP
    PERFORM write_attachment_search_rows(one.id);
    PERFORM write_public_attachment_rows(p.id) FROM adjustment j JOIN publication p ON p.adjustment_id = j.id
      WHERE j.meeting_id = one.meeting_id AND p.state = 'published';
  END LOOP;
  RETURN NULL;
END $$;
CREATE TRIGGER file_text_writes_rows AFTER UPDATE OF state ON file_text FOR EACH ROW
  WHEN (OLD.state = 'waiting' AND NEW.state = 'read') EXECUTE FUNCTION file_text_writes_rows();

-- an Office file that has become pages: these are read
CREATE FUNCTION conversion_asks_for_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM attachment WHERE file_id = NEW.file_id) THEN
    PERFORM ask_for_text(NEW.file_id);
    PERFORM write_attachment_search_rows(a.id) FROM attachment a WHERE a.file_id = NEW.file_id;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER conversion_asks_for_text AFTER INSERT OR UPDATE OF state ON conversion FOR EACH ROW
  WHEN (NEW.state = 'done') EXECUTE FUNCTION conversion_asks_for_text();

-- those that were there before: the worker reads them, the newest meetings first
INSERT INTO file_text (sha256, state, asked_at)
SELECT sum, 'waiting', now() - (row_number() OVER (ORDER BY day) * interval '1 ms')
  FROM (SELECT text_sum(a.file_id) AS sum, max(m.day) AS day
          FROM attachment a JOIN meeting m ON m.id = a.meeting_id WHERE a.file_id IS NOT NULL GROUP BY 1) known
 WHERE sum IS NOT NULL;
`;

export class FileTexts1764930000301 implements MigrationInterface {
  name = 'FileTexts1764930000301';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TEXTS);
    await runner.query(ROWS);
    await runner.query(PUBLIC_ROWS);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
