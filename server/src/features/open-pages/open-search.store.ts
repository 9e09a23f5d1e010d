import type { EntityManager } from 'typeorm';
import type { MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import type { Outcome } from '@klubbat/shared/vocabulary/meeting-words';
import type { AskedTerm } from '../search-terms/asked-terms.store.js';
import { MARKS } from '../search-terms/marks.js';
import { allWhole, anyTerm, termConditions } from '../search-terms/term-conditions.js';
import { CASE_NUMBERS, type CaseNumbers } from './open-case.store.js';
import { OF_DAY, PLACE, STANDS } from './open-meeting.store.js';

export interface OpenFound {
  organisation: string;
  board: string;
  boardName: string;
  address: string;
  day: string;
  paragraph: number;
  title: string;
  outcome: Outcome | null;
  numbers: CaseNumbers;
  record: Pick<MeetingFile, 'board' | 'meeting'>;
  marked: string;
  count: number;
}

/** The newest of more hits than this are ranked and counted. */
export const MOST_OPEN_HITS = 500;

/** §§ of public versions that stand, the best first. */
export function findOpenParagraphsByText(
  tx: EntityManager,
  today: string,
  organisationId: string,
  asked: { terms: AskedTerm[]; board: string | null; year: number | null; outcome: Outcome | null },
  { offset, limit }: { offset: number; limit: number },
): Promise<OpenFound[]> {
  const given: unknown[] = [today, organisationId, asked.board, asked.year, asked.outcome];
  const param = (value: unknown) => `$${given.push(value)}`;
  const conditions = termConditions(asked.terms, 'wide', 's.words', param);
  const query = `${param(anyTerm(asked.terms))}::tsquery`;
  const whole = `${param(allWhole(asked.terms))}::tsquery`;
  return tx.query(
    `WITH hits AS MATERIALIZED (
       SELECT s.publication_id, s.paragraph FROM public_search_row s
         JOIN publication p ON p.id = s.publication_id AND ${STANDS}
         JOIN board b ON b.id = s.board_id
        WHERE s.organisation_id = $2 AND ($3::text IS NULL OR b.slug = $3)
          AND ($4::int IS NULL OR extract(year FROM s.day) = $4::int) AND ($5::text IS NULL OR s.outcome = $5)
          ${conditions.map((one) => ` AND ${one}`).join('')}
        ORDER BY s.day DESC, s.publication_id, s.paragraph LIMIT ${MOST_OPEN_HITS}),
     shown AS MATERIALIZED (
       SELECT publication_id, paragraph, count(*) OVER ()::int AS count,
              row_number() OVER (ORDER BY (words @@ ${whole}) DESC, ts_rank('{0.1,0.2,0.5,1}', words, ${query}) DESC, day DESC,
                publication_id, paragraph) AS place
         FROM hits JOIN public_search_row USING (publication_id, paragraph)
        ORDER BY place LIMIT ${param(limit)} OFFSET ${param(offset)})
     SELECT ${PLACE}, m.day::text || ${OF_DAY} AS address, shown.paragraph, shown.count,
            item->>'title' AS title, item->>'outcome' AS outcome,
            ${CASE_NUMBERS} AS numbers,
            jsonb_build_object('board', p.record->'board', 'meeting', p.record->'meeting') AS record,
            ts_headline('swedish', left(searched_plain(concat_ws(E'\\n', t.decided, t.written, t.names)), 60000),
              ${query}, ${param(MARKS)}) AS marked
       FROM shown
       JOIN publication p ON p.id = shown.publication_id
       JOIN adjustment a ON a.id = p.adjustment_id
       JOIN meeting m ON m.id = a.meeting_id
       JOIN board b ON b.id = m.board_id
       JOIN organisation o ON o.id = b.organisation_id AND o.open_pages
      CROSS JOIN LATERAL (SELECT i AS item FROM jsonb_array_elements(p.record->'items') i
                           WHERE (i->>'paragraph')::int = shown.paragraph LIMIT 1) found
      CROSS JOIN LATERAL searched_public_item(item, p.record) t
      ORDER BY shown.place`,
    given,
  );
}
