import type { EntityManager } from 'typeorm';
import type { OperationView } from '@klubbat/shared/contracts/operation';
import { PROCESS_GONE, serviceStanding, workStanding, worst } from '@klubbat/shared/rules/operation-standing';
import type { Standing } from '@klubbat/shared/vocabulary/service-names';
import type { VirusScan } from '../../platform/virus-scan.js';
import { findDatabaseState, findProcesses, findServices } from './operation.store.js';
import { findWaitingWork } from './waiting-work.store.js';

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

/** How the installation stands, as any of its processes can tell. */
export async function showOperation(
  tx: EntityManager,
  { version, scan }: { version: string; scan: VirusScan | undefined },
  now: Date,
): Promise<OperationView> {
  const { archivedAt, archiveFailedAt, bytes, ...database } = await findDatabaseState(tx);
  const processes = (await findProcesses(tx)).map((process) => ({
    ...process,
    startedAt: process.startedAt.toISOString(),
    seenAt: process.seenAt.toISOString(),
    alive: now.getTime() - process.seenAt.getTime() < PROCESS_GONE,
  }));
  const work = (await findWaitingWork(tx, now)).map((one) => ({
    ...one,
    dueSince: written(one.dueSince),
    standing: workStanding(one, now),
  }));
  const known = [...(await findServices(tx)), ...(await askScan(scan, now))];
  const services = known.map((one) => ({
    ...one,
    succeededAt: written(one.succeededAt),
    failedAt: written(one.failedAt),
    standing: serviceStanding(one),
  }));
  const backup = serviceStanding({ succeededAt: archivedAt, failedAt: archiveFailedAt });
  const alive: Standing = processes.some((process) => process.alive) ? 'good' : 'watch';
  return {
    at: now.toISOString(),
    standing: worst([alive, backup, ...[...work, ...services].map(({ standing }) => standing)]),
    version,
    database: {
      ...database,
      bytes: Number(bytes),
      archivedAt: written(archivedAt),
      archiveFailedAt: written(archiveFailedAt),
    },
    processes,
    work,
    services,
  };
}

/** The same in one word, for anyone: nothing of the inside. */
export async function showStatus(tx: EntityManager, now: Date): Promise<{ standing: Standing; at: string }> {
  const standing = worst(
    (await findWaitingWork(tx, now)).map((one) => workStanding({ ...one, failed: 0 }, now)),
  );
  return { standing, at: now.toISOString() };
}
