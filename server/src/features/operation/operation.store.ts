import type { EntityManager } from 'typeorm';
import type { NotedService } from '@klubbat/shared/vocabulary/service-names';
import { ProgramProcess } from './program-process.entity.js';
import { ServiceState } from './service-state.entity.js';

/** A process that has been gone for so long is forgotten. */
const FORGOTTEN = 24 * 60 * 60_000;
const LONGEST_ERROR = 500;

/** Says that a process is there, and forgets those that have been gone for a day. */
export async function noteProcess(
  tx: EntityManager,
  { id, version, startedAt }: Pick<ProgramProcess, 'id' | 'version' | 'startedAt'>,
  now: Date,
): Promise<void> {
  await tx.query(
    `INSERT INTO program_process (id, version, started_at, seen_at) VALUES ($1, $2, $3, $4)
     ON CONFLICT ON CONSTRAINT pk_program_process DO UPDATE SET seen_at = excluded.seen_at`,
    [id, version, startedAt, now],
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
    error === null ? ['succeeded_at', null] : ['failed_at', error.slice(0, LONGEST_ERROR)];
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
