import type { EntityManager } from 'typeorm';
import type { Scope } from '../../policies/may.js';
import { FACTS, PLACES, WITHIN, withinOf, type MeetingFacts } from './meeting-facts.js';

export interface NoticesUpRow extends MeetingFacts {
  adjustmentId: string;
  paragraphs: number[];
  boards: string[];
}

/**
 * Adjustments whose appeal time is noted as over and whose notices on boards of others nobody has noted as taken down, one row for each: ours come down by themselves. Of those
 * whose last day was before `since` it is too late to know.
 */
export function findNoticesUp(
  tx: EntityManager,
  scope: Scope,
  { today, since }: { today: string; since: string },
): Promise<NoticesUpRow[]> {
  return tx.query(
    `SELECT ${FACTS}, a.id AS "adjustmentId", a.paragraphs, jsonb_agg(n.board ORDER BY n.board) AS boards
       FROM notice n JOIN adjustment a ON a.id = n.adjustment_id JOIN meeting m ON m.id = a.meeting_id ${PLACES}
      WHERE ${WITHIN} AND NOT n.own AND a.origin = 'klubbat' AND a.state IN ('appeal-period-over', 'archived')
        AND n.removed_on IS NULL AND n.last_appeal_day BETWEEN $5::date AND $4::date - 1
      GROUP BY a.id, m.id, b.id, o.id`,
    [...withinOf(scope), today, since],
  );
}

export interface NoticeUnsettledRow extends MeetingFacts {
  noticeId: string;
  adjustmentId: string;
  paragraphs: number[];
  lastAppealDay: string | null;
}

/** Notices that were down, and of which nobody has settled what that means for the time to appeal. */
export function findNoticesUnsettled(tx: EntityManager, scope: Scope): Promise<NoticeUnsettledRow[]> {
  return tx.query(
    `SELECT ${FACTS}, n.id AS "noticeId", a.id AS "adjustmentId", a.paragraphs, n.last_appeal_day::text AS "lastAppealDay"
       FROM (SELECT DISTINCT notice_id FROM notice_gap WHERE settled_at IS NULL) g
       JOIN notice n ON n.id = g.notice_id JOIN adjustment a ON a.id = n.adjustment_id
       JOIN meeting m ON m.id = a.meeting_id ${PLACES}
      WHERE ${WITHIN}`,
    withinOf(scope),
  );
}

export interface DecisionNoticeRow {
  noticeId: string;
  boardId: string;
  board: string;
  organisation: string;
  /** on which it was decided */
  date: string;
  caseNumber: string;
  /** where the notice is */
  noticeBoard: string;
  lastAppealDay: string | null;
}

const OF_DECISIONS = `
  SELECT n.id AS "noticeId", d.board_id AS "boardId", b.name AS board, o.name AS organisation, d.decided_on::text AS date,
         d.case_number AS "caseNumber", n.board AS "noticeBoard", n.last_appeal_day::text AS "lastAppealDay"
    FROM notice n JOIN delegated_decision d ON d.id = n.delegated_decision_id
    JOIN board b ON b.id = d.board_id JOIN organisation o ON o.id = d.organisation_id
   WHERE ($1 OR d.organisation_id = ANY ($2) OR d.board_id = ANY ($3))`;

/** Those of decisions by delegation that were down, and of which nobody has settled what that means. */
export function findDecisionsUnsettled(tx: EntityManager, scope: Scope): Promise<DecisionNoticeRow[]> {
  return tx.query(
    `${OF_DECISIONS} AND n.id IN (SELECT notice_id FROM notice_gap WHERE settled_at IS NULL)`,
    withinOf(scope),
  );
}

/** Those of decisions by delegation on boards of others that may come down, and of which nobody has noted that they have. */
export function findDecisionsUp(
  tx: EntityManager,
  scope: Scope,
  { today, since }: { today: string; since: string },
): Promise<DecisionNoticeRow[]> {
  return tx.query(
    `${OF_DECISIONS} AND NOT n.own AND n.removed_on IS NULL AND n.last_appeal_day BETWEEN $5::date AND $4::date - 1`,
    [...withinOf(scope), today, since],
  );
}
