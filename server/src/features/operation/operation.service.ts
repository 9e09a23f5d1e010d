import { statfs } from 'node:fs/promises';
import type { EntityManager } from 'typeorm';
import type { OperationView } from '@klubbat/shared/contracts/operation';
import {
  diskStanding,
  PROCESS_GONE,
  safeguardStanding,
  serviceStanding,
  workStanding,
  worst,
} from '@klubbat/shared/rules/operation-standing';
import type { ClockFault } from '@klubbat/shared/vocabulary/clock-faults';
import {
  safeguards,
  serviceNames,
  type ServiceName,
  type Standing,
} from '@klubbat/shared/vocabulary/service-names';
import type { Clock } from '../../platform/clock.js';
import { CLOCKS_MAY_DIFFER } from '../../platform/clock-watch.js';
import { fail } from '../../platform/errors.js';
import type { VirusScan } from '../../platform/virus-scan.js';
import type { Work } from '../../platform/work.js';
import { record } from '../audit/audit.store.js';
import { findDatabaseState, findProcesses, findServices } from './operation.store.js';
import { confirmMoment, findMoments } from './known-moment.store.js';
import { findWaitingWork } from './waiting-work.store.js';

const NEVER = { succeededAt: null, failedAt: null, error: null, told: null };
const written = (moment: Date | null) => moment?.toISOString() ?? null;

/** Whoever looks at the page does not wait longer than this for a scanner that does not answer, in ms. */
const SCAN_PATIENCE = 5000;

/** Whether the scanner of files answers now; nothing where there is none. */
async function askScan(scan: VirusScan | undefined, now: Date) {
  if (scan === undefined) {
    return [];
  }
  const name = 'virus-scan' as const;
  try {
    await scan(Buffer.alloc(0), SCAN_PATIENCE);
    return [{ name, succeededAt: now, failedAt: null, error: null }];
  } catch (error) {
    return [{ name, succeededAt: null, failedAt: now, error: (error as Error).message }];
  }
}

export interface OperationParts {
  version: string;
  scan: VirusScan | undefined;
  /** why the clock of this process is not to be trusted */
  clockFault: () => ClockFault | undefined;
  /** what the clock of this process shows, right or wrong */
  clock: Clock;
  /** where our own PostgreSQL keeps its data; undefined: the database is a server elsewhere */
  databaseFolder: string | undefined;
}

/** The room of the disk that the database lies on, where the program sees it. */
async function askDisk(folder: string | undefined): Promise<OperationView['disk']> {
  if (folder === undefined) {
    return null;
  }
  const { bavail, blocks, bsize } = await statfs(folder);
  const room = { freeBytes: bavail * bsize, bytes: blocks * bsize };
  return { standing: diskStanding(room), ...room };
}

const isService = (name: string): name is ServiceName => serviceNames.some((one) => one === name);

/** How the installation stands, as any of its processes can tell. */
export async function showOperation(
  tx: EntityManager,
  { version, scan, clockFault, clock, databaseFolder }: OperationParts,
  now: Date,
): Promise<OperationView> {
  const { archivedAt, archiveFailedAt, bytes, ...database } = await findDatabaseState(tx);
  const processes = (await findProcesses(tx)).map((process) => ({
    ...process,
    startedAt: process.startedAt.toISOString(),
    seenAt: process.seenAt.toISOString(),
    alive: now.getTime() - process.seenAt.getTime() < PROCESS_GONE,
    clockDifferenceMs: process.clockDifferenceMs === null ? null : Number(process.clockDifferenceMs),
  }));
  const work = (await findWaitingWork(tx, now)).map((one) => ({
    ...one,
    dueSince: written(one.dueSince),
    standing: workStanding(one, now),
  }));
  const noted = await findServices(tx);
  const known = [
    ...noted.flatMap(({ name, succeededAt, failedAt, error }) =>
      isService(name) ? [{ name, succeededAt, failedAt, error }] : [],
    ),
    ...(await askScan(scan, now)),
  ];
  const services = known.map((one) => ({
    ...one,
    succeededAt: written(one.succeededAt),
    failedAt: written(one.failedAt),
    standing: serviceStanding(one),
  }));
  const guards = safeguards.map((name) => {
    const { succeededAt, failedAt, error, told } = noted.find((one) => one.name === name) ?? NEVER;
    return {
      name,
      standing: safeguardStanding(name, { succeededAt, failedAt }, now),
      succeededAt: written(succeededAt),
      failedAt: written(failedAt),
      error,
      told,
    };
  });
  const { notedAt, confirmedAt } = await findMoments(tx);
  const fault = clockFault() ?? null;
  const isClockWrong = fault !== null || processes.some((one) => one.alive && one.clockFault !== null);
  const disk = await askDisk(databaseFolder);
  const backup = serviceStanding({ succeededAt: archivedAt, failedAt: archiveFailedAt });
  const alive: Standing = processes.some((process) => process.alive) ? 'good' : 'watch';
  return {
    at: now.toISOString(),
    standing: worst([
      alive,
      backup,
      isClockWrong ? 'bad' : 'good',
      disk?.standing ?? 'good',
      ...[...work, ...services, ...guards].map(({ standing }) => standing),
    ]),
    version,
    database: {
      ...database,
      bytes: Number(bytes),
      archivedAt: written(archivedAt),
      archiveFailedAt: written(archiveFailedAt),
    },
    processes,
    clock: {
      fault,
      shows: clock().toISOString(),
      notedAt: written(notedAt),
      confirmedAt: written(confirmedAt),
    },
    disk,
    safeguards: guards,
    work,
    services,
  };
}

/**
 * Somebody who operates the installation says that the clock is right, after a leap or a long standstill. Refused while it differs from that of the
 * database: then one of them is wrong, whoever says what. Refuses: `clocks-differ`.
 */
export async function confirmClock(work: Work, clock: Clock): Promise<void> {
  const { database, notedAt } = await findMoments(work.tx);
  const shown = clock();
  if (Math.abs(database.getTime() - shown.getTime()) > CLOCKS_MAY_DIFFER) {
    fail('clocks-differ');
  }
  await confirmMoment(work.tx, shown);
  await record(work, {
    action: 'clock.confirmed',
    details: { clock: shown.toISOString(), lastKnown: written(notedAt) },
  });
}

/** The same in one word, for anyone: nothing of the inside. */
export async function showStatus(tx: EntityManager, now: Date): Promise<{ standing: Standing; at: string }> {
  const standing = worst(
    (await findWaitingWork(tx, now)).map((one) => workStanding({ ...one, failed: 0 }, now)),
  );
  return { standing, at: now.toISOString() };
}
