import type { DataSource } from 'typeorm';
import { type Clock, dayInSweden } from '../../platform/clock.js';
import { reading, writing } from '../../platform/database.js';
import { takeDownIfDue } from './take-down.service.js';
import { findDueNotices } from './take-down.store.js';

interface Parts {
  dataSource: DataSource;
  clock: Clock;
}

/**
 * Takes down each of our own notices whose time is over, the day after its last day; one that was down, and of which nobody has
 * settled what that means, stays up. Each in a transaction of its own: one that fails holds up no other.
 *
 * @returns how many were taken down
 */
export async function takeDownDueNotices(parts: Parts): Promise<number> {
  const due = await reading(parts.dataSource, (tx) => findDueNotices(tx, dayInSweden(parts.clock())));
  const faults: unknown[] = [];
  let done = 0;
  for (const notice of due) {
    try {
      done += (await writing(parts.dataSource, (tx) => takeDownIfDue(tx, parts.clock(), notice))) ? 1 : 0;
    } catch (fault) {
      faults.push(fault);
    }
  }
  if (faults.length > 0) {
    throw new AggregateError(faults, 'notices whose time is over could not be taken down');
  }
  return done;
}
