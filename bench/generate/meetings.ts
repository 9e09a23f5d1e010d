/*
 * Of each body one meeting that is to come, one that was held lately and may still be written, or not, and all before it as imported: adjusted
 * on paper, since no protocol is drawn and nobody signs here.
 */

/** The title of a vote's item; also the share of items with motions. */
const VOTED = 'p % 6 = 2';

/** `$1`: the moment up to which it is made, `$2`: years, `$3`: meetings of a body in each. */
export const MEETINGS_MADE = `
CREATE TEMPORARY TABLE made_meeting ON COMMIT DROP AS
SELECT *, extract(year FROM day)::int AS year, CASE WHEN k = 0 THEN 'coming' WHEN late THEN 'draft' ELSE 'history' END AS way
  FROM (SELECT b.at AS board_at, b.id AS board_id, b.organisation_id, b.organisation_at, b.secretary_id, k,
               pg_temp.id_of('meeting ' || b.at || ' ' || k) AS id, k = 1 AND b.at % 3 = 0 AS late,
               15 + pg_temp.chance('items ' || b.at || ' ' || k) % 7 AS items,
               raw - (CASE extract(isodow FROM raw) WHEN 6 THEN 1 WHEN 7 THEN 2 ELSE 0 END) AS day
          FROM made_board b CROSS JOIN generate_series(0, $2::int * $3::int) k
         CROSS JOIN LATERAL (SELECT $1::timestamptz::date + 16 - k * (365 / $3::int) - pg_temp.chance('day ' || b.at || ' ' || k) % 14) d (raw)) m`;

/** Numbers follow the days within a body's year; case numbers those of the organisation. */
export const ITEMS_MADE = `
CREATE TEMPORARY TABLE made_item ON COMMIT DROP AS
SELECT m.id AS meeting_id, m.board_at, m.board_id, m.organisation_id, m.way, m.day, m.year, p, pg_temp.id_of('item ' || m.board_at || ' ' || m.k || ' ' || p) AS id,
       CASE WHEN m.k > 0 THEN row_number() OVER (PARTITION BY m.board_at, m.year, m.k = 0 ORDER BY m.day, p)::int END AS paragraph,
       'NS ' || m.year || '/' || row_number() OVER (PARTITION BY m.organisation_id, m.year ORDER BY m.day, m.board_at, p) AS case_number,
       pg_temp.chance('one ' || m.board_at || ' ' || m.k || ' ' || p) AS one, pg_temp.chance('other ' || m.board_at || ' ' || m.k || ' ' || p) AS other
  FROM made_meeting m, generate_series(1, m.items) p`;

/** Who is called to which meeting; the chair and the two adjusters always come. */
export const CALLED = `
CREATE TEMPORARY TABLE made_attendance ON COMMIT DROP AS
SELECT m.id AS meeting_id, m.k, p.id AS person_id, p.n, p.role, p.party, p.name, 'p' || p.n AS key,
       pg_temp.id_of('called ' || m.board_at || ' ' || m.k || ' ' || p.n) AS id,
       p.n <= 2 OR pg_temp.chance('present ' || m.board_at || ' ' || m.k || ' ' || p.n) % 8 > 0 AS present
  FROM made_meeting m JOIN made_person p ON p.board_at = m.board_at`;

/** `$1`: how a protocol is laid out, as JSON. */
export const MEETINGS = `
INSERT INTO meeting (id, organisation_id, board_id, day, start_time, place, organisation_as_of, board_as_of, extra, record, history, remarks, given_empty,
                     locked, search_text, version, created_at, updated_at, vote_style, attendance_style, layout)
SELECT m.id, m.organisation_id, m.board_id, m.day, '13:00', 'Lokal ' || 1 + m.board_at % 9,
       CASE WHEN past THEN jsonb_build_object('name', o.name, 'kind', o.kind) END,
       CASE WHEN past THEN jsonb_build_object('name', b.name, 'kind', b.kind, 'numbering', b.numbering) END,
       false, 'protocol', past, '[]', '[]', past, '', 1, m.day - 20 + time '09:00', m.day + 10 + time '09:00',
       CASE WHEN past THEN 'sides' END, CASE WHEN past THEN 'presence' END, CASE WHEN past THEN $1::jsonb END
  FROM (SELECT *, way = 'history' AS past FROM made_meeting) m JOIN organisation o ON o.id = m.organisation_id JOIN board b ON b.id = m.board_id
 ORDER BY m.day, m.board_at`;

export const MEETING_PEOPLE = `
INSERT INTO meeting_person (id, meeting_id, position, key, name, party, person_id)
SELECT id, meeting_id, n, key, name, party, person_id FROM made_attendance ORDER BY meeting_id, n`;

export const ATTENDANCE = `
INSERT INTO attendance (id, meeting_id, position, meeting_person_id, capacity, present, serves, remote, open)
SELECT pg_temp.id_of('attendance ' || id), meeting_id, n, id,
       CASE role WHEN 'substitute' THEN 'substitute' WHEN 'official' THEN 'official' ELSE 'member' END, present,
       CASE role WHEN 'substitute' THEN false WHEN 'official' THEN NULL ELSE present END, false, false
  FROM made_attendance WHERE k > 0 ORDER BY meeting_id, n`;

/** The chair, two adjusters, and the first official as secretary. */
export const OFFICERS = `
INSERT INTO officer (id, meeting_id, meeting_person_id, role, position)
SELECT pg_temp.id_of('officer ' || id), meeting_id, id, CASE WHEN n = 0 THEN 'chair' WHEN n <= 2 THEN 'adjuster' ELSE 'secretary' END,
       CASE WHEN n IN (1, 2) THEN n - 1 ELSE 0 END
  FROM (SELECT *, row_number() OVER (PARTITION BY meeting_id, role ORDER BY n) AS of_role FROM made_attendance) a
 WHERE n <= 2 OR (role = 'official' AND of_role = 1) ORDER BY meeting_id, n`;

export const SERIES = `
INSERT INTO paragraph_series (id, board_id, year, next_number)
SELECT pg_temp.id_of('series ' || board_at || ' ' || year), board_id, year, 1 + max(paragraph)
  FROM made_item WHERE paragraph IS NOT NULL GROUP BY board_at, board_id, year ORDER BY board_at, year`;

/** As a file of the meeting told them: who signed on paper, and where it was announced. */
export const ADJUSTMENTS = `
INSERT INTO adjustment (id, meeting_id, number, origin, state, immediate, paragraphs, as_given)
SELECT pg_temp.id_of('adjustment ' || m.id), m.id, 1, 'elsewhere', 'adjusted', false, i.paragraphs, jsonb_build_object(
         'paragraphs', i.least || '-' || i.most, 'date', m.day + 7,
         'signers', '[{"person": "p0", "as": "chair"}, {"person": "p1", "as": "adjuster"}, {"person": "p2", "as": "adjuster"}]'::jsonb,
         'notices', jsonb_build_array(jsonb_build_object('board', 'Anslagstavlan', 'postedOn', m.day + 8, 'lastAppealDay', m.day + 29, 'removedOn', m.day + 30)))
  FROM made_meeting m JOIN (SELECT meeting_id, jsonb_agg(paragraph ORDER BY paragraph) AS paragraphs, min(paragraph) AS least, max(paragraph) AS most
                              FROM made_item GROUP BY meeting_id) i ON i.meeting_id = m.id
 WHERE m.way = 'history' ORDER BY m.day, m.board_at`;

export const VOTES_MADE = `
CREATE TEMPORARY TABLE made_vote ON COMMIT DROP AS
SELECT id, CASE WHEN yes > no OR (yes = no AND chair = 'yes') THEN 'yes' ELSE 'no' END AS won,
       jsonb_build_array(jsonb_build_object('method', 'open', 'yesMeans', 'Bifall till förslaget', 'noMeans', 'Avslag', 'yesMotion', 'm1', 'noMotion', 'm2',
         'yes', yes, 'no', no, 'abstain', 0, 'absent', absent, 'ballots', ballots) || CASE WHEN yes = no THEN jsonb_build_object('castingVote', chair) ELSE '{}' END) AS votes
  FROM (SELECT id, count(*) FILTER (WHERE vote = 'yes') AS yes, count(*) FILTER (WHERE vote = 'no') AS no, count(*) FILTER (WHERE vote = 'absent') AS absent,
               max(vote) FILTER (WHERE n = 0) AS chair, jsonb_agg(jsonb_build_object('person', key, 'vote', vote) ORDER BY n) AS ballots
          FROM (SELECT i.id, a.n, a.key, CASE WHEN NOT a.present THEN 'absent' WHEN pg_temp.chance('vote ' || i.id || ' ' || a.n) % 3 = 0 THEN 'no' ELSE 'yes' END AS vote
                  FROM made_item i JOIN made_attendance a ON a.meeting_id = i.meeting_id AND a.role IN ('chair', 'member')
                 WHERE i.way <> 'coming' AND ${VOTED}) cast_ GROUP BY id) counted`;
