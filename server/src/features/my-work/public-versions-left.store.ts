import type { EntityManager } from 'typeorm';
import type { Scope } from '../../policies/may.js';
import { FACTS, PLACES, WITHIN, withinOf, type MeetingFacts } from './meeting-facts.js';

export interface PublicVersionRow extends MeetingFacts {
  adjustmentId: string;
  paragraphs: number[];
}

/**
 * What was adjusted of meetings since `since`, has no public version but perhaps a draft, and belongs to an organisation whose
 * pages are open. One that somebody has taken off the web again is not asked for.
 */
export function findWithoutPublicVersion(
  tx: EntityManager,
  scope: Scope,
  since: string,
): Promise<PublicVersionRow[]> {
  return tx.query(
    `SELECT ${FACTS}, a.id AS "adjustmentId", a.paragraphs
       FROM meeting m JOIN adjustment a ON a.meeting_id = m.id ${PLACES}
      WHERE ${WITHIN} AND o.open_pages AND m.day >= $4::date AND a.origin = 'klubbat' AND a.adjusted_at IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM publication p WHERE p.adjustment_id = a.id AND p.state <> 'draft')`,
    [...withinOf(scope), since],
  );
}

/** Public versions that wait for another than the person who prepared them. */
export function findToApprove(
  tx: EntityManager,
  scope: Scope,
  personId: string,
): Promise<PublicVersionRow[]> {
  return tx.query(
    `SELECT ${FACTS}, a.id AS "adjustmentId", a.paragraphs
       FROM publication p JOIN adjustment a ON a.id = p.adjustment_id JOIN meeting m ON m.id = a.meeting_id ${PLACES}
      WHERE ${WITHIN} AND p.state = 'submitted' AND p.prepared_by <> $4`,
    [...withinOf(scope), personId],
  );
}
