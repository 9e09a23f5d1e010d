import type { DataSource, EntityManager } from 'typeorm';
import { databaseFault } from '../platform/database-fault.js';
import { writing } from '../platform/database.js';
import { Fault } from '../platform/errors.js';

type OnRefusal = (tx: EntityManager, fault: Fault) => Promise<void>;

function refusalOf(error: unknown): Fault | undefined {
  const code = databaseFault(error);
  return error instanceof Fault ? error : code === undefined ? undefined : new Fault(code);
}

/**
 * What is to stand although the request was refused and its transaction rolled back: that it was refused. Written in a
 * transaction of its own, before the answer.
 */
export async function writeRefusal(
  dataSource: DataSource,
  error: unknown,
  asked: readonly OnRefusal[],
): Promise<void> {
  const fault = refusalOf(error);
  if (fault === undefined || asked.length === 0) {
    return;
  }
  await writing(dataSource, async (tx) => {
    for (const write of asked) {
      await write(tx, fault);
    }
  });
}
