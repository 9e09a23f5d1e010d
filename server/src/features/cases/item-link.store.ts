import type { EntityManager } from 'typeorm';
import type { ItemLinkKind } from '@klubbat/shared/vocabulary/item-links';
import type { NumberingStyle } from '@klubbat/shared/rules/paragraph-label';
import type { Outcome } from '@klubbat/shared/vocabulary/meeting-words';
import { TOLD_TITLE } from '../agenda/secret-item.js';
import type { ItemContent } from '../agenda/agenda-item.entity.js';
import { READABLE, scopeOf, type Readable } from '../meetings/readable-meetings.js';
import type { LaterMeeting } from '@klubbat/shared/contracts/item-link';
import { ItemLink } from './item-link.entity.js';

/** A § of a case as the stores of this room read it. */
export interface CaseItemRow {
  id: string;
  meetingId: string;
  paragraph: number | null;
  title: string;
  boardId: string;
  board: string;
  organisation: string;
  date: string;
  outcome: Outcome | null;
  style: NumberingStyle;
}

/** Its columns, from rows `i`, `m`, `b` and `o`. */
export const CASE_ITEM = `i.id, i.meeting_id AS "meetingId", i.paragraph, ${TOLD_TITLE} AS title, m.board_id AS "boardId",
  coalesce(m.board_as_of->>'name', b.name) AS board, o.name AS organisation, m.day::text AS date,
  CASE WHEN NOT i.content ? 'confidential' THEN i.content->>'outcome' END AS outcome,
  coalesce(m.board_as_of, jsonb_strip_nulls(jsonb_build_object('numberWithYear', b.number_with_year,
    'paragraphPrefix', b.paragraph_prefix))) AS style`;

export const ITS_PLACE = `JOIN meeting m ON m.id = i.meeting_id
  JOIN board b ON b.id = m.board_id
  JOIN organisation o ON o.id = m.organisation_id`;

/** Links two items. Two that were only named by each other before are linked for the better reason. */
export async function addLink(tx: EntityManager, link: ItemLink): Promise<void> {
  await tx
    .createQueryBuilder()
    .insert()
    .into(ItemLink)
    .values(link)
    .orUpdate(['kind'], ['from_item_id', 'to_item_id'])
    .execute();
}

export interface TakenUpRow {
  itemId: string;
  meetingId: string;
  boardId: string;
  date: string;
}

/** The items at which a § has been taken up again, with their meetings: one in each body that it was sent to. */
export function findTakenUp(tx: EntityManager, itemId: string): Promise<TakenUpRow[]> {
  return tx.query(
    `SELECT i.id AS "itemId", m.id AS "meetingId", m.board_id AS "boardId", m.day::text AS date
       FROM item_link l JOIN agenda_item i ON i.id = l.to_item_id JOIN meeting m ON m.id = i.meeting_id
      WHERE l.from_item_id = $1 AND l.kind <> 'earlier'
      ORDER BY m.day, m.id`,
    [itemId],
  );
}

/** The items that a § follows, or that follow it, as far as they may be read. */
export function findLinked(
  tx: EntityManager,
  readable: Readable,
  itemId: string,
  way: 'before' | 'after',
): Promise<(CaseItemRow & { kind: ItemLinkKind })[]> {
  const [other, own] = way === 'before' ? ['from_item_id', 'to_item_id'] : ['to_item_id', 'from_item_id'];
  return tx.query(
    `SELECT l.kind, ${CASE_ITEM} FROM item_link l JOIN agenda_item i ON i.id = l.${other} ${ITS_PLACE}
      WHERE l.${own} = $5 AND ${READABLE} ORDER BY m.day, i.position`,
    [...scopeOf(readable), itemId],
  );
}

/** Earlier §§ with the same case number, as far as they may be read, that no link leads from. The latest first. */
export function findSameCase(tx: EntityManager, readable: Readable, itemId: string): Promise<CaseItemRow[]> {
  return tx.query(
    `SELECT ${CASE_ITEM} FROM agenda_item own
       JOIN meeting of_own ON of_own.id = own.meeting_id
       JOIN agenda_item i ON lower(i.case_number) = lower(own.case_number) AND i.id <> own.id
       ${ITS_PLACE}
      WHERE own.id = $5 AND own.case_number <> '' AND m.day < of_own.day AND i.paragraph IS NOT NULL
        AND ${READABLE}
        AND NOT EXISTS (SELECT 1 FROM item_link l WHERE l.from_item_id = i.id AND l.to_item_id = own.id)
      ORDER BY m.day DESC, i.position LIMIT 10`,
    [...scopeOf(readable), itemId],
  );
}

export interface WaitingRow extends CaseItemRow {
  outcome: 'tabled' | 'referred-back' | 'forwarded';
  caseNumber: string | null;
  content: ItemContent;
  /** the boards where it has been taken up: not the one that asks */
  takenUpIn: string[];
}

/**
 * §§ of one organisation from `since` to `until` whose case goes on, that the board has not taken up, and that may be read.
 * One whose case number the board of `meetingId` has had at a later meeting has gone on there by hand.
 */
export function findContinuing(
  tx: EntityManager,
  readable: Readable,
  {
    organisationId,
    boardId,
    meetingId,
    since,
    until,
  }: Record<'organisationId' | 'boardId' | 'meetingId' | 'since' | 'until', string>,
): Promise<WaitingRow[]> {
  return tx.query(
    `SELECT ${CASE_ITEM}, i.case_number AS "caseNumber", i.content,
            ARRAY(SELECT l.to_board_id::text FROM item_link l
                   WHERE l.from_item_id = i.id AND l.kind <> 'earlier') AS "takenUpIn"
       FROM agenda_item i ${ITS_PLACE}
      WHERE i.content->>'outcome' IN ('tabled', 'referred-back', 'forwarded')
        AND m.organisation_id = $5 AND m.id <> $7 AND m.day BETWEEN $8 AND $9 AND ${READABLE}
        AND NOT EXISTS (
          SELECT 1 FROM item_link l
           WHERE l.from_item_id = i.id AND l.kind <> 'earlier' AND l.to_board_id = $6)
        AND NOT EXISTS (
          SELECT 1 FROM agenda_item later JOIN meeting lm ON lm.id = later.meeting_id
           WHERE lower(later.case_number) = lower(i.case_number) AND lm.board_id = $6 AND later.id <> i.id
             AND (lm.day > m.day OR (lm.day = m.day AND lm.id <> m.id)))
      ORDER BY m.day, m.id, i.position
      LIMIT 200`,
    [...scopeOf(readable), organisationId, boardId, meetingId, since, until],
  );
}

/** Has a board had this § 's case number at a meeting after it? Then its case has gone on there, linked or not. */
export async function hasGoneOn(tx: EntityManager, itemId: string, boardId: string): Promise<boolean> {
  const rows: object[] = await tx.query(
    `SELECT 1 FROM agenda_item i JOIN meeting m ON m.id = i.meeting_id
       JOIN agenda_item later ON lower(later.case_number) = lower(i.case_number) AND later.id <> i.id
       JOIN meeting lm ON lm.id = later.meeting_id
      WHERE i.id = $1 AND lm.board_id = $2 AND (lm.day > m.day OR (lm.day = m.day AND lm.id <> m.id))
      LIMIT 1`,
    [itemId, boardId],
  );
  return rows.length > 0;
}

/** Meetings of an organisation from a day on that are not locked, in the boards where the actor may write. */
export function findOpenMeetings(
  tx: EntityManager,
  scope: { everywhere: boolean; organisations: string[]; boards: string[] },
  wanted: { organisationId: string; from: string; not: string; caseNumber: string | null },
): Promise<LaterMeeting[]> {
  return tx.query(
    `SELECT m.id, m.board_id AS "boardId", b.name AS board, m.day::text AS date, m.start_time AS start,
            EXISTS (SELECT 1 FROM agenda_item i
                     WHERE i.meeting_id = m.id AND lower(i.case_number) = lower($7)) AS "holdsCase"
       FROM meeting m JOIN board b ON b.id = m.board_id
      WHERE m.organisation_id = $4 AND m.day >= $5 AND m.id <> $6 AND NOT m.locked AND NOT m.history
        AND ($1 OR m.organisation_id = ANY ($2) OR m.board_id = ANY ($3))
      ORDER BY m.day, m.id LIMIT 100`,
    [
      scope.everywhere,
      scope.organisations,
      scope.boards,
      wanted.organisationId,
      wanted.from,
      wanted.not,
      wanted.caseNumber,
    ],
  );
}

export function isLinked(tx: EntityManager, fromItemId: string, toItemId: string): Promise<boolean> {
  return tx.getRepository(ItemLink).existsBy({ fromItemId, toItemId });
}

/** Items of an organisation with a case number that a matter is not known to have stood in. The latest first. */
export function findOfCase(
  tx: EntityManager,
  readable: Readable,
  wanted: { organisationId: string; caseNumber: string; matterId: string },
): Promise<CaseItemRow[]> {
  return tx.query(
    `SELECT ${CASE_ITEM} FROM agenda_item i ${ITS_PLACE}
      WHERE lower(i.case_number) = lower($6) AND m.organisation_id = $5 AND ${READABLE}
        AND NOT EXISTS (SELECT 1 FROM assembly_matter_item l WHERE l.item_id = i.id AND l.matter_id = $7)
      ORDER BY m.day DESC, i.position LIMIT 20`,
    [...scopeOf(readable), wanted.organisationId, wanted.caseNumber, wanted.matterId],
  );
}
