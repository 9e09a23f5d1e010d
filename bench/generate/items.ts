import { MATTER, SUBJECT } from './words.js';

/*
 * Two §§ of five are sent, one of three has an appendix, one of six was voted on. Recipients and appendices stand in one place each, since the
 * deliveries and the files are made of the same.
 */

export const SENT = 'i.p % 5 < 2';
export const WITH_APPENDIX = 'i.p % 3 = 0';

const RECIPIENTS = `(SELECT jsonb_agg(jsonb_build_object('name', name, 'email', email) ORDER BY place) FROM made_recipient r WHERE r.item_id = i.id)`;

export const RECIPIENTS_MADE = `
CREATE TEMPORARY TABLE made_recipient ON COMMIT DROP AS
SELECT i.id AS item_id, i.meeting_id, i.organisation_id, i.board_id, i.day, i.way, i.paragraph, i.case_number, place,
       'Mottagare ' || 1 + r AS name, 'mottagare' || 1 + r || '@norrsjo.example' AS email
  FROM made_item i, generate_series(0, 2) place CROSS JOIN LATERAL (SELECT (pg_temp.chance('to ' || i.id) + place * 7) % 500) d (r) WHERE ${SENT}`;

export const BY_ITEM = 'CREATE INDEX ON made_recipient (item_id)';

/** `$1`: how many texts were drawn. */
export const ITEMS = `
INSERT INTO agenda_item (id, meeting_id, position, series_id, paragraph, title, case_number, content, adjustment_id, version, updated_at)
SELECT i.id, i.meeting_id, i.p, CASE WHEN i.paragraph IS NOT NULL THEN pg_temp.id_of('series ' || i.board_at || ' ' || i.year) END, i.paragraph,
       pg_temp.one_of('matter ' || i.id, ${MATTER}) || ' ' || pg_temp.one_of('subject ' || i.id, ${SUBJECT}) || ': ' || a.short, i.case_number,
       jsonb_build_object('sections', jsonb_build_array(
           jsonb_build_object('kind', 'background', 'body', a.long),
           jsonb_build_object('kind', 'decision', 'body', b.long)))
         || CASE WHEN i.way = 'coming' THEN '{}' ELSE jsonb_build_object('outcome', CASE WHEN v.won = 'no' THEN 'rejected' ELSE 'approved' END) END
         || CASE WHEN v.id IS NULL THEN '{}' ELSE jsonb_build_object('votes', v.votes, 'motions', jsonb_build_array(
              jsonb_build_object('id', 'm1', 'kind', 'approve', 'by', '["p1"]'::jsonb, 'text', 'Bifall till förslaget', 'result', CASE v.won WHEN 'yes' THEN 'carried' ELSE 'lost' END),
              jsonb_build_object('id', 'm2', 'kind', 'reject', 'by', '["p2"]'::jsonb, 'text', 'Avslag: ' || b.short, 'result', CASE v.won WHEN 'yes' THEN 'lost' ELSE 'carried' END))) END
         || CASE WHEN ${SENT} THEN jsonb_build_object('recipients', ${RECIPIENTS}) ELSE '{}' END
         || CASE WHEN ${WITH_APPENDIX} THEN jsonb_build_object('attachments', jsonb_build_array(i.p)) ELSE '{}' END,
       CASE WHEN i.way = 'history' THEN pg_temp.id_of('adjustment ' || i.meeting_id) END, 1, i.day + time '17:00'
  FROM made_item i JOIN made_text a ON a.place = i.one % $1::int JOIN made_text b ON b.place = i.other % $1::int LEFT JOIN made_vote v ON v.id = i.id
 ORDER BY i.day, i.meeting_id, i.p`;

const APPENDICES = `
  SELECT i.*, pg_temp.id_of('file ' || i.id) AS file_id, convert_to('Bilaga ' || i.case_number || E'\\n' || t.short || E'\\n' || left(t.long, 400), 'UTF8') AS bytes
    FROM made_item i JOIN made_text t ON t.place = i.other % $1::int WHERE ${WITH_APPENDIX}`;

export const FILES = `
INSERT INTO stored_file (id, sha256, size, media_type, bytes, created_at, of_organisations)
SELECT file_id, encode(sha256(bytes), 'hex'), octet_length(bytes), 'text/plain', bytes, day - 10 + time '10:00', ARRAY[organisation_id]
  FROM (${APPENDICES}) i ORDER BY day, meeting_id, p`;

export const ATTACHMENTS = `
INSERT INTO attachment (id, meeting_id, position, number, title, source, file_name, file_id)
SELECT pg_temp.id_of('attachment ' || i.id), i.meeting_id, i.p, i.p, 'Bilaga ' || i.case_number, 'file', 'bilaga-' || i.p || '.txt', pg_temp.id_of('file ' || i.id)
  FROM made_item i WHERE ${WITH_APPENDIX} ORDER BY i.day, i.meeting_id, i.p`;
