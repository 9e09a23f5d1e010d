import type { EntityManager } from 'typeorm';
import type { NumberingStyle } from '@klubbat/shared/rules/paragraph-label';
import { MOST_HITS } from '@klubbat/shared/contracts/search';
import { anywhere } from '@klubbat/shared/rules/search-query';
import type { Outcome } from '@klubbat/shared/vocabulary/meeting-words';
import { READABLE, scopeOf, type Readable } from '../meetings/readable-meetings.js';
import type { AskedTerm } from '../search-terms/asked-terms.store.js';
import { MARKS } from '../search-terms/marks.js';
import { lookedUp } from '../search-terms/looked-up.js';
import type { Hits } from '../search-terms/newest-hits.js';
import { anyTerm, termConditions } from '../search-terms/term-conditions.js';
import { inYear, newestFound, rowsBy, type Way } from '../search-terms/ways-to-newest.js';
import { ofOne, ofOrganisations, type ReadableOrganisations } from './of-organisations.js';

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
}

/** Rows of a search as meetings `m` of which `READABLE` speaks. */
const searched = (newest: string) => `(
  SELECT meeting_id AS id, organisation_id, board_id, item_id, day, outcome, heading, movers, parties, words
    FROM search_row s ${newest}) m`;

/** In which organisations there is anything to read: the index begins with them. */
export async function findReadableOrganisations(
  tx: EntityManager,
  readable: Readable,
): Promise<ReadableOrganisations> {
  if (readable.everywhere) {
    return 'every';
  }
  const rows: { id: string }[] = await tx.query(
    `SELECT o.id FROM organisation o
      WHERE o.id = ANY ($1)
         OR o.id IN (SELECT b.organisation_id FROM board b WHERE b.id = ANY ($2))
         OR o.id IN (SELECT m.organisation_id FROM meeting_person p JOIN meeting m ON m.id = p.meeting_id
                      WHERE p.person_id = $3)`,
    [readable.organisations, readable.boards, readable.personId],
  );
  return rows.map(({ id }) => id);
}

/**
 * The newest of what is found of what may be read, at most one more than `MOST_HITS`: rights are part of the question, so that
 * nothing else is found or counted. How many rows of an organisation hold whole words the database knows beforehand, and it goes
 * back from the newest day where they are many; of words that others hold it does not, so these are always looked up.
 */
export async function findHits(
  tx: EntityManager,
  readable: Readable,
  organisations: ReadableOrganisations,
  asked: Asked,
  how: 'whole' | 'wide',
): Promise<string[]> {
  const find = (way: Way) => findHitsBy(way, tx, readable, organisations, asked, how);
  return organisations === 'every'
    ? newestFound(MOST_HITS + 1, find)
    : find(how === 'wide' ? 'index' : 'planned');
}

async function findHitsBy(
  way: Way,
  tx: EntityManager,
  readable: Readable,
  organisations: ReadableOrganisations,
  asked: Asked,
  how: 'whole' | 'wide',
): Promise<string[]> {
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
  const rows: { id: string }[] = await lookedUp(tx, way === 'index', () =>
    tx.query(
      `SELECT m.item_id AS id FROM ${searched(rowsBy(way, year, 's.day DESC, s.item_id'))} WHERE ${conditions.join(' AND ')}
        ORDER BY m.day${way === 'index' ? ' + 0' : ''} DESC, m.item_id LIMIT ${MOST_HITS + 1}`,
      given,
    ),
  );
  return rows.map(({ id }) => id);
}

/** Of these the best, with their texts: only for those shown are they read. Whole words go before what holds them. */
export function showItems(
  tx: EntityManager,
  { found, whole }: Hits<string>,
  asked: Pick<Asked, 'terms' | 'whole'>,
  { offset, limit }: { offset: number; limit: number },
): Promise<FoundRow[]> {
  return tx.query(
    `WITH shown AS MATERIALIZED (
       SELECT s.item_id, row_number() OVER (
                ORDER BY (s.heading LIKE $2) DESC, (hit.place <= $3) DESC,
                         ts_rank('{0.1,0.2,0.5,1}', s.words, $4::tsquery) DESC, s.day DESC, s.item_id) AS place
         FROM unnest($1::uuid[]) WITH ORDINALITY hit (id, place) JOIN search_row s ON s.item_id = hit.id
        ORDER BY place LIMIT $5 OFFSET $6)
     SELECT i.id, i.meeting_id AS "meetingId", i.paragraph, i.title, i.content->>'publicTitle' AS "publicTitle",
            i.case_number AS "caseNumber", i.content ? 'confidential' AS secret,
            coalesce(m.board_as_of->>'name', b.name) AS board, o.name AS organisation, m.day::text AS date,
            i.content->>'outcome' AS outcome,
            coalesce(m.board_as_of, jsonb_strip_nulls(jsonb_build_object('numberWithYear', b.number_with_year,
              'paragraphPrefix', b.paragraph_prefix))) AS style,
            ts_headline('swedish', left(searched_plain(concat_ws(E'\\n', t.decided, t.written, t.names)), 60000),
              $4::tsquery, $7) AS marked
       FROM shown
       JOIN agenda_item i ON i.id = shown.item_id
       JOIN meeting m ON m.id = i.meeting_id
       JOIN board b ON b.id = m.board_id
       JOIN organisation o ON o.id = m.organisation_id
      CROSS JOIN LATERAL searched_item(i.id) t
      ORDER BY shown.place`,
    [found, anywhere(asked.whole), whole, anyTerm(asked.terms), limit, offset, MARKS],
  );
}
