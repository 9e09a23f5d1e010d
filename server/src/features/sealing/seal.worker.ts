import type { DataSource, EntityManager } from 'typeorm';
import type { Clock } from '../../platform/clock.js';
import { reading, writing } from '../../platform/database.js';
import type { Log } from '../../platform/log.js';
import type { SecretBox } from '../../platform/secret-box.js';
import { nextTry } from '../../platform/retry-pauses.js';
import type { TimeStamper } from '../../signatures/cms.js';
import { findSealedVersion } from './act-facts.store.js';
import { authorityOf } from './authority.service.js';
import { endTasks, findDueVersions, findTasks, lockVersion, postponeTasks } from './sealing-task.store.js';
import { NoTimeStamp } from './time-stamper.js';
import { writeNextPart } from './write-part.service.js';

/** Never given up: when the pauses between tries have grown to this, they stay so. */
const LONGEST_PAUSE = 12 * 3_600_000;

export interface SealingParts {
  dataSource: DataSource;
  clock: Clock;
  log: Log;
  /** what keeps the keys of the authorities */
  secrets: SecretBox;
  timeStamp: TimeStamper | undefined;
}

/** One signature, in a transaction that holds the version: nobody else writes into it meanwhile. */
async function writeOne(parts: SealingParts, tx: EntityManager, id: string, now: Date): Promise<boolean> {
  if (!(await lockVersion(tx, id))) {
    return false;
  }
  const tasks = await findTasks(tx, id);
  const version = await findSealedVersion(tx, id);
  if (version === undefined) {
    await endTasks(tx, tasks);
    return false;
  }
  const { organisationId } = version;
  // in a transaction of its own: an authority outlives a document that could not be signed
  const authority = await writing(parts.dataSource, (own) =>
    authorityOf(own, { organisationId, secrets: parts.secrets, now }),
  );
  if (await writeNextPart({ tx, now, authority, timeStamp: parts.timeStamp }, version)) {
    return true;
  }
  await endTasks(tx, tasks);
  return false;
}

async function putOff({ dataSource, clock, log }: SealingParts, id: string, error: unknown): Promise<void> {
  const now = clock();
  const fault = error instanceof NoTimeStamp ? 'time-stamp' : 'other';
  log.error({ err: error, protocolVersion: id }, 'a signature could not be written into its document yet');
  await writing(dataSource, (tx) =>
    postponeTasks(tx, id, fault, (tries) => nextTry(tries, now) ?? new Date(now.getTime() + LONGEST_PAUSE)),
  );
}

/**
 * Writes every signature that is due into its frozen PDF, and seals what is adjusted. Each is a transaction of its own, so that
 * what has been written stands when the next one fails; that one is tried again after a pause, for ever. Safe to run in any
 * number of processes at once.
 *
 * @param goesOn false when the program is about to end
 * @returns how many were written
 */
export async function sealAll(parts: SealingParts, goesOn: () => boolean = () => true): Promise<number> {
  const { dataSource, clock } = parts;
  const due = await reading(dataSource, (tx) => findDueVersions(tx, clock()));
  let written = 0;
  for (const id of due) {
    try {
      while (goesOn() && (await writing(dataSource, (tx) => writeOne(parts, tx, id, clock())))) {
        written += 1;
      }
    } catch (error) {
      await putOff(parts, id, error);
    }
  }
  return written;
}
