import { minuteInSweden } from '../../platform/clock.js';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { findPerson } from './register.store.js';

/** Refuses a change to what somebody else has changed since it was read, and says who and when. */
export async function refuseStale(
  work: Work,
  row: { version: number; updatedAt: Date; updatedBy: string | null },
  version: number,
): Promise<void> {
  if (row.version === version) {
    return;
  }
  const who = row.updatedBy === null ? null : await findPerson(work.tx, row.updatedBy);
  const changedBy = who?.name ?? 'Någon annan';
  fail('stale-version', {
    params: { who: changedBy, when: minuteInSweden(row.updatedAt) },
    changedBy,
    changedAt: row.updatedAt.toISOString(),
  });
}

/** Marks a row as changed now by the actor: whoever still shows the old version is told. */
export function touch(work: Work, row: { version: number; updatedAt: Date; updatedBy: string | null }): void {
  row.version += 1;
  row.updatedAt = work.now;
  row.updatedBy = work.actor.personId;
}
