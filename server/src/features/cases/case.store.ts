import type { EntityManager } from 'typeorm';
import type { ItemLinkKind } from '@klubbat/shared/vocabulary/item-links';
import type { BoardKind } from '@klubbat/shared/vocabulary/meeting-words';
import type { AdjustmentState } from '@klubbat/shared/vocabulary/states';
import { READABLE, scopeOf, type Readable } from '../meetings/readable-meetings.js';
import { CASE_ITEM, ITS_PLACE, type CaseItemRow } from './item-link.store.js';

export interface CaseRow extends CaseItemRow {
  position: number;
  boardKind: BoardKind;
  caseNumbers: string[];
  state: AdjustmentState | null;
  history: boolean;
  followedBy: { id: string; kind: ItemLinkKind }[];
}

export interface CasePlace {
  day: string;
  meetingId: string;
  position: number;
  way: 'down' | 'up';
}

/**
 * Items that bear this case number (in lower case), as far as they may be read, the oldest first. Two ways to them,
 * each with its index: the first number of an item, and its further ones.
 */
export function findCase(
  tx: EntityManager,
  readable: Readable,
  number: string,
  from: CasePlace | undefined,
  limit: number,
): Promise<CaseRow[]> {
  const [order, beyond] = from?.way === 'up' ? ['DESC', '<'] : ['ASC', '>'];
  return tx.query(
    `WITH named AS (
       SELECT id FROM agenda_item WHERE lower(case_number) = $5
       UNION
       SELECT id FROM agenda_item WHERE lower(content->>'moreCaseNumbers')::jsonb @> to_jsonb(ARRAY[$5::text]))
     SELECT ${CASE_ITEM}, i.position, b.kind AS "boardKind", m.history,
            array_remove(i.case_number || ARRAY(
              SELECT jsonb_array_elements_text(coalesce(i.content->'moreCaseNumbers', '[]'))), NULL) AS "caseNumbers",
            CASE WHEN m.state = 'preparing' OR m.record = 'notes' OR m.history THEN NULL
                 ELSE coalesce(a.state, 'draft') END AS state,
            (SELECT coalesce(jsonb_agg(jsonb_build_object('id', l.to_item_id, 'kind', l.kind)), '[]')
               FROM item_link l WHERE l.from_item_id = i.id) AS "followedBy"
       FROM named
       JOIN agenda_item i ON i.id = named.id
       ${ITS_PLACE}
       LEFT JOIN adjustment a ON a.id = i.adjustment_id
      WHERE ${READABLE}
        AND ($6::date IS NULL OR (m.day, m.id, i.position) ${beyond} ($6::date, $7::uuid, $8::int))
      ORDER BY m.day ${order}, m.id ${order}, i.position ${order}
      LIMIT $9`,
    [...scopeOf(readable), number, from?.day ?? null, from?.meetingId ?? null, from?.position ?? null, limit],
  );
}

/** More meetings than this are not looked through for the latest cases. */
const LATEST_MEETINGS = 200;

/** The case numbers that were last on an agenda, each once with its latest item. */
export function findRecentCases(
  tx: EntityManager,
  readable: Readable,
  limit: number,
): Promise<{ number: string; title: string; board: string; date: string }[]> {
  return tx.query(
    `WITH latest AS (
       SELECT m.id, m.day, m.board_id, m.board_as_of FROM meeting m WHERE ${READABLE}
        ORDER BY m.day DESC, m.id DESC LIMIT $5),
     cases AS (
       SELECT DISTINCT ON (lower(i.case_number)) i.case_number AS number, i.title,
              coalesce(l.board_as_of->>'name', b.name) AS board, l.day, i.position
         FROM latest l JOIN agenda_item i ON i.meeting_id = l.id JOIN board b ON b.id = l.board_id
        WHERE i.case_number <> ''
        ORDER BY lower(i.case_number), l.day DESC, l.id DESC, i.position)
     SELECT number, title, board, day::text AS date FROM cases ORDER BY day DESC, position LIMIT $6`,
    [...scopeOf(readable), LATEST_MEETINGS, limit],
  );
}
