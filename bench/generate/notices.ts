import { SUBJECT } from './words.js';

/** Two a month of each body; `$1`: the moment up to which, `$2`: years. */
export const DECISIONS_MADE = `
CREATE TEMPORARY TABLE made_decision ON COMMIT DROP AS
SELECT b.at AS board_at, b.id AS board_id, b.organisation_id, b.secretary_id, n, pg_temp.id_of('decision ' || b.at || ' ' || n) AS id,
       $1::timestamptz::date - 1 - n * 15 - pg_temp.chance('decided ' || b.at || ' ' || n) % 14 AS day, $1::timestamptz::date AS today
  FROM made_board b, generate_series(0, $2::int * 24 - 1) n`;

const POSTED = `(d.day + time '10:00') AT TIME ZONE 'Europe/Stockholm'`;

export const DECISIONS = `
INSERT INTO delegated_decision (id, organisation_id, board_id, decided_on, decided_by, name_is_public, case_number, delegation_point, summary, registered_by, registered_at)
SELECT d.id, d.organisation_id, d.board_id, d.day, 'Enhetschefen', false, 'DB ' || d.board_at || '/' || d.n + 1, '4.' || 1 + d.n % 30,
       'Beslut om ' || pg_temp.one_of('decides ' || d.id, ${SUBJECT}), d.secretary_id, ${POSTED}
  FROM made_decision d ORDER BY d.day, d.board_at, d.n`;

/** Up for three weeks: what was posted lately still is. */
export const NOTICES = `
INSERT INTO notice (id, delegated_decision_id, board, posted_on, last_appeal_day, removed_on, kept_at, own, posted_at, posted_by, contact, removed_at)
SELECT pg_temp.id_of('notice ' || d.id), d.id, 'Anslagstavlan', d.day, d.day + 21, CASE WHEN down THEN d.day + 22 END, 'Kansliet, Storgatan 1', true, ${POSTED},
       d.secretary_id, 'kansliet@norrsjo.example', CASE WHEN down THEN (d.day + 22 + time '00:01') AT TIME ZONE 'Europe/Stockholm' END
  FROM (SELECT *, day + 22 <= today AS down FROM made_decision) d ORDER BY d.day, d.board_at, d.n`;

/** The notice boards have been up all the time: else the program would find that every notice was down. */
export const UPTIME = `
INSERT INTO board_uptime (id, from_at, seen_at) SELECT pg_temp.id_of('uptime'), min(posted_at) - interval '1 day', $1::timestamptz FROM notice`;
