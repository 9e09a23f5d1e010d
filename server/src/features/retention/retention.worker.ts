import type { DataSource } from 'typeorm';
import { type Clock, dayInSweden } from '../../platform/clock.js';
import { reading, writing } from '../../platform/database.js';
import { findKeepers } from './keeper.store.js';
import { aged, removeNext } from './retention.service.js';

interface Parts {
  dataSource: DataSource;
  clock: Clock;
}

/**
 * Removes all that has been kept long enough, in steps of a transaction each: what is removed stands in the log whenever the program stops. A
 * kind that fails holds up no other. `goesOn`: asked before each step.
 *
 * @returns how many rows were removed
 */
export async function removeAged(
  { dataSource, clock }: Parts,
  goesOn: () => boolean = () => true,
): Promise<number> {
  const keepers = await reading(dataSource, findKeepers);
  const faults: unknown[] = [];
  let done = 0;
  for (const kind of aged) {
    for (const keeper of kind.of === 'organisation' ? keepers : [null]) {
      try {
        let removed = 1;
        while (removed > 0 && goesOn()) {
          removed = await writing(dataSource, (tx) => removeNext(tx, clock(), kind, keeper));
          done += removed;
        }
      } catch (fault) {
        faults.push(fault);
      }
    }
  }
  if (faults.length > 0) {
    throw new AggregateError(faults, 'what has been kept long enough could not be removed');
  }
  return done;
}

/** The same once a day of Sweden, however often it is asked; what failed is tried again the next time. */
export function removeDaily(parts: Parts, goesOn: () => boolean): () => Promise<void> {
  let doneOn: string | undefined;
  return async () => {
    const today = dayInSweden(parts.clock());
    if (doneOn !== today) {
      await removeAged(parts, goesOn);
      doneOn = today;
    }
  };
}
