import type { EntityManager } from 'typeorm';
import type { NumberingStyle } from '@klubbat/shared/rules/paragraph-label';
import { MOST_HITS } from '@klubbat/shared/contracts/search';
import { READABLE, scopeOf, type Readable } from '../meetings/readable-meetings.js';
import type { AskedTerm } from './asked-terms.store.js';
import { MARKS } from './marks.js';

export interface FoundAttachmentRow {
  id: string;
  meetingId: string;
  number: number;
  label: string | null;
  title: string;
  file: string | null;
  page: number | null;
  board: string;
  organisation: string;
  date: string;
  items: { id: string; paragraph: number | null; title: string }[] | null;
  style: NumberingStyle;
  marked: string;
  count: number;
  pages: number;
}

/** Rows of a search as meetings `m` of which `READABLE` speaks. */
const SEARCHED = `(SELECT attachment_id, page, meeting_id AS id, organisation_id, board_id, day, sha256, words
  FROM attachment_search_row) m`;

/** More §§ than this that name an attachment are not told of. */
const MOST_NAMING = 5;

/**
 * Attachments with a page that holds what is asked, of what may be read: rights are part of the question. The newest `MOST_HITS`
 * pages are ranked, and of each attachment the best is shown.
 */
export function findAttachmentsByText(
  tx: EntityManager,
  readable: Readable,
  organisations: string[],
  asked: { terms: AskedTerm[]; boardId: string | null; year: number | null },
  { offset, limit }: { offset: number; limit: number },
): Promise<FoundAttachmentRow[]> {
  const given: unknown[] = [...scopeOf(readable), organisations];
  const param = (value: unknown) => `$${given.push(value)}`;
  const conditions = asked.terms.map(
    ({ tsquery, excluded }) => `${excluded ? 'NOT ' : ''}m.words @@ to_tsquery('swedish', ${param(tsquery)})`,
  );
  if (asked.boardId !== null) {
    conditions.push(`m.board_id = ${param(asked.boardId)}`);
  }
  if (asked.year !== null) {
    conditions.push(`m.day >= make_date(${param(asked.year)}::int, 1, 1)`);
    conditions.push(`m.day <= make_date(${param(asked.year)}::int, 12, 31)`);
  }
  const wanted = asked.terms.filter(({ excluded }) => !excluded).map(({ tsquery }) => `(${tsquery})`);
  const query = `to_tsquery('swedish', ${param(wanted.join(' | '))})`;
  return tx.query(
    `WITH hits AS MATERIALIZED (
       SELECT m.* FROM ${SEARCHED}
        WHERE m.organisation_id = ANY ($5) AND ${READABLE}${conditions.map((one) => ` AND ${one}`).join('')}
        ORDER BY m.day DESC, m.attachment_id, m.page LIMIT ${MOST_HITS + 1}),
     ranked AS (
       SELECT attachment_id, page, sha256, day, ts_rank(words, ${query}) AS rank, count(*) OVER ()::int AS pages FROM hits),
     best AS (
       SELECT DISTINCT ON (attachment_id) * FROM ranked ORDER BY attachment_id, rank DESC, page),
     shown AS MATERIALIZED (
       SELECT *, count(*) OVER ()::int AS count, row_number() OVER (ORDER BY rank DESC, day DESC, attachment_id) AS place
         FROM best ORDER BY place LIMIT ${param(limit)} OFFSET ${param(offset)})
     SELECT a.id, a.meeting_id AS "meetingId", a.number, a.label, a.title, a.file_name AS file,
            CASE WHEN t.page_count IS NOT NULL THEN shown.page END AS page,
            coalesce(m.board_as_of->>'name', b.name) AS board, o.name AS organisation, m.day::text AS date,
            naming.items, shown.count, shown.pages,
            coalesce(m.board_as_of, jsonb_strip_nulls(jsonb_build_object('numberWithYear', b.number_with_year,
              'paragraphPrefix', b.paragraph_prefix))) AS style,
            ts_headline('swedish', left(p.text, 60000), ${query}, ${param(MARKS)}) AS marked
       FROM shown
       JOIN attachment a ON a.id = shown.attachment_id
       JOIN file_text t ON t.sha256 = shown.sha256
       JOIN file_page p ON p.sha256 = shown.sha256 AND p.page = shown.page
       JOIN meeting m ON m.id = a.meeting_id
       JOIN board b ON b.id = m.board_id
       JOIN organisation o ON o.id = m.organisation_id
      CROSS JOIN LATERAL (
        SELECT jsonb_agg(jsonb_build_object('id', i.id, 'paragraph', i.paragraph, 'title', i.title) ORDER BY i.position) AS items
          FROM (SELECT * FROM agenda_item i
                 WHERE i.meeting_id = a.meeting_id AND NOT i.content ? 'confidential'
                   AND named_attachments(i.content) && ARRAY[a.number::text, a.id::text]
                 ORDER BY i.position LIMIT ${MOST_NAMING}) i) naming
      ORDER BY shown.place`,
    given,
  );
}
