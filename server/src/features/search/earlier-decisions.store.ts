import type { EntityManager } from 'typeorm';
import type { EarlierDecision } from '@klubbat/shared/contracts/search';
import type { NumberingStyle } from '@klubbat/shared/rules/paragraph-label';
import type { Outcome } from '@klubbat/shared/vocabulary/meeting-words';
import { READABLE, scopeOf, type Readable } from '../meetings/readable-meetings.js';

export interface EarlierRow {
  id: string;
  meetingId: string;
  paragraph: number;
  title: string;
  caseNumber: string | null;
  board: string;
  organisation: string;
  date: string;
  outcome: Outcome | null;
  style: NumberingStyle;
  why: EarlierDecision['why'];
}

/** So many of the newest that share a word are compared. */
const COMPARED = 500;

/**
 * §§ of earlier days that may be read and are not secret: of the same case numbers or linked to the item, the newest first,
 * then those of the same organisation whose title has the most in common with it.
 */
export function findEarlierDecisions(
  tx: EntityManager,
  readable: Readable,
  about: { itemId: string; day: string; caseNumbers: string[]; title: string; organisationId: string },
  most: { ofCase: number; alike: number },
): Promise<EarlierRow[]> {
  return tx.query(
    `WITH same AS (
       SELECT id, 'case' AS why FROM agenda_item WHERE lower(case_number) = ANY ($7)
       UNION ALL
       SELECT i.id, 'case' FROM unnest($7::text[]) AS number
         JOIN agenda_item i ON lower(i.content->>'moreCaseNumbers')::jsonb @> to_jsonb(ARRAY[number])
       UNION ALL
       SELECT CASE WHEN l.from_item_id = $5 THEN l.to_item_id ELSE l.from_item_id END, 'linked'
         FROM item_link l WHERE $5 IN (l.from_item_id, l.to_item_id)),
     known AS (SELECT id, min(why) AS why FROM same WHERE id <> $5 GROUP BY id),
     -- any of the words of its title, as they are kept
     asked AS (SELECT string_agg(quote_literal(word), ' | ')::tsquery AS query
                 FROM unnest(tsvector_to_array(searched_words($8))) AS word WHERE length(word) > 2),
     shared_words AS MATERIALIZED (
       SELECT s.item_id, s.heading, s.words FROM search_row s, asked
        WHERE s.organisation_id = $9 AND s.words @@ asked.query AND s.day < $6::date AND s.item_id <> $5
          AND s.item_id NOT IN (SELECT id FROM known)
        ORDER BY s.day DESC, s.item_id LIMIT ${COMPARED}),
     alike AS (
       SELECT item_id AS id, 'alike' AS why, similarity(heading, lower($8)) AS likeness FROM shared_words
        WHERE similarity(heading, lower($8)) > 0.35),
     all_of AS (SELECT id, why, 1::real AS likeness FROM known UNION ALL SELECT id, why, likeness FROM alike),
     found AS (
       SELECT i.id, i.meeting_id AS "meetingId", i.paragraph, i.title, i.case_number AS "caseNumber",
              coalesce(m.board_as_of->>'name', b.name) AS board, o.name AS organisation, m.day::text AS date,
              i.content->>'outcome' AS outcome, a.why,
              coalesce(m.board_as_of, jsonb_strip_nulls(jsonb_build_object('numberWithYear', b.number_with_year,
                'paragraphPrefix', b.paragraph_prefix))) AS style,
              row_number() OVER (PARTITION BY a.why = 'alike' ORDER BY a.likeness DESC, m.day DESC, i.position, i.id) AS place
         FROM all_of a
         JOIN agenda_item i ON i.id = a.id
         JOIN meeting m ON m.id = i.meeting_id
         JOIN board b ON b.id = m.board_id
         JOIN organisation o ON o.id = m.organisation_id
        WHERE i.paragraph IS NOT NULL AND NOT i.content ? 'confidential' AND m.day < $6::date AND ${READABLE})
     SELECT id, "meetingId", paragraph, title, "caseNumber", board, organisation, date, outcome, style, why FROM found
      WHERE place <= CASE WHEN why = 'alike' THEN $11::int ELSE $10::int END
      ORDER BY why = 'alike', place`,
    [
      ...scopeOf(readable),
      about.itemId,
      about.day,
      about.caseNumbers,
      about.title,
      about.organisationId,
      most.ofCase,
      most.alike,
    ],
  );
}
