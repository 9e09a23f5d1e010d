import type { DataSource, EntityManager } from 'typeorm';
import type { Clock } from '../../platform/clock.js';
import { reading, writing } from '../../platform/database.js';

/** One mail that is due, and how it is queued. False: it has been, from here or from elsewhere. */
export type DueMail = (tx: EntityManager) => Promise<boolean>;

export interface DueMailParts {
  dataSource: DataSource;
  clock: Clock;
}

/**
 * Queues mail that has come due, each in a transaction of its own: one that fails is told, and holds up no other. Safe to run
 * in any number of processes at once.
 *
 * @returns how much was queued
 */
export async function queueDueMail(
  { dataSource, clock }: DueMailParts,
  find: (tx: EntityManager, now: Date) => Promise<DueMail[]>,
): Promise<number> {
  const due = await reading(dataSource, (tx) => find(tx, clock()));
  const faults: unknown[] = [];
  let queued = 0;
  for (const queue of due) {
    try {
      queued += (await writing(dataSource, queue)) ? 1 : 0;
    } catch (fault) {
      faults.push(fault);
    }
  }
  if (faults.length > 0) {
    throw new AggregateError(faults, 'mail that was due could not be queued');
  }
  return queued;
}
