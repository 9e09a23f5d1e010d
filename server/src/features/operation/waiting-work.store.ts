import type { EntityManager } from 'typeorm';
import type { WorkKind } from '@klubbat/shared/vocabulary/service-names';

export interface WaitingWork {
  kind: WorkKind;
  /** how many wait, due or not */
  waiting: number;
  /** how many of them have been tried and are to be tried again */
  retried: number;
  /** how many were given up, or may have been done twice: a person has to look; 0 where nothing is ever given up */
  failed: number;
  /** since when the one that is due has waited longest; null: nothing is due */
  dueSince: Date | null;
}

/** Each by an index of what waits or was given up: rows of what has been done are never read. */
const WAITING = `
SELECT 'delivery' AS kind, count(*) AS waiting, count(*) FILTER (WHERE tries > 0) AS retried,
       (SELECT count(*) FROM delivery WHERE state IN ('failed', 'unclear')) AS failed,
       min(next_try_at) FILTER (WHERE next_try_at <= $1) AS due
  FROM delivery WHERE state IN ('queued', 'retrying', 'handing-over')
UNION ALL
SELECT 'letter', count(*), count(*) FILTER (WHERE tries > 0),
       (SELECT count(*) FROM letter WHERE state IN ('failed', 'unclear')),
       min(next_try_at) FILTER (WHERE next_try_at <= $1)
  FROM letter WHERE state IN ('queued', 'retrying', 'handing-over')
UNION ALL
SELECT 'seal', count(*), count(*) FILTER (WHERE tries > 0), 0, min(next_try_at) FILTER (WHERE next_try_at <= $1)
  FROM sealing_task
UNION ALL
SELECT 'conversion', count(*), 0, 0, min(asked_at) FROM conversion WHERE state = 'waiting'
UNION ALL
SELECT 'file-text', count(*), 0, 0, min(asked_at) FROM file_text WHERE state = 'waiting'
UNION ALL
SELECT 'diary-call', count(*), count(*) FILTER (WHERE tries > 0),
       (SELECT count(*) FROM diary_call WHERE state = 'given-up'),
       min(next_try_at) FILTER (WHERE next_try_at <= $1)
  FROM diary_call WHERE state = 'waiting'`;

/** What waits to be done outside requests in the whole installation, kind by kind, and what has been given up. */
export async function findWaitingWork(tx: EntityManager, now: Date): Promise<WaitingWork[]> {
  const rows = await tx.query<
    { kind: WorkKind; waiting: string; retried: string; failed: string; due: Date | null }[]
  >(WAITING, [now]);
  return rows.map(({ kind, waiting, retried, failed, due }) => ({
    kind,
    waiting: Number(waiting),
    retried: Number(retried),
    failed: Number(failed),
    dueSince: due,
  }));
}
