import type { EntityManager } from 'typeorm';
import { Conversion, type ConversionFault } from './conversion.entity.js';

/** Asks for a file to be made into pages. */
export async function askForPages(tx: EntityManager, fileId: string, now: Date): Promise<void> {
  await tx.getRepository(Conversion).insert({
    fileId,
    state: 'waiting',
    pagesFileId: null,
    fault: null,
    askedAt: now,
    claimedUntil: null,
    tries: 0,
    endedAt: null,
  });
}

/**
 * Takes the file that has waited longest, until `until`: nobody else takes it before then, and if this process dies it
 * is taken again after.
 */
export async function claimConversion(
  tx: EntityManager,
  now: Date,
  until: Date,
): Promise<Conversion | undefined> {
  const next = await tx
    .getRepository(Conversion)
    .createQueryBuilder('conversion')
    .where(`conversion.state = 'waiting'`)
    .andWhere('(conversion.claimed_until IS NULL OR conversion.claimed_until <= :now)', { now })
    .orderBy('conversion.asked_at')
    .addOrderBy('conversion.file_id')
    .limit(1)
    .setLock('pessimistic_write')
    .setOnLocked('skip_locked')
    .getOne();
  if (next === null) {
    return undefined;
  }
  next.tries += 1;
  next.claimedUntil = until;
  return tx.getRepository(Conversion).save(next);
}

/** Notes what came of a conversion. One that another process has ended meanwhile stands as it is. */
export async function endConversion(
  tx: EntityManager,
  fileId: string,
  came: { pagesFileId: string } | { fault: ConversionFault },
  now: Date,
): Promise<void> {
  await tx
    .getRepository(Conversion)
    .update(
      { fileId, state: 'waiting' },
      { state: 'fault' in came ? 'failed' : 'done', ...came, endedAt: now },
    );
}

/** Lets another process take it at once: this one stops before it was done. */
export async function giveBackConversion(tx: EntityManager, fileId: string): Promise<void> {
  await tx.getRepository(Conversion).update({ fileId, state: 'waiting' }, { claimedUntil: null });
}
