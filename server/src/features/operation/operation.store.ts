import type { EntityManager } from 'typeorm';
import type { ClockFault } from '@klubbat/shared/vocabulary/clock-faults';
import type { NotedService, Safeguard } from '@klubbat/shared/vocabulary/service-names';
import { ProgramProcess } from './program-process.entity.js';
import { ServiceState } from './service-state.entity.js';

/** A process that has been gone for so long is forgotten. */
const FORGOTTEN = 24 * 60 * 60_000;
const LONGEST_TEXT = 500;

export interface RunningProcess extends Pick<ProgramProcess, 'id' | 'version' | 'startedAt'> {
  /** how far its clock is ahead of the database's */
  clockDifferenceMs?: number | null;
  clockFault?: ClockFault | null;
}

/** Says that a process is there, and forgets those that have been gone for a day. */
export async function noteProcess(
  tx: EntityManager,
  { id, version, startedAt, clockDifferenceMs = null, clockFault = null }: RunningProcess,
  now: Date,
): Promise<void> {
  await tx.query(
    `INSERT INTO program_process (id, version, started_at, seen_at, clock_difference_ms, clock_fault)
     VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT ON CONSTRAINT pk_program_process DO UPDATE SET seen_at = excluded.seen_at,
       clock_difference_ms = excluded.clock_difference_ms, clock_fault = excluded.clock_fault`,
    [id, version, startedAt, now, clockDifferenceMs, clockFault],
  );
  await tx.query('DELETE FROM program_process WHERE seen_at < $1', [new Date(now.getTime() - FORGOTTEN)]);
}

/** A process that stops in good order is gone at once. */
export async function forgetProcess(tx: EntityManager, id: string): Promise<void> {
  await tx.getRepository(ProgramProcess).delete({ id });
}

/** Notes that a service worked (`error` null) or failed. */
export async function noteService(
  tx: EntityManager,
  name: NotedService,
  error: string | null,
  now: Date,
): Promise<void> {
  const [column, words] =
    error === null ? ['succeeded_at', null] : ['failed_at', error.slice(0, LONGEST_TEXT)];
  await tx.query(
    `INSERT INTO service_state (name, ${column}, error) VALUES ($1, $2, $3)
     ON CONFLICT ON CONSTRAINT pk_service_state DO UPDATE SET ${column} = excluded.${column}, error = excluded.error`,
    [name, now, words],
  );
}

export function findProcesses(tx: EntityManager): Promise<ProgramProcess[]> {
  return tx.getRepository(ProgramProcess).find({ order: { startedAt: 'ASC', id: 'ASC' } });
}

export function findServices(tx: EntityManager): Promise<ServiceState[]> {
  return tx.getRepository(ServiceState).find({ order: { name: 'ASC' } });
}

/**
 * Notes that the operator has backed up or verified. `told`: what was done; `error`: what went wrong instead, where something did.
 */
export async function noteSafeguard(
  tx: { query: (sql: string, values: unknown[]) => Promise<unknown> },
  name: Safeguard,
  { told, error }: { told: string; error?: undefined } | { told?: undefined; error: string },
  now: Date,
): Promise<void> {
  const words = (text: string | undefined) => text?.slice(0, LONGEST_TEXT) ?? null;
  await tx.query(
    `INSERT INTO service_state (name, succeeded_at, failed_at, error, told)
     VALUES ($1::text, CASE WHEN $3::text IS NULL THEN $2::timestamptz END, CASE WHEN $3 IS NOT NULL THEN $2 END, $3, $4)
     ON CONFLICT ON CONSTRAINT pk_service_state DO UPDATE SET
       succeeded_at = coalesce(excluded.succeeded_at, service_state.succeeded_at),
       failed_at = coalesce(excluded.failed_at, service_state.failed_at),
       error = excluded.error, told = coalesce(excluded.told, service_state.told)`,
    [name, now, words(error), words(told)],
  );
}

export interface DatabaseState {
  version: string;
  bytes: string;
  migrations: number;
  lastMigration: string;
  archivedAt: Date | null;
  archiveFailedAt: Date | null;
}

/** The database itself: what it is, how large, and when its log was last archived. */
export async function findDatabaseState(tx: EntityManager): Promise<DatabaseState> {
  const rows: DatabaseState[] = await tx.query(
    `SELECT current_setting('server_version') AS version, pg_database_size(current_database())::text AS bytes,
            (SELECT count(*)::int FROM migrations) AS migrations,
            (SELECT name FROM migrations ORDER BY id DESC LIMIT 1) AS "lastMigration",
            last_archived_time AS "archivedAt", last_failed_time AS "archiveFailedAt"
       FROM pg_stat_archiver`,
  );
  const [row] = rows;
  if (row === undefined) {
    throw new Error('PostgreSQL tells nothing of itself');
  }
  return row;
}
