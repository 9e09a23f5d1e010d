import type { DataSource } from 'typeorm';
import type { Clock } from '../../platform/clock.js';
import { reading, writing } from '../../platform/database.js';
import { findDueMail } from './round-mail.service.js';

export interface RoundMailParts {
  dataSource: DataSource;
  clock: Clock;
}

/**
 * Queues all mail that is due in signing rounds, each in a transaction of its own: one that fails is told, and holds up no
 * other. Safe to run in any number of processes at once.
 *
 * @returns how much was queued
 */
export async function mailRounds({ dataSource, clock }: RoundMailParts): Promise<number> {
  const due = await reading(dataSource, (tx) => findDueMail(tx, clock()));
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
    throw new AggregateError(faults, 'mail of a signing round could not be queued');
  }
  return queued;
}
