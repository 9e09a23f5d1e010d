import type { EntityManager } from 'typeorm';
import type { NumberingStyle } from '@klubbat/shared/rules/paragraph-label';
import { MOST_HITS } from '@klubbat/shared/contracts/search';
import { anywhere } from '@klubbat/shared/rules/search-query';
import type { Outcome } from '@klubbat/shared/vocabulary/meeting-words';
import { READABLE, scopeOf, type Readable } from '../meetings/readable-meetings.js';
import type { AskedTerm } from './asked-terms.store.js';
import { MARKS } from './marks.js';

export interface Asked {
  terms: AskedTerm[];
  /** all that was typed, as one row of words */
  whole: string;
  boardId: string | null;
  year: number | null;
  outcome: Outcome | null;
  party: string | null;
  mover: string | null;
}

export interface FoundRow {
  id: string;
  meetingId: string;
  paragraph: number | null;
  title: string;
  publicTitle: string | null;
  caseNumber: string | null;
  secret: boolean;
  board: string;
  organisation: string;
  date: string;
  outcome: Outcome | null;
  style: NumberingStyle;
  marked: string;
  count: number;
}

/** Rows of a search as meetings `m` of which `READABLE` speaks. */
const SEARCHED = `(SELECT meeting_id AS id, organisation_id, board_id, item_id, day, outcome, heading, movers, parties, words
  FROM search_row) m`;

/** In which organisations there is anything to read: the index begins with them. */
export async function findReadableOrganisations(tx: EntityManager, readable: Readable): Promise<string[]> {
  const rows: { id: string }[] = await tx.query(
    `SELECT o.id FROM organisation o
      WHERE $1 OR o.id = ANY ($2)
         OR o.id IN (SELECT b.organisation_id FROM board b WHERE b.id = ANY ($3))
         OR o.id IN (SELECT m.organisation_id FROM meeting_person p JOIN meeting m ON m.id = p.meeting_id
                      WHERE p.person_id = $4)`,
    scopeOf(readable),
  );
  return rows.map(({ id }) => id);
}

/**
 * What is found of what may be read: rights are part of the question, so that nothing else is found or counted. The newest
 * `MOST_HITS` are ranked; only for those shown is their text read.
 */
export function findItemsByText(
  tx: EntityManager,
  readable: Readable,
  organisations: string[],
  asked: Asked,
  { offset, limit }: { offset: number; limit: number },
): Promise<FoundRow[]> {
  const given: unknown[] = [...scopeOf(readable), organisations];
  const param = (value: unknown) => `$${given.push(value)}`;
  const conditions = asked.terms.map(({ tsquery, inTitle, excluded }) => {
    const inWords = `m.words @@ to_tsquery('swedish', ${param(tsquery)})`;
    if (excluded) {
      return `NOT ${inWords}`;
    }
    return inTitle === null ? inWords : `(${inWords} OR m.heading LIKE ${param(anywhere(inTitle))})`;
  });
  if (asked.boardId !== null) {
    conditions.push(`m.board_id = ${param(asked.boardId)}`);
  }
  if (asked.year !== null) {
    conditions.push(`m.day >= make_date(${param(asked.year)}::int, 1, 1)`);
    conditions.push(`m.day <= make_date(${param(asked.year)}::int, 12, 31)`);
  }
  if (asked.outcome !== null) {
    conditions.push(`m.outcome = ${param(asked.outcome)}`);
  }
  if (asked.party !== null) {
    conditions.push(`m.parties @> ARRAY[${param(asked.party)}::text]`);
  }
  if (asked.mover !== null) {
    conditions.push(
      `EXISTS (SELECT 1 FROM unnest(m.movers) AS mover WHERE mover LIKE ${param(anywhere(asked.mover))})`,
    );
  }
  const wanted = asked.terms.filter(({ excluded }) => !excluded).map(({ tsquery }) => `(${tsquery})`);
  const query = param(wanted.join(' | '));
  const whole = param(anywhere(asked.whole));
  const marks = param(MARKS);
  return tx.query(
    `WITH hits AS MATERIALIZED (
       SELECT m.* FROM ${SEARCHED}
        WHERE m.organisation_id = ANY ($5) AND ${READABLE}${conditions.map((one) => ` AND ${one}`).join('')}
        ORDER BY m.day DESC, m.item_id LIMIT ${MOST_HITS + 1}),
     shown AS MATERIALIZED (
       SELECT hits.item_id, count(*) OVER ()::int AS count, row_number() OVER (
                ORDER BY (hits.heading LIKE ${whole}) DESC,
                         ts_rank('{0.1,0.2,0.5,1}', hits.words, to_tsquery('swedish', ${query})) DESC,
                         hits.day DESC, hits.item_id) AS place
         FROM hits ORDER BY place LIMIT ${param(limit)} OFFSET ${param(offset)})
     SELECT i.id, i.meeting_id AS "meetingId", i.paragraph, i.title, i.content->>'publicTitle' AS "publicTitle",
            i.case_number AS "caseNumber", i.content ? 'confidential' AS secret,
            coalesce(m.board_as_of->>'name', b.name) AS board, o.name AS organisation, m.day::text AS date,
            i.content->>'outcome' AS outcome, shown.count,
            coalesce(m.board_as_of, jsonb_strip_nulls(jsonb_build_object('numberWithYear', b.number_with_year,
              'paragraphPrefix', b.paragraph_prefix))) AS style,
            ts_headline('swedish', left(searched_plain(concat_ws(E'\\n', t.decided, t.written, t.names)), 60000),
              to_tsquery('swedish', ${query}), ${marks}) AS marked
       FROM shown
       JOIN agenda_item i ON i.id = shown.item_id
       JOIN meeting m ON m.id = i.meeting_id
       JOIN board b ON b.id = m.board_id
       JOIN organisation o ON o.id = m.organisation_id
      CROSS JOIN LATERAL searched_item(i.id) t
      ORDER BY shown.place`,
    given,
  );
}
