import type { EntityManager } from 'typeorm';
import type { OpenListQuery } from '@klubbat/shared/contracts/open-data';
import type { MadeObject } from './made-object.js';
import type { OpenContent } from './open-content.js';
import type { KeptList } from './open-lists.js';

/** An object as it is kept: without content it is public no longer. */
export interface KeptObject {
  organisation: string;
  list: KeptList;
  key: string;
  content: OpenContent | null;
  createdAt: Date;
  modifiedAt: Date;
}

const OBJECT = `o.slug AS organisation, x.list, x.key, x.content, x.created_at AS "createdAt", x.modified_at AS "modifiedAt"`;
const FROM = `FROM open_object x JOIN organisation o ON o.id = x.organisation_id AND o.open_pages`;

/** Keeps what a source gives now: what is new, what has changed, and what is no longer there. The rest stays as it was. */
export async function keepObjects(
  tx: EntityManager,
  organisationId: string,
  source: string,
  made: readonly MadeObject[],
  now: Date,
): Promise<void> {
  const rows = JSON.stringify(
    made.map(({ list, key, content, boardId, paper, year }) => ({
      list,
      key,
      content,
      board_id: boardId,
      paper,
      year,
    })),
  );
  await tx.query(
    `INSERT INTO open_object (organisation_id, source, list, key, content, board_id, paper, year, created_at, modified_at)
     SELECT $1, $2, made.list, made.key, made.content, made.board_id, made.paper, made.year, $4, $4
       FROM jsonb_to_recordset($3::jsonb)
         AS made (list text, key text, content jsonb, board_id uuid, paper text, year integer)
     ON CONFLICT (organisation_id, list, key) DO UPDATE
        SET content = EXCLUDED.content, board_id = EXCLUDED.board_id, paper = EXCLUDED.paper, year = EXCLUDED.year,
            source = EXCLUDED.source, modified_at = EXCLUDED.modified_at
      WHERE open_object.content IS DISTINCT FROM EXCLUDED.content`,
    [organisationId, source, rows, now],
  );
  await tx.query(
    `UPDATE open_object x SET content = NULL, modified_at = $4
      WHERE x.organisation_id = $1 AND x.source = $2 AND x.content IS NOT NULL AND NOT EXISTS (
        SELECT FROM jsonb_to_recordset($3::jsonb) AS made (list text, key text)
         WHERE made.list = x.list AND made.key = x.key)`,
    [organisationId, source, rows, now],
  );
}

/** The papers that the consultations of a meeting belong to, or belonged to. */
export async function findPapersOf(tx: EntityManager, meetingId: string): Promise<string[]> {
  const rows: { paper: string }[] = await tx.query(
    `SELECT DISTINCT paper FROM open_object WHERE source = $1 AND paper IS NOT NULL`,
    [meetingId],
  );
  return rows.map(({ paper }) => paper);
}

/** A consultation with the § that it is held in, for its paper. */
export interface KeptConsultation {
  key: string;
  content: OpenContent;
  name: string;
  start: string;
  /** the protocol in which something was decided of it; null where nothing was */
  file: OpenContent | null;
}

export function findConsultations(
  tx: EntityManager,
  organisationId: string,
  paper: string,
): Promise<KeptConsultation[]> {
  return tx.query(
    `SELECT c.key, c.content, i.content->>'name' AS name, m.content->>'start' AS start,
            i.content->'resolutionFile' AS file
       FROM open_object c
       JOIN open_object i ON i.organisation_id = c.organisation_id AND i.list = 'agenda-items' AND i.key = c.key
       JOIN open_object m ON m.organisation_id = c.organisation_id AND m.list = 'meetings' AND m.key = c.source::text
      WHERE c.organisation_id = $1 AND c.paper = $2 AND c.list = 'consultations' AND c.content IS NOT NULL
      ORDER BY start, c.key`,
    [organisationId, paper],
  );
}

export interface ListPlace {
  /** without it all open organisations */
  organisationId?: string;
  list: KeptList;
}

const FILTER = `x.list = $1 AND ($2::uuid IS NULL OR x.organisation_id = $2)
  AND ($3::timestamptz IS NULL OR x.created_at >= $3) AND ($4::timestamptz IS NULL OR x.created_at <= $4)
  AND ($5::timestamptz IS NULL OR x.modified_at >= $5) AND ($6::timestamptz IS NULL OR x.modified_at <= $6)
  AND ($7::uuid IS NULL OR x.board_id = $7) AND (x.content IS NOT NULL OR $5::timestamptz IS NOT NULL)`;

const filters = ({ organisationId, list }: ListPlace, query: OpenListQuery) => [
  list,
  organisationId ?? null,
  query.created_since ?? null,
  query.created_until ?? null,
  query.modified_since ?? null,
  query.modified_until ?? null,
  query.organization ?? null,
];

export async function countObjects(
  tx: EntityManager,
  place: ListPlace,
  query: OpenListQuery,
): Promise<number> {
  const [row]: { count: number }[] = await tx.query(
    `SELECT count(*)::int AS count ${FROM} WHERE ${FILTER}`,
    filters(place, query),
  );
  return row?.count ?? 0;
}

/** A page by key: after the last of the page before, or so many from the beginning where somebody asks for a page by number. */
export function findObjects(
  tx: EntityManager,
  place: ListPlace,
  query: OpenListQuery,
  { limit, skip }: { limit: number; skip: number },
): Promise<KeptObject[]> {
  return tx.query(
    `SELECT ${OBJECT} ${FROM} WHERE ${FILTER} AND ($8::text IS NULL OR x.key > $8)
      ORDER BY x.key LIMIT $9 OFFSET $10`,
    [...filters(place, query), query.after ?? null, limit, skip],
  );
}

export async function findObject(
  tx: EntityManager,
  organisationId: string,
  list: KeptList,
  key: string,
): Promise<KeptObject | undefined> {
  const rows: KeptObject[] = await tx.query(
    `SELECT ${OBJECT} ${FROM} WHERE x.organisation_id = $1 AND x.list = $2 AND x.key = $3`,
    [organisationId, list, key],
  );
  return rows[0];
}

/** Where a bulk goes on: after this object. */
export interface BulkPlace {
  list: string;
  key: string;
}

/** An object with the meeting that it is of, for tables. */
export type BulkObject = KeptObject & { meeting: OpenContent | null; board: OpenContent | null };

/** The next objects of a year, or of all time, that are public: in the lists that are asked for. */
export function findBulk(
  tx: EntityManager,
  organisationId: string,
  year: number | null,
  lists: readonly KeptList[] | null,
  after: BulkPlace | undefined,
  most: number,
): Promise<BulkObject[]> {
  return tx.query(
    `SELECT ${OBJECT}, m.content AS meeting, b.content AS board ${FROM}
       LEFT JOIN open_object m ON m.organisation_id = x.organisation_id AND m.list = 'meetings' AND m.key = x.source::text
       LEFT JOIN open_object b ON b.organisation_id = x.organisation_id AND b.list = 'organizations' AND b.key = x.board_id::text
      WHERE x.organisation_id = $1 AND ($2::int IS NULL OR x.year = $2) AND ($3::text[] IS NULL OR x.list = ANY ($3))
        AND x.content IS NOT NULL AND (x.list, x.key) > ($4::text, $5::text)
      ORDER BY x.list, x.key LIMIT $6`,
    [organisationId, year, lists, after?.list ?? '', after?.key ?? '', most],
  );
}
