/** No extract is drawn: all of an organisation name one empty page. */
export const BLANK_PAGE = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
trailer<</Root 1 0 R>>
%%EOF
`;

/** `$1`: the page, `$2`: when. */
export const EXTRACT_FILES = `
INSERT INTO stored_file (id, sha256, size, media_type, bytes, created_at, of_organisations)
SELECT pg_temp.id_of('extract of ' || id), encode(sha256(convert_to($1, 'UTF8')), 'hex'), octet_length(convert_to($1, 'UTF8')), 'application/pdf',
       convert_to($1, 'UTF8'), $2::timestamptz, ARRAY[id] FROM made_organisation ORDER BY at`;

const ORDERED = `(r.day + 11 + time '09:00') AT TIME ZONE 'Europe/Stockholm'`;
const OF_ITEM = `FROM made_recipient r WHERE r.way = 'history' AND r.place = 0 ORDER BY r.day, r.item_id`;

export const DISPATCHES = `
INSERT INTO dispatch (id, meeting_id, paragraphs, content_sha256, subject, body_text, file_name, pdf_file_id, ordered_at)
SELECT pg_temp.id_of('dispatch ' || r.item_id), r.meeting_id, jsonb_build_array(r.paragraph), encode(sha256(convert_to(r.item_id::text, 'UTF8')), 'hex'),
       'Protokollsutdrag § ' || r.paragraph, 'Här kommer ett protokollsutdrag.', 'utdrag-' || r.paragraph || '.pdf',
       pg_temp.id_of('extract of ' || r.organisation_id), ${ORDERED} ${OF_ITEM}`;

export const DELIVERIES = `
INSERT INTO delivery (id, dispatch_id, organisation_id, board_id, name, email, once_key, state, tries, answer, sent_at, ordered_at)
SELECT pg_temp.id_of('delivery ' || r.item_id || r.place), pg_temp.id_of('dispatch ' || r.item_id), r.organisation_id, r.board_id, r.name, r.email,
       pg_temp.id_of('once ' || r.item_id || r.place)::text, 'sent', 1, '250 OK', ${ORDERED}, ${ORDERED}
  FROM made_recipient r WHERE r.way = 'history' ORDER BY r.day, r.item_id, r.place`;

export const DISPATCH_RECIPIENTS = `
INSERT INTO dispatch_recipient (dispatch_id, place, paragraph, printed, name, email, delivery_id)
SELECT pg_temp.id_of('dispatch ' || r.item_id), r.place, r.paragraph, r.name, r.name, r.email, pg_temp.id_of('delivery ' || r.item_id || r.place)
  FROM made_recipient r WHERE r.way = 'history' ORDER BY r.day, r.item_id, r.place`;

/** A case is one item's here, so that each document is the first of its case. */
export const DIARY_CASES = `
INSERT INTO diary_case (organisation_id, case_key, last_number)
SELECT r.organisation_id, lower(r.case_number), 1 ${OF_ITEM}`;

export const DIARY = `
INSERT INTO diary_entry (id, organisation_id, board_id, meeting_id, dispatch_id, case_number, document_number, day, kind, what, recipients, before_adjustment, entered_at)
SELECT pg_temp.id_of('entry ' || r.item_id), r.organisation_id, r.board_id, r.meeting_id, pg_temp.id_of('dispatch ' || r.item_id), r.case_number, 1, r.day + 11,
       'extract', 'Protokollsutdrag § ' || r.paragraph, (SELECT jsonb_agg(jsonb_build_object('name', o.name, 'email', o.email) ORDER BY o.name, o.email) FROM made_recipient o WHERE o.item_id = r.item_id),
       false, ${ORDERED} ${OF_ITEM}`;
