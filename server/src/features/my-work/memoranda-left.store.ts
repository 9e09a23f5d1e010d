import type { EntityManager } from 'typeorm';
import type { MaterialRule } from '@klubbat/shared/rules/material-deadline';
import type { Scope } from '../../policies/may.js';
import { CALL_RULE, type CallRule } from './calls-left.store.js';
import { FACTS, PLACES, WITHIN, withinOf, type MeetingFacts } from './meeting-facts.js';

/** A meeting with what is needed to reckon its last moment for material. */
interface Due extends MeetingFacts {
  ownDay: string | null;
  rule: MaterialRule;
}

export interface OwnMemorandumRow extends Due {
  memorandumId: string;
  title: string;
  returned: boolean;
}

export interface WaitingMemorandaRow extends MeetingFacts {
  count: number;
}

export interface AwaitedMemorandaRow extends Due, CallRule {
  count: number;
  /** of those who write them */
  authors: string[];
}

const DUE = `m.material_day::text AS "ownDay", jsonb_build_object('materialDays', b.material_days,
  'materialInWeekdays', b.material_in_weekdays, 'materialClock', b.material_clock) AS rule`;

/** Memoranda that a person has promised or got back, for meetings that have not been held. */
export function findOwnMemoranda(
  tx: EntityManager,
  personId: string,
  today: string,
  limit: number,
): Promise<OwnMemorandumRow[]> {
  return tx.query(
    `SELECT ${FACTS}, ${DUE}, x.id AS "memorandumId", x.title, x.state = 'returned' AS returned
       FROM memorandum x JOIN meeting m ON m.id = x.meeting_id ${PLACES}
      WHERE x.author_id = $1 AND (x.state = 'returned' OR (x.state = 'draft' AND x.promised_at IS NOT NULL))
        AND m.day >= $2::date
      ORDER BY m.day, x.id LIMIT $3`,
    [personId, today, limit],
  );
}

/** Meetings to which memoranda or supplements have come that nobody has taken in, and how many. */
export function findWaitingMemoranda(
  tx: EntityManager,
  scope: Scope,
  today: string,
): Promise<WaitingMemorandaRow[]> {
  return tx.query(
    `SELECT ${FACTS}, waiting.count
       FROM (SELECT x.meeting_id, count(*)::int AS count
               FROM memorandum x
              WHERE x.state = 'sent'
                 OR (x.state = 'accepted' AND NOT EXISTS (
                       SELECT 1 FROM memorandum_acceptance a
                         JOIN memorandum_submission s ON s.id = a.submission_id
                        WHERE s.memorandum_id = x.id
                          AND s.number = (SELECT max(l.number) FROM memorandum_submission l
                                           WHERE l.memorandum_id = x.id)))
              GROUP BY x.meeting_id) waiting
       JOIN meeting m ON m.id = waiting.meeting_id ${PLACES}
      WHERE ${WITHIN} AND m.day >= $4::date AND NOT m.locked
      ORDER BY m.day, m.id`,
    [...withinOf(scope), today],
  );
}

/** Meetings between two days for which memoranda are promised or were sent back, and have not come. */
export function findAwaitedMemoranda(
  tx: EntityManager,
  scope: Scope,
  from: string,
  until: string,
): Promise<AwaitedMemorandaRow[]> {
  return tx.query(
    `SELECT ${FACTS}, ${DUE}, ${CALL_RULE}, count(*)::int AS count, jsonb_agg(DISTINCT w.name) AS authors
       FROM memorandum x JOIN person w ON w.id = x.author_id JOIN meeting m ON m.id = x.meeting_id ${PLACES}
      WHERE ${WITHIN} AND (x.state = 'returned' OR (x.state = 'draft' AND x.promised_at IS NOT NULL))
        AND m.day BETWEEN $4::date AND $5::date AND NOT m.locked AND m.cancelled_at IS NULL
      GROUP BY m.id, b.id, o.id`,
    [...withinOf(scope), from, until],
  );
}
