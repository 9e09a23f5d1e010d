/*
 * What lists and searches find by: written for each row by triggers, and here for all rows at once by the same functions.
 */

export const MEETING_WORDS =
  'UPDATE meeting SET state = meeting_state(id, history), search_text = meeting_search_text(id), own_text = meeting_own_text(meeting)';

/** The text of each file, as the program reads it. */
export const FILE_TEXTS = `
INSERT INTO file_text (sha256, state, page_count, read_pages, asked_at, ended_at)
SELECT DISTINCT ON (sha256) sha256, 'read', 1, 1, created_at, created_at FROM stored_file WHERE media_type = 'text/plain' ORDER BY sha256, created_at`;

export const FILE_PAGES = `
INSERT INTO file_page (sha256, page, text, words)
SELECT DISTINCT ON (sha256) sha256, 1, convert_from(bytes, 'UTF8'), searched_words(convert_from(bytes, 'UTF8'))
  FROM stored_file WHERE media_type = 'text/plain' ORDER BY sha256`;

export const SEARCH_ROWS = `
INSERT INTO search_row
SELECT r.* FROM made_item i CROSS JOIN LATERAL search_row_of(i.id) r ORDER BY i.day, i.meeting_id, i.p`;

export const ATTACHMENT_ROWS = `
SELECT count(write_attachments_search_rows(ids)) FROM (SELECT array_agg(id ORDER BY meeting_id, number) AS ids FROM attachment) a`;

export const LEXEMES = `
INSERT INTO search_lexeme (organisation_id, open, word)
SELECT DISTINCT organisation_id, false, word FROM (
  SELECT organisation_id, unnest(tsvector_to_array(words)) AS word FROM search_row
  UNION ALL SELECT organisation_id, unnest(tsvector_to_array(words)) FROM attachment_search_row) w
 WHERE length(word) BETWEEN 5 AND 60 AND word !~ '[0-9]'`;
