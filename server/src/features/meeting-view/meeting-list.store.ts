import type { EntityManager } from 'typeorm';
import type { MeetingState } from '@klubbat/shared/contracts/meeting';
import type { BoardInFile } from '@klubbat/shared/contracts/meeting-file';
import type { BoardKind, RecordKind } from '@klubbat/shared/vocabulary/meeting-words';
import { searchWords } from '../../platform/search-words.js';
import type { Actor } from '../../platform/work.js';
import { eachWayIn } from '../meetings/readable-meetings.js';

export interface ListFilter {
  organisationId?: string | undefined;
  boardId?: string | undefined;
  state?: MeetingState | undefined;
  from?: string | undefined;
  to?: string | undefined;
  q?: string | undefined;
}

/** Where a page begins: after this row on the way down, before it on the way up. */
export interface ListPlace {
  day: string;
  id: string;
  way: 'down' | 'up';
}

export interface MeetingRow {
  id: string;
  organisation: string;
  boardId: string;
  board: string;
  /** how the board writes its § numbers, as of the meeting's day where that is kept */
  style: Pick<BoardInFile, 'name' | 'numberWithYear' | 'paragraphPrefix'>;
  day: string;
  endDay: string | null;
  startTime: string | null;
  place: string | null;
  boardKind: BoardKind;
  statutory: boolean;
  announcedOn: string | null;
  history: boolean;
  itemCount: number;
  numbers: number[];
  state: MeetingState;
  record: RecordKind;
}

/** How far down the list a word is looked for row by row, before the index of words is asked instead. */
const NEAR = 400;

const ON_THE_PAGE = `
  ($5::uuid IS NULL OR m.organisation_id = $5) AND ($6::uuid IS NULL OR m.board_id = $6)
  AND ($7::text IS NULL OR m.state = $7)
  AND ($8::date IS NULL OR coalesce(m.end_day, m.day) >= $8) AND ($9::date IS NULL OR m.day <= $9)`;
const FIRST_WORD = 14;

const SHOWN = `
  SELECT meeting.id, organisation.name AS organisation, meeting.board_id AS "boardId", board.name AS board,
         coalesce(meeting.board_as_of, jsonb_strip_nulls(jsonb_build_object('name', board.name,
           'numberWithYear', board.number_with_year, 'paragraphPrefix', board.paragraph_prefix))) AS style,
         meeting.day::text AS day, meeting.end_day::text AS "endDay", meeting.start_time AS "startTime",
         board.kind AS "boardKind", board.statutory, meeting.announced_on::text AS "announcedOn",
         meeting.place, meeting.history, meeting.state, meeting.record, counted."itemCount", counted.numbers
    FROM page
    JOIN meeting ON meeting.id = page.id
    JOIN board ON board.id = meeting.board_id
    JOIN organisation ON organisation.id = meeting.organisation_id
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS "itemCount",
             coalesce(jsonb_agg(i.paragraph ORDER BY i.paragraph) FILTER (WHERE i.paragraph IS NOT NULL), '[]')
               AS numbers
        FROM agenda_item i WHERE i.meeting_id = meeting.id) counted`;

function reach(source: string, order: string, place: string): string {
  const end = `AND ${ON_THE_PAGE} ${place} ORDER BY m.day ${order}, m.id ${order} LIMIT $10`;
  return eachWayIn('m.id, m.day', end, source);
}

/** A page of meetings that the actor may read, from `place`: the latest first, or going up the nearest first. */
export async function findMeetingPage(
  tx: EntityManager,
  actor: Actor,
  filter: ListFilter,
  place: ListPlace | undefined,
  limit: number,
): Promise<MeetingRow[]> {
  const whole = actor.mandates.filter((m) => m.boardId === null).map((m) => m.organisationId);
  const boards = actor.mandates.flatMap((m) =>
    m.boardId === null || whole.includes(m.organisationId) ? [] : [m.boardId],
  );
  const order = place?.way === 'up' ? 'ASC' : 'DESC';
  const words = searchWords(filter.q);
  const found = words.map((_, index) => `m.search_text LIKE $${FIRST_WORD + index}`).join(' AND ') || 'true';
  const after = `AND ($11::date IS NULL OR (m.day, m.id) ${order === 'ASC' ? '>' : '<'} ($11::date, $12::uuid))`;
  const rows = (source: string, hits: string, span: number): Promise<MeetingRow[]> =>
    tx.query(
      `WITH ${hits} near AS (SELECT id, day FROM (${reach(source, order, after)}) seen
              ORDER BY day ${order}, id ${order} LIMIT $10),
            -- the LIMIT keeps it a look-up for each near row: a join would read all meetings to find these few
            page AS MATERIALIZED (SELECT m.id, m.day FROM near, LATERAL (
                SELECT m.id, m.day FROM meeting m WHERE m.id = near.id AND ${found} LIMIT 1) m
              ORDER BY m.day ${order}, m.id ${order} LIMIT $13)
       ${SHOWN} ORDER BY page.day ${order}, page.id ${order}`,
      [
        actor.admin,
        [...new Set(whole)],
        [...new Set(boards)],
        actor.personId,
        filter.organisationId ?? null,
        filter.boardId ?? null,
        filter.state ?? null,
        filter.from ?? null,
        filter.to ?? null,
        span,
        place?.day ?? null,
        place?.id ?? null,
        limit,
        ...words,
      ],
    );
  if (words.length === 0) {
    return rows('meeting', '', limit);
  }
  // a common word fills the page from the nearest rows; a rare one has few hits, which the index of words gives
  const near = await rows('meeting', '', NEAR);
  return near.length === limit
    ? near
    : rows('hits', `hits AS MATERIALIZED (SELECT * FROM meeting m WHERE ${found}),`, limit);
}
