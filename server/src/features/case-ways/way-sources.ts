import type { CaseEntryKind } from '@klubbat/shared/vocabulary/case-words';
import { memorandaSeen } from '../memoranda/memorandum-list.store.js';
import { READABLE } from '../meetings/readable-meetings.js';

/*
 * What a case's way is gathered from. Each source says of which day it is, and hands on what is told of it. Rights stand in
 * each: a § and what hangs on it is read with its meeting, a memorandum and what has come in by rules of their own. `$1`–`$4` which
 * meetings are read, `$5` the number in lower case, `$6`–`$8` where memoranda are read, `$9`–`$11` where meetings are written,
 * `$12`–`$14` where incoming documents are read.
 */

const STYLE = `coalesce(m.board_as_of, jsonb_strip_nulls(jsonb_build_object('numberWithYear', b.number_with_year,
  'paragraphPrefix', b.paragraph_prefix)))`;

const CASE_NUMBERS = `array_remove(i.case_number || ARRAY(
  SELECT jsonb_array_elements_text(coalesce(i.content->'moreCaseNumbers', '[]'))), NULL)`;

/** The items of the case that may be read. Two ways to them, each with its index: the first number of an item, and its further ones. */
export const OWN = `
  named AS MATERIALIZED (
    SELECT id FROM agenda_item WHERE lower(case_number) = $5
    UNION
    SELECT id FROM agenda_item WHERE lower(content->>'moreCaseNumbers')::jsonb @> to_jsonb(ARRAY[$5::text])),
  own AS MATERIALIZED (
    SELECT i.id, i.meeting_id, i.paragraph, i.position, i.adjustment_id, i.content, i.content ? 'confidential' AS secret,
           CASE WHEN i.content ? 'confidential' THEN nullif(trim(i.content->>'publicTitle'), '') ELSE i.title END AS title,
           ${CASE_NUMBERS} AS case_numbers, m.day, m.state, m.record, m.history, m.cancelled_at, m.board_id,
           o.name AS organisation, coalesce(m.board_as_of->>'name', b.name) AS board, b.kind AS board_kind, ${STYLE} AS style
      FROM named
      JOIN agenda_item i ON i.id = named.id
      JOIN meeting m ON m.id = i.meeting_id
      JOIN board b ON b.id = m.board_id
      JOIN organisation o ON o.id = m.organisation_id
     WHERE ${READABLE})`;

/** The § of `own`, as its label is made of it. */
const ABOUT = `'meetingId', own.meeting_id, 'itemId', own.id, 'aboutParagraph', own.paragraph, 'style', own.style, 'of', own.day`;

const inSweden = (at: string) => `(${at} AT TIME ZONE 'Europe/Stockholm')::date`;

interface Source {
  kind: CaseEntryKind;
  /** of what is of the same day, the lower comes first */
  rank: number;
  day: string;
  id: string;
  /** in which order two of the same day and rank stand; by its id where nothing is said */
  place?: string;
  detail: string;
  /** an object that is told as well */
  more?: string;
  from: string;
  /** by whose organisation and board it is shown; the § 's own where nothing is said */
  organisation?: string;
  board?: string;
}

const SENT_PARAGRAPHS = (table: string) => `
  (SELECT s.id, own.meeting_id, own.organisation, own.board, own.style, own.day AS of,
          jsonb_agg(own.paragraph ORDER BY own.paragraph) AS paragraphs
     FROM own JOIN ${table} s ON s.meeting_id = own.meeting_id AND s.paragraphs @> to_jsonb(own.paragraph)
    GROUP BY s.id, own.meeting_id, own.organisation, own.board, own.style, own.day) own
  JOIN ${table} s ON s.id = own.id`;
const ABOUT_SENT = `'meetingId', own.meeting_id, 'sentParagraphs', own.paragraphs, 'style', own.style, 'of', own.of`;

const SOURCES: readonly Source[] = [
  {
    kind: 'memorandum',
    rank: 0,
    day: inSweden('coalesce(last.sent_at, x.updated_at)'),
    id: 'x.id',
    organisation: 'o.name',
    board: 'b.name',
    detail: `'title', CASE WHEN x.author_id = $4 OR last.number IS NULL THEN x.title ELSE last.title END, 'state', x.state,
      'author', p.name, 'secret', coalesce(last.confidential, x.confidential) IS NOT NULL`,
    from: `(SELECT id FROM memorandum WHERE lower(case_number) = $5
            UNION SELECT memorandum_id FROM memorandum_submission WHERE lower(case_number) = $5
            UNION SELECT y.id FROM memorandum y JOIN own ON y.agenda_item_id = own.id) written
      JOIN memorandum x ON x.id = written.id
      JOIN board b ON b.id = x.board_id JOIN organisation o ON o.id = x.organisation_id JOIN person p ON p.id = x.author_id
      LEFT JOIN LATERAL (SELECT s.* FROM memorandum_submission s WHERE s.memorandum_id = x.id
                          ORDER BY s.number DESC LIMIT 1) last ON true
     WHERE ${memorandaSeen({ who: 4, reads: 6, writes: 9 })}
       -- by the number that the one who asks may see of it, and by no other
       AND (lower(CASE WHEN x.author_id = $4 OR last.number IS NULL THEN x.case_number ELSE last.case_number END) = $5
            OR x.agenda_item_id IN (SELECT id FROM own))`,
  },
  {
    kind: 'incoming',
    rank: 1,
    day: 'd.received_on',
    id: 'd.id',
    organisation: 'o.name',
    board: 'b.name',
    detail: `'title', d.title, 'sender', d.sender, 'senderBoard', d.sender_board, 'senderCaseNumber', d.sender_case_number,
      'paragraphs', d.paragraphs`,
    from: `incoming_document d JOIN organisation o ON o.id = d.organisation_id LEFT JOIN board b ON b.id = d.board_id
     WHERE lower(d.case_number) = $5
       AND ($12 OR d.organisation_id = ANY ($13::uuid[]) OR d.board_id = ANY ($14::uuid[]))`,
  },
  {
    kind: 'joint-answer',
    rank: 2,
    day: 'w.decided_on',
    id: 'w.id',
    detail: `'requestId', r.id, 'name', a.name, 'body', w.body, 'outcome', w.outcome, 'paragraph', w.paragraph`,
    from: `own JOIN joint_request r ON r.agenda_item_id = own.id JOIN joint_asked a ON a.request_id = r.id
      -- the one that stands
      JOIN LATERAL (SELECT * FROM joint_answer j WHERE j.asked_id = a.id ORDER BY j.number DESC LIMIT 1) w ON true`,
  },
  {
    kind: 'item',
    rank: 3,
    day: 'own.day',
    id: 'own.id',
    place: `own.meeting_id || '.' || lpad(own.position::text, 9, '0')`,
    detail: `${ABOUT}, 'title', own.title, 'boardId', own.board_id, 'boardKind', own.board_kind,
      'caseNumbers', own.case_numbers, 'secret', own.secret, 'outcome', own.content->>'outcome', 'history', own.history,
      'stage', CASE WHEN own.cancelled_at IS NOT NULL THEN 'cancelled'
                    WHEN own.content ? 'withdrawn' THEN 'withdrawn'
                    WHEN own.state <> 'preparing' OR own.history THEN 'held'
                    WHEN EXISTS (SELECT 1 FROM convening c WHERE c.meeting_id = own.meeting_id) THEN 'called'
                    ELSE 'planned' END,
      'state', CASE WHEN own.state = 'preparing' OR own.record = 'notes' OR own.history THEN NULL
                    ELSE coalesce((SELECT j.state FROM adjustment j WHERE j.id = own.adjustment_id), 'draft') END,
      'followedBy', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', l.to_item_id, 'kind', l.kind)), '[]')
                       FROM item_link l WHERE l.from_item_id = own.id),
      'attachments', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'number', t.number, 'label', t.label,
                               'title', t.title, 'file', t.file_id IS NOT NULL) ORDER BY t.position), '[]')
                        FROM attachment t
                       WHERE t.meeting_id = own.meeting_id AND NOT own.secret AND t.confidential IS NULL
                         AND own.content->'attachments' @> to_jsonb(t.number))`,
    from: 'own',
  },
  {
    kind: 'assignment',
    rank: 4,
    day: 'a.given_on',
    id: 'a.id',
    detail: `${ABOUT}, 'assignee', a.assignee, 'task', a.task, 'dueOn', a.due_on, 'state', a.state`,
    from: 'own JOIN assignment a ON a.agenda_item_id = own.id',
  },
  {
    kind: 'assignment-report',
    rank: 5,
    day: 'r.day',
    id: 'r.id',
    detail: `'assignmentId', a.id, 'assignee', a.assignee, 'report', r.kind, 'words', r.words`,
    from: `own JOIN assignment a ON a.agenda_item_id = own.id JOIN assignment_report r ON r.assignment_id = a.id`,
  },
  {
    kind: 'dispatch',
    rank: 6,
    day: inSweden('s.ordered_at'),
    id: 's.id',
    detail: `${ABOUT_SENT},
      'what', coalesce((SELECT CASE WHEN n.correction_id IS NULL THEN 'later-news' ELSE 'correction' END
                          FROM news_dispatch n WHERE n.dispatch_id = s.id), 'extract')`,
    more: `(SELECT jsonb_build_object('recipients', count(*), 'sent', count(*) FILTER (WHERE d.state = 'sent'),
                'failed', count(*) FILTER (WHERE d.state = 'failed'),
                'confirmed', count(*) FILTER (WHERE t.kinds IS NOT NULL),
                'registered', coalesce(jsonb_agg(jsonb_build_object('name', d.name, 'caseNumber', t.number)
                  ORDER BY d.name) FILTER (WHERE t.number IS NOT NULL), '[]'))
         FROM delivery d
         LEFT JOIN LATERAL (SELECT array_agg(k.kind) AS kinds, max(k.case_number) FILTER (WHERE k.kind = 'registered') AS number
                              FROM receipt k WHERE k.delivery_id = d.id AND k.kind IN ('confirmed', 'registered')) t ON true
        WHERE d.dispatch_id = s.id)`,
    from: SENT_PARAGRAPHS('dispatch'),
  },
  {
    kind: 'other-sending',
    rank: 7,
    day: 's.sent_on',
    id: 's.id',
    detail: `${ABOUT_SENT}, 'recipient', s.recipient, 'manner', s.manner`,
    from: SENT_PARAGRAPHS('other_sending'),
  },
  {
    kind: 'joint-request',
    rank: 8,
    day: inSweden('r.created_at'),
    id: 'r.id',
    detail: `'title', r.title, 'lastDay', r.last_day, 'closed', r.closed_at IS NOT NULL,
      'asked', (SELECT count(*) FROM joint_asked a WHERE a.request_id = r.id),
      'decided', (SELECT count(*) FROM joint_asked a WHERE a.request_id = r.id
                     AND EXISTS (SELECT 1 FROM joint_answer w WHERE w.asked_id = a.id))`,
    from: 'own JOIN joint_request r ON r.agenda_item_id = own.id',
  },
  {
    kind: 'correction',
    rank: 9,
    day: 'c.decided_on',
    id: 'c.id',
    detail: `${ABOUT}, 'number', c.number`,
    from: 'own JOIN correction c ON c.agenda_item_id = own.id',
  },
  {
    // who has appealed is told to those who handle it, and not here
    kind: 'appeal',
    rank: 10,
    day: 'a.received_on',
    id: 'a.id',
    detail: `${ABOUT}, 'court', a.court`,
    from: 'own JOIN appeal a ON a.agenda_item_id = own.id',
  },
  {
    kind: 'appeal-step',
    rank: 11,
    day: 's.day',
    id: 's.id',
    detail: `${ABOUT}, 'step', s.kind, 'court', s.court`,
    // a judgment has become news of the §, which stands by itself
    from: `own JOIN appeal a ON a.agenda_item_id = own.id
      JOIN appeal_step s ON s.appeal_id = a.id AND s.later_news_id IS NULL`,
  },
  {
    kind: 'later-news',
    rank: 12,
    day: 'n.day',
    id: 'n.id',
    detail: `${ABOUT}, 'news', n.kind, 'court', n.court, 'courtCase', n.court_case`,
    from: 'own JOIN later_news n ON n.agenda_item_id = own.id',
  },
];

const asked = ({ kind, rank, day, id, place, detail, more, from, organisation, board }: Source) => `
  SELECT '${kind}' AS kind, ${day} AS day, ${rank} AS rank, ${place ?? `${id}::text`} AS place, ${id} AS id,
         ${organisation ?? 'own.organisation'} AS organisation, ${board ?? 'own.board'} AS board,
         jsonb_build_object(${detail})${more === undefined ? '' : ` || ${more}`} AS detail FROM ${from}`;

/** All that is on the way, one row for each thing. */
export const WAY = SOURCES.map(asked).join('\n UNION ALL');
