import { v7 as newId } from 'uuid';
import type { EntityManager } from 'typeorm';

export interface ReminderRow {
  askedId: string;
  at: Date;
  by: string | null;
}

/** The reminders of these, the latest first. */
export function findReminders(tx: EntityManager, askedIds: string[]): Promise<ReminderRow[]> {
  return tx.query(
    `SELECT m.asked_id AS "askedId", m.at, p.name AS by
       FROM joint_reminder m LEFT JOIN person p ON p.id = m.ordered_by
      WHERE m.asked_id = ANY ($1) ORDER BY m.at DESC, m.id DESC`,
    [askedIds],
  );
}

/**
 * Notes that one is reminded, if none has been that day, none by itself of that last day, nothing is decided and the
 * request is open.
 *
 * @returns false where one of these holds: then no mail goes
 */
export async function claimReminder(
  tx: EntityManager,
  {
    askedId,
    day,
    lastDay,
    by,
    at,
  }: { askedId: string; day: string; lastDay: string; by: string | null; at: Date },
): Promise<boolean> {
  const rows: unknown[] = await tx.query(
    `INSERT INTO joint_reminder (id, asked_id, kind, day, last_day, ordered_by, at)
     SELECT $1, a.id, $3, $4, $5, $6, $7 FROM joint_asked a JOIN joint_request r ON r.id = a.request_id
      WHERE a.id = $2 AND r.closed_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM joint_answer s WHERE s.asked_id = a.id)
     ON CONFLICT DO NOTHING RETURNING id`,
    [newId(), askedId, by === null ? 'automatic' : 'ordered', day, lastDay, by, at],
  );
  return rows.length > 0;
}

export interface UnremindedRow {
  askedId: string;
  requestId: string;
  lastDay: string;
  remindDays: number;
  askedOn: string;
}

/** Those of open requests that are to be reminded by themselves, have decided nothing and have not been. */
export function findUnreminded(tx: EntityManager, today: string): Promise<UnremindedRow[]> {
  return tx.query(
    `SELECT a.id AS "askedId", r.id AS "requestId", coalesce(a.respite_until, r.last_day)::text AS "lastDay",
            r.remind_days AS "remindDays", (r.created_at AT TIME ZONE 'Europe/Stockholm')::date::text AS "askedOn"
       FROM joint_request r JOIN joint_asked a ON a.request_id = r.id
      WHERE r.closed_at IS NULL AND r.remind_days IS NOT NULL
        AND coalesce(a.respite_until, r.last_day) >= $1::date
        AND NOT EXISTS (SELECT 1 FROM joint_answer s WHERE s.asked_id = a.id)
        AND NOT EXISTS (SELECT 1 FROM joint_reminder m WHERE m.asked_id = a.id
                         AND (m.day = $1::date
                           OR (m.kind = 'automatic' AND m.last_day = coalesce(a.respite_until, r.last_day))))
      ORDER BY a.id`,
    [today],
  );
}
