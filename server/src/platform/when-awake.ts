import { setTimeout as pause } from 'node:timers/promises';
import { databaseTrouble } from './database-trouble.js';

const PATIENCE_MS = 60_000;
const PAUSE_MS = 500;

/**
 * Does what needs the database, again and again for a minute while it is away: after a power cut all machines start at once, and
 * a database that recovers is slower than we are. `told` once, when it is away. Everything else is thrown at once, and what it was
 * when the minute is over.
 */
export async function whenAwake<T>(act: () => Promise<T>, told: (error: unknown) => void): Promise<T> {
  const began = performance.now();
  let isTold = false;
  for (;;) {
    try {
      return await act();
    } catch (error) {
      if (databaseTrouble(error) !== 'database-away' || performance.now() - began > PATIENCE_MS) {
        throw error;
      }
      if (!isTold) {
        told(error);
        isTold = true;
      }
      await pause(PAUSE_MS);
    }
  }
}
