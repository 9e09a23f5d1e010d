import type { EntityManager } from 'typeorm';
import type { NumberingStyle } from '@klubbat/shared/rules/paragraph-label';
import { MOST_HITS } from '@klubbat/shared/contracts/search';
import { READABLE, scopeOf, type Readable } from '../meetings/readable-meetings.js';
import type { AskedTerm } from '../search-terms/asked-terms.store.js';
import { MARKS } from '../search-terms/marks.js';
import { lookedUp } from '../search-terms/looked-up.js';
import type { Hits } from '../search-terms/newest-hits.js';
import { anyTerm, termConditions } from '../search-terms/term-conditions.js';
import { inYear, newestFound, rowsBy, type Way } from '../search-terms/ways-to-newest.js';
import { ofOne, ofOrganisations, type ReadableOrganisations } from './of-organisations.js';

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
}

/** Rows of a search as meetings `m` of which `READABLE` speaks. */
const searched = (newest: string) => `(
  SELECT attachment_id, page, meeting_id AS id, organisation_id, board_id, day, sha256, words
    FROM attachment_search_row s ${newest}) m`;

/** More §§ than this that name an attachment are not told of. */
const MOST_NAMING = 5;

/** A page that holds what is asked. */
export interface PageHit {
  id: string;
  page: number;
}

/** The newest pages that hold what is asked, of what may be read: rights are part of the question. As `findHits` of items. */
export function findPageHits(
  tx: EntityManager,
  readable: Readable,
  organisations: ReadableOrganisations,
  asked: { terms: AskedTerm[]; boardId: string | null; year: number | null },
  how: 'whole' | 'wide',
): Promise<PageHit[]> {
  const find = (way: Way) => findPageHitsBy(way, tx, readable, organisations, asked, how);
  return organisations === 'every'
    ? newestFound(MOST_HITS + 1, find)
    : find(how === 'wide' ? 'index' : 'planned');
}

function findPageHitsBy(
  way: Way,
  tx: EntityManager,
  readable: Readable,
  organisations: ReadableOrganisations,
  asked: { terms: AskedTerm[]; boardId: string | null; year: number | null },
  how: 'whole' | 'wide',
): Promise<PageHit[]> {
  const given: unknown[] = [...scopeOf(readable), ofOne(organisations)];
  const param = (value: unknown) => `$${given.push(value)}`;
  const conditions = [
    ofOrganisations('m', '$5', organisations),
    READABLE,
    ...termConditions(asked.terms, how, 'm.words', param),
  ];
  if (asked.boardId !== null) {
    conditions.push(`m.board_id = ${param(asked.boardId)}`);
  }
  const year = asked.year === null ? 'true' : inYear('s.day', param(asked.year));
  const rows = rowsBy(way, year, 's.day DESC, s.attachment_id, s.page');
  return lookedUp(tx, way === 'index', () =>
    tx.query(
      `SELECT m.attachment_id AS id, m.page FROM ${searched(rows)} WHERE ${conditions.join(' AND ')}
        ORDER BY m.day${way === 'index' ? ' + 0' : ''} DESC, m.attachment_id, m.page LIMIT ${MOST_HITS + 1}`,
      given,
    ),
  );
}

/** The attachments of these pages, the best first, each with its best page. */
export function showAttachments(
  tx: EntityManager,
  { found, whole }: Hits<PageHit>,
  terms: AskedTerm[],
  { offset, limit }: { offset: number; limit: number },
): Promise<FoundAttachmentRow[]> {
  return tx.query(
    `WITH best AS (
       SELECT DISTINCT ON (s.attachment_id) s.attachment_id, s.page, s.sha256, s.day, hit.place <= $3 AS is_whole,
              ts_rank(s.words, $4::tsquery) AS rank
         FROM unnest($1::uuid[], $2::int[]) WITH ORDINALITY hit (id, page, place)
         JOIN attachment_search_row s ON s.attachment_id = hit.id AND s.page = hit.page
        ORDER BY s.attachment_id, is_whole DESC, rank DESC, s.page),
     shown AS MATERIALIZED (
       SELECT *, count(*) OVER ()::int AS count, row_number() OVER (
                ORDER BY is_whole DESC, rank DESC, day DESC, attachment_id) AS place
         FROM best ORDER BY place LIMIT $5 OFFSET $6)
     SELECT a.id, a.meeting_id AS "meetingId", a.number, a.label, a.title, a.file_name AS file,
            CASE WHEN t.page_count IS NOT NULL THEN shown.page END AS page,
            coalesce(m.board_as_of->>'name', b.name) AS board, o.name AS organisation, m.day::text AS date,
            naming.items, shown.count,
            coalesce(m.board_as_of, jsonb_strip_nulls(jsonb_build_object('numberWithYear', b.number_with_year,
              'paragraphPrefix', b.paragraph_prefix))) AS style,
            ts_headline('swedish', left(p.text, 60000), $4::tsquery, $7) AS marked
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
    [found.map(({ id }) => id), found.map(({ page }) => page), whole, anyTerm(terms), limit, offset, MARKS],
  );
}
