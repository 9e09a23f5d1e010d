import type { EntityManager } from 'typeorm';
import type { DelegatedDecisionView } from '@klubbat/shared/contracts/notice';
import type { NumberingStyle } from '@klubbat/shared/rules/paragraph-label';
import type { NoticeFilter } from '@klubbat/shared/vocabulary/notice-words';
import { READABLE, scopeOf, type Readable } from '../meetings/readable-meetings.js';
import { appealKindsOf } from '../protocols/appeal-kinds.store.js';
import { Notice } from '../protocols/notice.entity.js';
import { ANNOUNCED, STANDS_UNTIL } from './uptime.store.js';
import { withLastDay, type WithKinds } from './with-last-day.js';

export interface NoticeFacts {
  id: string;
  board: string;
  postedOn: string;
  lastAppealDay: string | null;
  standsUntil: string | null;
  removedOn: string | null;
  keptAt: string | null;
  own: boolean;
  adjustmentId: string | null;
  meetingId: string | null;
  decision: DelegatedDecisionView | null;
  organisation: string;
  boardId: string;
  body: string;
  date: string;
  paragraphs: number[] | null;
  style: NumberingStyle;
  adjustedAt: Date | null;
  unsettled: number;
}

export interface NoticePlace {
  day: string;
  id: string;
  way: 'down' | 'up';
}

const UNSETTLED = `(SELECT count(*)::int FROM notice_gap g WHERE g.notice_id = n.id AND g.settled_at IS NULL)`;

const DECISION = `CASE WHEN d.id IS NOT NULL THEN jsonb_build_object('decidedBy', d.decided_by, 'deciderName', d.decider_name,
  'nameIsPublic', d.name_is_public, 'caseNumber', d.case_number, 'delegationPoint', d.delegation_point, 'summary', d.summary) END`;

const SHOWN = `
  SELECT n.id, n.board, n.posted_on::text AS "postedOn", n.last_appeal_day::text AS "lastAppealDay",
         ${STANDS_UNTIL}::text AS "standsUntil", ${appealKindsOf('a.id')} AS kinds,
         n.removed_on::text AS "removedOn", n.kept_at AS "keptAt", n.own, n.adjustment_id AS "adjustmentId",
         m.id AS "meetingId", o.name AS organisation, b.id AS "boardId", ${DECISION} AS decision,
         coalesce(m.board_as_of->>'name', b.name) AS body, coalesce(m.day, d.decided_on)::text AS date, a.paragraphs,
         a.adjusted_at AS "adjustedAt", ${UNSETTLED} AS unsettled,
         coalesce(m.board_as_of, jsonb_strip_nulls(jsonb_build_object(
           'numberWithYear', b.number_with_year, 'paragraphPrefix', b.paragraph_prefix))) AS style
    FROM notice n ${ANNOUNCED}
    JOIN board b ON b.id = coalesce(m.board_id, d.board_id) JOIN organisation o ON o.id = b.organisation_id
   WHERE (${READABLE} OR d.organisation_id = ANY ($2) OR d.board_id = ANY ($3))`;

const STANDING: Record<NoticeFilter, string> = {
  up: 'n.removed_on IS NULL',
  unsettled: `EXISTS (SELECT 1 FROM notice_gap g WHERE g.notice_id = n.id AND g.settled_at IS NULL)`,
  down: 'n.removed_on IS NOT NULL',
};

/** Notices of meetings that may be read, from a place on or back: those that were posted last, first. */
export async function findNoticePage(
  tx: EntityManager,
  readable: Readable,
  { boardId, standing }: { boardId?: string | undefined; standing?: NoticeFilter | undefined },
  { place, limit }: { place?: NoticePlace | undefined; limit: number },
): Promise<NoticeFacts[]> {
  const values = scopeOf(readable);
  const given = (value: unknown) => `$${values.push(value)}`;
  const [order, beyond] = place?.way === 'up' ? ['ASC', '>'] : ['DESC', '<'];
  const fits = [
    ...(boardId === undefined ? [] : [`b.id = ${given(boardId)}`]),
    ...(standing === undefined ? [] : [STANDING[standing]]),
    ...(place === undefined
      ? []
      : [`(n.posted_on, n.id) ${beyond} (${given(place.day)}::date, ${given(place.id)}::uuid)`]),
  ];
  const rows: WithKinds<NoticeFacts>[] = await tx.query(
    `${SHOWN}${fits.map((fit) => ` AND ${fit}`).join('')}
      ORDER BY n.posted_on ${order}, n.id ${order} LIMIT ${given(limit)}`,
    values,
  );
  return rows.map(withLastDay);
}

export async function findNoticeFacts(
  tx: EntityManager,
  readable: Readable,
  id: string,
): Promise<NoticeFacts | undefined> {
  const rows: WithKinds<NoticeFacts>[] = await tx.query(`${SHOWN} AND n.id = $5`, [...scopeOf(readable), id]);
  return rows.map(withLastDay)[0];
}

export function findNotice(tx: EntityManager, id: string): Promise<Notice | null> {
  return tx.getRepository(Notice).findOneBy({ id });
}

/** Who posted it and who took it down, by name. */
export async function findNoticeHands(
  tx: EntityManager,
  id: string,
): Promise<{ postedBy: string | null; removedBy: string | null }> {
  const rows: { postedBy: string | null; removedBy: string | null }[] = await tx.query(
    `SELECT p.name AS "postedBy", r.name AS "removedBy" FROM notice n
       LEFT JOIN person p ON p.id = n.posted_by LEFT JOIN person r ON r.id = n.removed_by WHERE n.id = $1`,
    [id],
  );
  return rows[0] ?? { postedBy: null, removedBy: null };
}

export function findNoticeOfDecision(tx: EntityManager, delegatedDecisionId: string): Promise<Notice | null> {
  return tx.getRepository(Notice).findOneBy({ delegatedDecisionId });
}
