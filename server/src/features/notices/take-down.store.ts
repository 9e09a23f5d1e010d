import type { EntityManager } from 'typeorm';
import { ANNOUNCED, STANDS_UNTIL } from './uptime.store.js';

export interface DueNotice {
  id: string;
  adjustmentId: string | null;
  delegatedDecisionId: string | null;
  organisationId: string;
  meetingId: string | null;
  board: string;
}

/** So many are taken down in one round: the next comes within seconds. */
const AT_ONCE = 100;

const DUE = `n.own AND n.removed_on IS NULL AND ${STANDS_UNTIL} < $1
  AND NOT EXISTS (SELECT 1 FROM notice_gap g WHERE g.notice_id = n.id AND g.settled_at IS NULL)`;

/** Our own notices whose last day has passed, and of which no gap waits to be settled. */
export function findDueNotices(tx: EntityManager, today: string): Promise<DueNotice[]> {
  return tx.query(
    `SELECT n.id, n.adjustment_id AS "adjustmentId", n.delegated_decision_id AS "delegatedDecisionId", n.board,
            coalesce(m.organisation_id, d.organisation_id) AS "organisationId", m.id AS "meetingId"
       FROM notice n ${ANNOUNCED}
      WHERE ${DUE} ORDER BY n.posted_on LIMIT $2`,
    [today, AT_ONCE],
  );
}

/** Whether that still holds of one of them. */
export async function isDue(tx: EntityManager, id: string, today: string): Promise<boolean> {
  const rows: unknown[] = await tx.query(`SELECT 1 FROM notice n WHERE ${DUE} AND n.id = $2`, [today, id]);
  return rows.length > 0;
}
