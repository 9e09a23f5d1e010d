/*
 * What the program would have written in its log: who made the organisation and its bodies, each meeting and §, what was sent and announced.
 * In the order of time, since ids are.
 */

/** `$1`: when the organisations were made. */
export const EVENTS = `
INSERT INTO audit_event (at, actor_id, organisation_id, meeting_id, action, subject_id, details)
SELECT at, actor_id, organisation_id, meeting_id, action, subject_id, details FROM (
  SELECT $1::timestamptz AS at, 0 AS step, o.secretary_id AS actor_id, o.id AS organisation_id, NULL::uuid AS meeting_id, 'organisation.created' AS action,
         o.id AS subject_id, jsonb_build_object('name', o.name) AS details FROM made_organisation o
  UNION ALL
  SELECT $1::timestamptz, 1, b.secretary_id, b.organisation_id, NULL, 'board.created', b.id, jsonb_build_object('name', b.name) FROM made_board b
  UNION ALL
  SELECT m.day - 20 + time '09:00', 2, m.secretary_id, m.organisation_id, m.id, 'meeting.created', m.id, jsonb_build_object('date', m.day) FROM made_meeting m
  UNION ALL
  SELECT i.day - 19 + time '09:00', 3, b.secretary_id, i.organisation_id, i.meeting_id, 'agenda-item.created', i.id, jsonb_build_object('title', a.title)
    FROM made_item i JOIN made_board b ON b.at = i.board_at JOIN agenda_item a ON a.id = i.id
  UNION ALL
  SELECT i.day + time '17:00', 4, b.secretary_id, i.organisation_id, i.meeting_id, 'agenda-item.updated', i.id, '{"changed": ["sections"]}'
    FROM made_item i JOIN made_board b ON b.at = i.board_at WHERE i.way <> 'coming'
  UNION ALL
  SELECT d.ordered_at, 5, b.secretary_id, b.organisation_id, d.meeting_id, 'dispatch.ordered', d.id,
         jsonb_build_object('paragraphs', d.paragraphs, 'contentSha256', d.content_sha256)
    FROM dispatch d JOIN made_meeting m ON m.id = d.meeting_id JOIN made_board b ON b.at = m.board_at
  UNION ALL
  SELECT (d.day + time '10:00') AT TIME ZONE 'Europe/Stockholm', 6, d.secretary_id, d.organisation_id, NULL, 'delegated-decision.announced', d.id,
         jsonb_build_object('board', 'Anslagstavlan', 'decidedOn', d.day) FROM made_decision d) e
 ORDER BY at, step, subject_id`;

/** By the function that links at a commit. */
export const LINKS = 'SELECT link_events_from(0)';
