import type { DataSource } from 'typeorm';
import type { ClockFault } from '@klubbat/shared/vocabulary/clock-faults';
import { findMoments, noteMoment } from '../features/operation/known-moment.store.js';
import type { Clock } from '../platform/clock.js';
import { CLOCKS_MAY_DIFFER, type ClockWatch } from '../platform/clock-watch.js';
import type { Log } from '../platform/log.js';

interface Parts {
  dataSource: DataSource;
  clock: Clock;
  log: Log;
  watch?: ClockWatch | undefined;
}

/** What a look at the clock tells. */
export interface ClockLook {
  /** the moment that the program goes by */
  now: Date;
  clockDifferenceMs: number | null;
  clockFault: ClockFault | null;
}

/**
 * Holds the program's clock against the database's and the last moment that is known, and notes the moment where the clock is to be trusted. The log
 * is told when that changes.
 */
export function clockLook({ dataSource, clock, log, watch }: Parts): () => Promise<ClockLook> {
  let told: ClockFault | undefined;
  const tell = (fault: ClockFault | undefined, facts: Record<string, unknown>) => {
    if (fault !== undefined && fault !== told) {
      log.error({ fault, ...facts }, 'the clock is not to be trusted: what has effect in law waits');
    } else if (fault === undefined && told !== undefined) {
      log.warn(facts, 'the clock is trusted again');
    }
    told = fault;
  };
  return async () => {
    if (watch === undefined) {
      return { now: clock(), clockDifferenceMs: null, clockFault: null };
    }
    const asked = watch.shows();
    const { database, notedAt, confirmedAt } = await findMoments(dataSource.manager);
    const answered = watch.shows();
    watch.compare({ asked, answered, database, notedAt, confirmedAt });
    const fault = watch.fault();
    const clockDifferenceMs = Math.round(watch.differenceMs ?? 0);
    tell(fault, { program: answered, database, lastKnown: notedAt, clockDifferenceMs });
    if (fault === undefined && isDue(notedAt, answered)) {
      await noteMoment(dataSource.manager, answered);
    }
    return { now: clock(), clockDifferenceMs, clockFault: fault ?? null };
  };
}

/** Noted so seldom that it costs nothing, and so often that a clock that is behind is known by it. */
function isDue(notedAt: Date | null, now: Date): boolean {
  return notedAt === null || now.getTime() - notedAt.getTime() >= CLOCKS_MAY_DIFFER / 2;
}
