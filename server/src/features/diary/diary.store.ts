import type { EntityManager } from 'typeorm';
import { searchWords } from '../../platform/search-words.js';
import type { Scope } from '../../policies/may.js';
import { lookedUp } from '../search-terms/looked-up.js';
import { newestFound, type Sight, type Way } from '../search-terms/ways-to-newest.js';
import type { DiaryEntry } from './diary-entry.entity.js';

export interface DiaryFilter {
  boardId?: string | undefined;
  q?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

export type DiaryRow = Omit<DiaryEntry, 'organisationId' | 'boardId' | 'dispatchId' | 'otherSendingId'> & {
  organisation: string;
  board: string;
};

/** Which part of the list: from a place on, and how much; `limit` null: all of it. */
interface Part {
  place?: { enteredAt: string; id: string; way: 'down' | 'up' } | undefined;
  limit: number | null;
}

/** Word for word as in the index `ix_diary_entry_search`. */
const SEARCHED = `lower(CASE WHEN e.case_number IS NULL THEN '' ELSE e.case_number || ' ' || e.case_number || '-' || e.document_number::text END
  || ' ' || e.what || ' ' || e.recipients::text)`;

/** For a page of entries among rows that cost little to look through. */
const AMONG_ENTRIES: Sight = { sample: 400, walk: 2_000 };

/** Entries that may be seen, from `place`: the latest first, or going up the nearest first. */
export function findEntries(
  tx: EntityManager,
  scope: Scope,
  filter: DiaryFilter,
  part: Part,
): Promise<DiaryRow[]> {
  const words = searchWords(filter.q);
  const find = (way: Way) => findBy(way, tx, scope, { ...filter, words }, part);
  return words.length === 0
    ? find('planned')
    : part.limit === null
      ? find('index')
      : newestFound(part.limit, find, AMONG_ENTRIES);
}

/** In which entries somebody may read: each branch follows its own index, and stops when it has enough. */
const WAYS_IN = [
  'FROM diary_entry e WHERE $1::boolean',
  'FROM unnest($2::uuid[]) own (id), LATERAL (SELECT * FROM diary_entry e WHERE e.organisation_id = own.id',
  'FROM unnest($3::uuid[]) own (id), LATERAL (SELECT * FROM diary_entry e WHERE e.board_id = own.id',
];

/** The newest of all that may be seen, so many: those of one board may all be older than what another holds beyond its newest. */
const newest = (reached: string, inOrder: string, many: string): string => {
  const ways = WAYS_IN.map(
    (way) =>
      `(SELECT e.* ${way} AND ${reached} ORDER BY ${inOrder} LIMIT ${many}${way.includes('LATERAL') ? ') e' : ''})`,
  );
  return `SELECT * FROM (${ways.join(' UNION ')}) e ORDER BY ${inOrder} LIMIT ${many}`;
};

function findBy(
  way: Way,
  tx: EntityManager,
  scope: Scope,
  { words, ...filter }: DiaryFilter & { words: string[] },
  { place, limit }: Part,
): Promise<DiaryRow[]> {
  const order = place?.way === 'up' ? 'ASC' : 'DESC';
  const inOrder = `e.entered_at ${order}, e.id ${order}`;
  const bears = words.map((_, index) => `${SEARCHED} LIKE $${10 + index}`).join(' AND ') || 'true';
  const reached = `($4::uuid IS NULL OR e.board_id = $4)
    AND ($5::date IS NULL OR e.day >= $5) AND ($6::date IS NULL OR e.day <= $6)
    AND ($7::timestamptz IS NULL OR (e.entered_at, e.id) ${order === 'ASC' ? '>' : '<'} ($7::timestamptz, $8::uuid))`;
  const source =
    way === 'index'
      ? `SELECT e.* FROM diary_entry e
          WHERE ($1 OR e.organisation_id = ANY ($2) OR e.board_id = ANY ($3)) AND ${reached} AND ${bears}`
      : newest(reached, inOrder, way === 'planned' ? '$9' : String(way.newest));
  return lookedUp(tx, way === 'index', () =>
    tx.query(
      `WITH seen AS MATERIALIZED (${source}),
            page AS MATERIALIZED (SELECT * FROM seen e WHERE ${bears} ORDER BY ${inOrder} LIMIT $9)
       SELECT e.id, e.meeting_id AS "meetingId", o.name AS organisation, b.name AS board, e.day::text AS day,
              e.case_number AS "caseNumber", e.document_number AS "documentNumber", e.kind, e.what, e.recipients, e.manner,
              e.before_adjustment AS "beforeAdjustment", e.entered_at AS "enteredAt"
         FROM page e
         JOIN organisation o ON o.id = e.organisation_id
         JOIN board b ON b.id = e.board_id
        ORDER BY ${inOrder}`,
      [
        scope.everywhere,
        scope.organisations,
        scope.boards,
        filter.boardId ?? null,
        filter.from ?? null,
        filter.to ?? null,
        place?.enteredAt ?? null,
        place?.id ?? null,
        limit,
        ...words,
      ],
    ),
  );
}
