import type { Safeguard, Standing } from '../vocabulary/service-names.js';

const MINUTE = 60_000;
/** What is due and has waited so long is late; after the longer time somebody should be woken. */
const LATE = 15 * MINUTE;
const FAR_TOO_LATE = 120 * MINUTE;
/** A process that has not been seen for so long is not alive. */
export const PROCESS_GONE = 60_000;

/** How work stands: `dueSince` is when that which is due began to wait (null: nothing is due). */
export function workStanding(
  { dueSince, failed }: { dueSince: Date | null; failed: number },
  now: Date,
): Standing {
  const waited = dueSince === null ? 0 : now.getTime() - dueSince.getTime();
  if (waited > FAR_TOO_LATE) {
    return 'bad';
  }
  return waited > LATE || failed > 0 ? 'watch' : 'good';
}

/** How a service stands: what failed last is to be looked at; when it has not worked for two hours since, something is not done. */
export function serviceStanding({
  succeededAt,
  failedAt,
}: {
  succeededAt: Date | null;
  failedAt: Date | null;
}): Standing {
  if (failedAt === null || (succeededAt !== null && succeededAt >= failedAt)) {
    return 'good';
  }
  const since = succeededAt === null ? 0 : failedAt.getTime() - succeededAt.getTime();
  return since > FAR_TOO_LATE ? 'bad' : 'watch';
}

const DAY = 24 * 60 * MINUTE;
/** Longer ago than this it is time again; one that has never been done here may be done with other tools. */
const TIME_AGAIN: Readonly<Record<Safeguard, number>> = { backup: 7 * DAY, verify: 35 * DAY };

/** How something stands that the operator does to be safe. What went wrong last is not done; what was done long ago is to be looked at. */
export function safeguardStanding(
  name: Safeguard,
  { succeededAt, failedAt }: { succeededAt: Date | null; failedAt: Date | null },
  now: Date,
): Standing {
  if (failedAt !== null && (succeededAt === null || failedAt > succeededAt)) {
    return 'bad';
  }
  return succeededAt !== null && now.getTime() - succeededAt.getTime() > TIME_AGAIN[name] ? 'watch' : 'good';
}

const GIGABYTE = 1_000_000_000;

/** How a disk stands, by bytes: a database that finds no room stops. */
export function diskStanding({ freeBytes, bytes }: { freeBytes: number; bytes: number }): Standing {
  const share = freeBytes / bytes;
  if (share < 0.02 || freeBytes < GIGABYTE / 5) {
    return 'bad';
  }
  return share < 0.1 || freeBytes < GIGABYTE ? 'watch' : 'good';
}

/** As bad as the worst of them. */
export function worst(all: readonly Standing[]): Standing {
  return all.includes('bad') ? 'bad' : all.includes('watch') ? 'watch' : 'good';
}
