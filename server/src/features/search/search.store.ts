import type { EntityManager } from 'typeorm';
import type { NumberingStyle } from '@klubbat/shared/rules/paragraph-label';
import { anywhere } from '@klubbat/shared/rules/search-query';
import type { SearchReply } from '@klubbat/shared/contracts/search';
import { TOLD_TITLE } from '../agenda/secret-item.js';
import { SEARCHED } from '../agenda/searched-text.js';
import { READABLE, scopeOf, type Readable } from '../meetings/readable-meetings.js';
import { newestFound, rowsBy, type Sight, type Way } from '../search-terms/ways-to-newest.js';

/** A condition for each word, from the placeholder `first` on: LIKE ALL would use no index. */
const eachWord = (text: string, words: string[], first: number) =>
  words.map((_, index) => ` AND ${text} LIKE $${first + index}`).join('');

const NEWEST_MEETING = 'm.day DESC, m.id DESC';

/** Few are wanted here: a meeting takes some 2 µs to look at, its §§ ten times that. */
const AMONG_MEETINGS: Sight = { sample: 200, walk: 4_000 };
const AMONG_ITEMS_OF_MEETINGS: Sight = { sample: 20, walk: 400 };

/** The meetings `m` that `where` holds of, or the newest of them. */
const meetingsBy = (way: Way, where: string) =>
  `(SELECT * FROM meeting m ${rowsBy(way, where, NEWEST_MEETING)} OFFSET 0) m`;

/** The newest meetings in whose board, place, number and day all words are found. */
export function findMeetings(
  tx: EntityManager,
  readable: Readable,
  wanted: { words: string[]; day: string | null },
  limit: number,
): Promise<SearchReply['meetings']> {
  const bears = `true${eachWord('m.own_text', wanted.words, 7)}`;
  const mayBe = `${READABLE} AND ($5::text IS NULL OR m.day::text LIKE $5)`;
  const findBy = (way: Way): Promise<SearchReply['meetings']> =>
    tx.query(
      `SELECT m.id, coalesce(m.board_as_of->>'name', b.name) AS board, o.name AS organisation,
              m.day::text AS date, m.place
         FROM ${way === 'index' ? meetingsBy(way, bears) : meetingsBy(way, mayBe)}
         JOIN board b ON b.id = m.board_id
         JOIN organisation o ON o.id = m.organisation_id
        WHERE ${way === 'index' ? mayBe : bears}
        ORDER BY ${NEWEST_MEETING}
        LIMIT $6`,
      [...scopeOf(readable), wanted.day, limit, ...wanted.words.map(anywhere)],
    );
  return newestFound(limit, findBy, AMONG_MEETINGS);
}

export interface FoundItemRow {
  id: string;
  meetingId: string;
  paragraph: number | null;
  title: string;
  caseNumber: string | null;
  board: string;
  organisation: string;
  date: string;
  style: NumberingStyle;
}

/** `from` says how items `i` and their meetings `m` are come by. */
const itemsOf = (from: string) => `
  SELECT i.id, i.meeting_id AS "meetingId", i.paragraph, ${TOLD_TITLE} AS title, i.case_number AS "caseNumber",
         coalesce(m.board_as_of->>'name', b.name) AS board, o.name AS organisation, m.day::text AS date,
         coalesce(m.board_as_of, jsonb_strip_nulls(jsonb_build_object('numberWithYear', b.number_with_year,
           'paragraphPrefix', b.paragraph_prefix))) AS style
    FROM ${from}
    JOIN board b ON b.id = m.board_id
    JOIN organisation o ON o.id = m.organisation_id
   WHERE ${READABLE}`;

/** Of few items: each looks up its own meeting. Left to itself the planner reads all meetings to find who may read. */
const fewItemsOf = (items: string) =>
  itemsOf(`${items} i CROSS JOIN LATERAL (SELECT * FROM meeting WHERE id = i.meeting_id OFFSET 0) m`);

const FEW_ITEMS = fewItemsOf('agenda_item');

const NEWEST_FIRST = `ORDER BY ${NEWEST_MEETING}, i.position`;

/** Items of exactly this case number, in lower case. */
export function findItemsOfCase(
  tx: EntityManager,
  readable: Readable,
  caseNumber: string,
  limit: number,
): Promise<FoundItemRow[]> {
  return tx.query(`${FEW_ITEMS} AND lower(i.case_number) = $5 ${NEWEST_FIRST} LIMIT $6`, [
    ...scopeOf(readable),
    caseNumber,
    limit,
  ]);
}

/** Items of this § number in meetings whose board bears all the words. */
export function findParagraphs(
  tx: EntityManager,
  readable: Readable,
  wanted: { paragraph: number; words: string[]; day: string | null },
  limit: number,
): Promise<FoundItemRow[]> {
  return tx.query(
    `${FEW_ITEMS} AND i.paragraph = $5
       AND lower(concat_ws(' ', b.name, o.name, m.day, ${TOLD_TITLE})) LIKE ALL ($6)
       AND ($7::text IS NULL OR m.day::text LIKE $7)
     ${NEWEST_FIRST} LIMIT $8`,
    [...scopeOf(readable), wanted.paragraph, wanted.words.map(anywhere), wanted.day, limit],
  );
}

/** Which of the words are part of some board's name. */
export async function findBoardWords(tx: EntityManager, words: string[]): Promise<Set<string>> {
  const rows: { word: string }[] = await tx.query(
    `SELECT t.word FROM unnest($1::text[], $2::text[]) AS t (word, pattern)
      WHERE EXISTS (SELECT 1 FROM board WHERE lower(board.name) LIKE t.pattern)`,
    [words, words.map(anywhere)],
  );
  return new Set(rows.map(({ word }) => word));
}

/** Items in whose title and case numbers all words are found, in boards that bear the words of `board`. */
export function findItemsByWords(
  tx: EntityManager,
  readable: Readable,
  wanted: { words: string[]; board: string[]; day: string | null },
  limit: number,
): Promise<FoundItemRow[]> {
  const bears = `NOT i.content ? 'confidential'${eachWord(SEARCHED, wanted.words, 8)}`;
  const mayBe = `${READABLE} AND m.board_id IN (SELECT id FROM board WHERE lower(name) LIKE ALL ($5))
    AND ($6::text IS NULL OR m.day::text LIKE $6)`;
  const findBy = (way: Way): Promise<FoundItemRow[]> =>
    tx.query(
      `${
        way === 'index'
          ? fewItemsOf(`(SELECT * FROM agenda_item i WHERE ${bears} OFFSET 0)`)
          : itemsOf(`${meetingsBy(way, mayBe)} JOIN agenda_item i ON i.meeting_id = m.id`)
      } AND ${way === 'index' ? mayBe : bears} ${NEWEST_FIRST} LIMIT $7`,
      [...scopeOf(readable), wanted.board.map(anywhere), wanted.day, limit, ...wanted.words.map(anywhere)],
    );
  return newestFound(limit, findBy, AMONG_ITEMS_OF_MEETINGS);
}

/** What a person is found by. Word for word as in the index `ix_person_search`; behind a policy none with coalesce is taken. */
const KNOWN_BY = `lower(p.name || ' ' || CASE WHEN p.email IS NULL THEN '' ELSE p.email END)`;

/** A word of fewer letters has no trigram, and most names bear it: walking down the names then ends soon. */
const SHORTEST_SELECTIVE = 3;

/** People of the registers that the one who asks may look in, each once for an organisation. */
export function findPeople(
  tx: EntityManager,
  registers: { everywhere: boolean; organisations: string[] },
  words: string[],
  limit: number,
): Promise<SearchReply['people']> {
  const isSelective = words.some((word) => word.length >= SHORTEST_SELECTIVE);
  return tx.query(
    `WITH p AS ${isSelective ? 'MATERIALIZED' : 'NOT MATERIALIZED'} (
       SELECT p.id, p.name, p.title FROM person p WHERE true${eachWord(KNOWN_BY, words, 4)}
        ORDER BY p.name COLLATE "sv-x-icu")
     SELECT p.id, p.name, p.title, o.id AS "organisationId", o.name AS organisation
       FROM p
       CROSS JOIN LATERAL (SELECT DISTINCT m.organisation_id FROM membership m WHERE m.person_id = p.id) m
       JOIN organisation o ON o.id = m.organisation_id
      WHERE ($1 OR m.organisation_id = ANY ($2))
      ORDER BY p.name COLLATE "sv-x-icu", o.name_key, p.id
      LIMIT $3`,
    [registers.everywhere, registers.organisations, limit, ...words.map(anywhere)],
  );
}
