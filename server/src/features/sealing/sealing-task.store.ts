import type { EntityManager } from 'typeorm';
import { SealingTask } from './sealing-task.entity.js';

/** The versions into which something is due to be written, the one that has waited longest first. */
export async function findDueVersions(tx: EntityManager, now: Date): Promise<string[]> {
  const rows: { id: string }[] = await tx.query(
    `SELECT protocol_version_id AS id FROM sealing_task WHERE next_try_at <= $1
      GROUP BY protocol_version_id ORDER BY min(id)`,
    [now],
  );
  return rows.map(({ id }) => id);
}

/**
 * True when nobody else, in any process, is writing into this version until the transaction ends. Whoever is told false
 * leaves it to the other.
 */
export async function lockVersion(tx: EntityManager, protocolVersionId: string): Promise<boolean> {
  const [row]: { got: boolean }[] = await tx.query(
    'SELECT pg_try_advisory_xact_lock(hashtextextended($1::text, 5552286)) AS got',
    [protocolVersionId],
  );
  return row?.got === true;
}

/** What is asked for now; what is asked for later is another task. */
export async function findTasks(tx: EntityManager, protocolVersionId: string): Promise<SealingTask[]> {
  return tx.getRepository(SealingTask).findBy({ protocolVersionId });
}

export async function endTasks(tx: EntityManager, tasks: readonly SealingTask[]): Promise<void> {
  await tx.getRepository(SealingTask).delete(tasks.map(({ id }) => id));
}

/** Puts off what could not be done, and keeps why. */
export async function postponeTasks(
  tx: EntityManager,
  protocolVersionId: string,
  fault: 'time-stamp' | 'other',
  nextTry: (tries: number) => Date,
): Promise<void> {
  for (const task of await findTasks(tx, protocolVersionId)) {
    const tries = task.tries + 1;
    await tx.getRepository(SealingTask).update(task.id, { tries, fault, nextTryAt: nextTry(tries) });
  }
}
