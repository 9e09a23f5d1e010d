import { createHash } from 'node:crypto';
import type { Store } from 'express-rate-limit';
import type { EntityManager } from 'typeorm';
import { systemClock } from '../platform/clock.js';

/*
 * Counts of what can be guessed, in the database: an address has as many attempts whichever process answers it.
 */

type Database = Pick<EntityManager, 'query'>;

const keyOf = (name: string) => createHash('sha256').update(name).digest('hex');

/**
 * Counts one attempt more under a name, in a window that begins with its first, and sweeps away some that have ended: whoever floods
 * it with names pays for it himself.
 *
 * @param windowMs how long the window is, in milliseconds
 * @returns how many there are in the window, and when it ends
 */
export async function countAttempt(
  database: Database,
  name: string,
  now: Date,
  windowMs: number,
): Promise<{ hits: number; endsAt: Date }> {
  const [row] = await database.query<{ hits: number; endsAt: Date }[]>(
    `WITH swept AS (
       DELETE FROM attempt_count WHERE key IN (
         SELECT key FROM attempt_count WHERE ends_at <= $2 AND key <> $1 LIMIT 10 FOR UPDATE SKIP LOCKED))
     INSERT INTO attempt_count AS a (key, hits, ends_at) VALUES ($1, 1, $3)
     ON CONFLICT (key) DO UPDATE SET
       hits = CASE WHEN a.ends_at <= $2 THEN 1 ELSE a.hits + 1 END,
       ends_at = CASE WHEN a.ends_at <= $2 THEN $3 ELSE a.ends_at END
     RETURNING hits, ends_at AS "endsAt"`,
    [keyOf(name), now, new Date(now.getTime() + windowMs)],
  );
  return row ?? { hits: 0, endsAt: now };
}

/** How many attempts are counted under a name now. */
export async function attemptsUnder(database: Database, name: string, now: Date): Promise<number> {
  const [row] = await database.query<{ hits: number }[]>(
    'SELECT hits FROM attempt_count WHERE key = $1 AND ends_at > $2',
    [keyOf(name), now],
  );
  return row?.hits ?? 0;
}

/** Where express-rate-limit keeps its counts: each attempt is one small statement. */
export function attemptStore(database: Database, clock: () => Date): Store {
  let windowMs = 0;
  return {
    init: (options) => {
      windowMs = options.windowMs;
    },
    increment: async (key) => {
      const now = clock();
      const { hits, endsAt } = await countAttempt(database, key, now, windowMs);
      // it goes by its own clock: which is ours, but in tests
      return {
        totalHits: hits,
        resetTime: new Date(systemClock().getTime() + endsAt.getTime() - now.getTime()),
      };
    },
    decrement: async (key) => {
      await database.query('UPDATE attempt_count SET hits = hits - 1 WHERE key = $1 AND hits > 0', [
        keyOf(key),
      ]);
    },
    resetKey: async (key) => {
      await database.query('DELETE FROM attempt_count WHERE key = $1', [keyOf(key)]);
    },
  };
}
