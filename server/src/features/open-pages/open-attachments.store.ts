import type { EntityManager } from 'typeorm';
import type { AskedTerm } from '../search-terms/asked-terms.store.js';
import { MARKS } from '../search-terms/marks.js';
import { allWhole, anyTerm, termConditions } from '../search-terms/term-conditions.js';
import { OF_DAY, PLACE, STANDS } from './open-meeting.store.js';
import { MOST_OPEN_HITS } from './open-search.store.js';

export interface OpenAttachmentFound {
  organisation: string;
  board: string;
  boardName: string;
  address: string;
  day: string;
  /** of the adjustment, whose protocol the file is bound in */
  adjustment: number;
  /** as the public record names it */
  title: string;
  label: string;
  /** of the file, where it has pages */
  page: number | null;
  marked: string;
  count: number;
}

/**
 * Files that are bound in public versions that stand, with a page that holds what is asked, the best first: as the record of
 * the version names them.
 */
export function findOpenAttachmentsByText(
  tx: EntityManager,
  today: string,
  organisationId: string,
  asked: { terms: AskedTerm[]; board: string | null; year: number | null },
  { offset, limit }: { offset: number; limit: number },
): Promise<OpenAttachmentFound[]> {
  const given: unknown[] = [today, organisationId, asked.board, asked.year];
  const param = (value: unknown) => `$${given.push(value)}`;
  const conditions = termConditions(asked.terms, 'wide', 's.words', param);
  const query = `${param(anyTerm(asked.terms))}::tsquery`;
  const whole = `${param(allWhole(asked.terms))}::tsquery`;
  return tx.query(
    `WITH hits AS MATERIALIZED (
       SELECT s.publication_id, s.number, s.page FROM public_attachment_row s
         JOIN publication p ON p.id = s.publication_id AND ${STANDS}
         JOIN board b ON b.id = s.board_id
        WHERE s.organisation_id = $2 AND ($3::text IS NULL OR b.slug = $3)
          AND ($4::int IS NULL OR extract(year FROM s.day) = $4::int)
          ${conditions.map((one) => ` AND ${one}`).join('')}
        ORDER BY s.day DESC, s.publication_id, s.number, s.page LIMIT ${MOST_OPEN_HITS}),
     best AS (
       SELECT DISTINCT ON (publication_id, number) publication_id, number, page, sha256, day,
              words @@ ${whole} AS is_whole, ts_rank(words, ${query}) AS rank
         FROM hits JOIN public_attachment_row USING (publication_id, number, page)
        ORDER BY publication_id, number, is_whole DESC, rank DESC, page),
     shown AS MATERIALIZED (
       SELECT *, count(*) OVER ()::int AS count,
              row_number() OVER (ORDER BY is_whole DESC, rank DESC, day DESC, publication_id, number) AS place
         FROM best ORDER BY place LIMIT ${param(limit)} OFFSET ${param(offset)})
     SELECT ${PLACE}, m.day::text || ${OF_DAY} AS address, a.number AS adjustment, shown.count,
            named->>'title' AS title, coalesce(named->>'label', shown.number::text) AS label,
            CASE WHEN t.page_count IS NOT NULL THEN shown.page END AS page,
            ts_headline('swedish', left(f.text, 60000), ${query}, ${param(MARKS)}) AS marked
       FROM shown
       JOIN publication p ON p.id = shown.publication_id
       JOIN adjustment a ON a.id = p.adjustment_id
       JOIN meeting m ON m.id = a.meeting_id
       JOIN board b ON b.id = m.board_id
       JOIN organisation o ON o.id = b.organisation_id AND o.open_pages
       JOIN file_text t ON t.sha256 = shown.sha256
       JOIN file_page f ON f.sha256 = shown.sha256 AND f.page = shown.page
      CROSS JOIN LATERAL (SELECT one AS named FROM jsonb_array_elements(p.record->'attachments') one
                           WHERE (one->>'number')::int = shown.number LIMIT 1) in_record
      ORDER BY shown.place`,
    given,
  );
}
