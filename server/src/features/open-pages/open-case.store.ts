import type { EntityManager } from 'typeorm';
import type { ItemInFile, MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import type { Outcome } from '@klubbat/shared/vocabulary/meeting-words';
import { FROM, OF_DAY, PLACE, STANDS } from './open-meeting.store.js';

/*
 * What the open pages may know of a case: the §§ of public versions that stand. Of a secret § no public version tells the case,
 * and a number in which something is masked is none.
 */

/** As a public version tells them. */
export type CaseNumbers = Pick<ItemInFile, 'caseNumber' | 'moreCaseNumbers'>;

/** A § in a public version, where it was dealt with. */
export interface OpenParagraph {
  organisationId: string;
  organisation: string;
  organisationName: string;
  board: string;
  boardName: string;
  address: string;
  day: string;
  paragraph: number;
  title: string;
  outcome: Outcome | null;
  numbers: CaseNumbers;
  earlier: NonNullable<ItemInFile['earlier']>;
  record: Pick<MeetingFile, 'board' | 'meeting'>;
}

export interface OpenCaseParagraph extends OpenParagraph {
  /** the number of the case as it is written there */
  written: string;
  /** of the whole case */
  count: number;
}

/** Of the § `item`. */
export const CASE_NUMBERS = `jsonb_strip_nulls(jsonb_build_object(
  'caseNumber', item->'caseNumber', 'moreCaseNumbers', item->'moreCaseNumbers'))`;

const PARAGRAPH = `o.id AS "organisationId", o.name AS "organisationName", ${PLACE}, m.day::text || ${OF_DAY} AS address,
  (item->>'paragraph')::int AS paragraph, item->>'title' AS title, item->>'outcome' AS outcome,
  ${CASE_NUMBERS} AS numbers,
  coalesce(item->'earlier', '[]') AS earlier,
  jsonb_build_object('board', p.record->'board', 'meeting', p.record->'meeting') AS record`;

const WRITTEN = `(
  SELECT number FROM (SELECT item->>'caseNumber' AS number
                      UNION ALL SELECT jsonb_array_elements_text(coalesce(item->'moreCaseNumbers', '[]'))) borne
   WHERE case_key(number) = case_key($3) LIMIT 1)`;

/** The §§ of the case of that number (`$3`) in an organisation (`$2`) on the day `$1`. */
const OF_CASE = `public_search_row s JOIN publication p ON p.id = s.publication_id AND ${STANDS}
   WHERE s.organisation_id = $2 AND s.case_keys @> ARRAY[case_key($3)]`;

const itemOf = (rows: string) => `(
  SELECT i AS item FROM jsonb_array_elements(p.record->'items') i WHERE (i->>'paragraph')::int = ${rows}.paragraph LIMIT 1)`;

/** Some of the §§ of a case number, upper or lower case, in the public versions of an organisation: the oldest first, or the newest. */
export function findOpenCaseParagraphs(
  tx: EntityManager,
  today: string,
  { organisationId, caseNumber }: { organisationId: string; caseNumber: string },
  { offset = 0, limit, newest = false }: { offset?: number; limit: number; newest?: boolean },
): Promise<OpenCaseParagraph[]> {
  const way = newest ? 'DESC' : 'ASC';
  return tx.query(
    `WITH shown AS MATERIALIZED (
       SELECT s.publication_id, s.paragraph, count(*) OVER ()::int AS count,
              row_number() OVER (ORDER BY s.day ${way}, s.board_id ${way}, s.paragraph ${way}, s.publication_id) AS place
         FROM ${OF_CASE}
        ORDER BY place LIMIT $4 OFFSET $5)
     SELECT ${PARAGRAPH}, ${WRITTEN} AS written, shown.count
       ${FROM}
       JOIN shown ON shown.publication_id = p.id
      CROSS JOIN LATERAL ${itemOf('shown')} found
      ORDER BY shown.place`,
    [today, organisationId, caseNumber, limit, offset],
  );
}

/** Where a § stands: by the names of its organisation and board. */
export interface ParagraphPlace {
  organisation: string;
  board: string;
  day: string;
  paragraph: number;
}

/** Of each of these places (their names as they are compared) the public §, where there is one, in their order. */
export async function findOpenParagraphs(
  tx: EntityManager,
  today: string,
  places: readonly ParagraphPlace[],
): Promise<(OpenParagraph | undefined)[]> {
  if (places.length === 0) {
    return [];
  }
  const rows: (OpenParagraph & { place: number })[] = await tx.query(
    `SELECT DISTINCT ON (asked.place) ${PARAGRAPH}, asked.place::int AS place
       ${FROM}
       JOIN ROWS FROM (jsonb_to_recordset($2::jsonb) AS (organisation text, board text, day date, paragraph int))
            WITH ORDINALITY AS asked (organisation, board, day, paragraph, place)
         ON asked.organisation = o.name_key AND asked.board = b.name_key AND asked.day = m.day
      CROSS JOIN LATERAL ${itemOf('asked')} found
      WHERE ${STANDS}
      ORDER BY asked.place, a.number`,
    [today, JSON.stringify(places)],
  );
  const found = new Map(rows.map(({ place, ...row }) => [place, row]));
  return places.map((_, index) => found.get(index + 1));
}

/** Of what §§ of a case refer to in other organisations: so much is followed. */
const MOST_TOLD = 20;

/** The §§ of other organisations to which the public §§ of a case refer, the earliest first. */
export function findToldElsewhere(
  tx: EntityManager,
  today: string,
  { organisationId, caseNumber }: { organisationId: string; caseNumber: string },
): Promise<ParagraphPlace[]> {
  return tx.query(
    `SELECT DISTINCT other.name_key AS organisation, b.name_key AS board, told->>'date' AS day,
            substring(told->>'paragraph' FROM '\\d{1,7}')::int AS paragraph
       FROM (SELECT s.publication_id, s.paragraph, p.record FROM ${OF_CASE}) p
      CROSS JOIN LATERAL ${itemOf('p')} found
      CROSS JOIN LATERAL jsonb_array_elements(coalesce(item->'earlier', '[]')) told
       JOIN organisation other ON other.name_key = lower(btrim(told->>'organisation')) AND other.id <> $2 AND other.open_pages
       JOIN board b ON b.organisation_id = other.id AND b.name_key = lower(btrim(told->>'board'))
      WHERE told->>'date' IS NOT NULL AND told->>'paragraph' ~ '\\d'
      ORDER BY 3, 1, 2, 4 LIMIT ${MOST_TOLD}`,
    [today, organisationId, caseNumber],
  );
}
