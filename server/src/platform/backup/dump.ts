import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { sumOfFile, type BackupFile } from './manifest.js';
import { findTool, quietAddress } from './postgres-tools.js';

const DUMP = 'klubbat.dump';

async function versionOf(session: pg.Client): Promise<number> {
  const { rows } = await session.query<{ version: string }>(
    "SELECT current_setting('server_version_num') AS version",
  );
  return Number(rows[0]?.version);
}

/**
 * Dumps a database of one's own with pg_dump while it is written to.
 *
 * @param seeing in a transaction that sees one moment: the dump is of that very moment
 * @param bin where pg_dump lies; undefined: where the system finds it
 */
export async function dumpDatabase(
  url: string,
  seeing: pg.Client,
  into: string,
  bin: string | undefined,
): Promise<BackupFile[]> {
  const dump = await findTool('pg_dump', bin, await versionOf(seeing));
  const { rows } = await seeing.query<{ name: string }>('SELECT pg_export_snapshot() AS name');
  const { address, environment } = quietAddress(url);
  const file = join(into, DUMP);
  await dump(
    [
      ...['--format=custom', '--no-owner', '--no-privileges', `--snapshot=${rows[0]?.name ?? ''}`],
      ...[`--file=${file}`, `--dbname=${address}`],
    ],
    environment,
  );
  return [{ path: DUMP, ...(await sumOfFile(file)) }];
}

/** What stands in the way of restoring into a database. */
export interface InTheWay {
  tables: number;
  /** sessions of others */
  sessions: number;
}

export async function lookInto(session: pg.Client): Promise<InTheWay> {
  const { rows } = await session.query<InTheWay>(
    `SELECT (SELECT count(*)::int FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace) AS tables,
            (SELECT count(*)::int FROM pg_stat_activity
              WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend') AS sessions`,
  );
  return rows[0] ?? { tables: 0, sessions: 0 };
}

/**
 * What is put back of a dump, as pg_restore lists it: all but the policies of the open pages, which name a role that the server may not have.
 * The program makes them again when it starts (open-wall.ts).
 */
export function putBack(list: string): string {
  return list
    .split('\n')
    .filter((line) => !/^\d+; \d+ \d+ POLICY \S+ \S+ published /.test(line))
    .join('\n');
}

/** Puts a dump back, whole or not at all; what the database had in its schema is dropped before. */
export async function restoreDump(
  url: string,
  session: pg.Client,
  from: string,
  bin: string | undefined,
): Promise<void> {
  const restore = await findTool('pg_restore', bin, await versionOf(session));
  const { address, environment } = quietAddress(url);
  const file = join(from, DUMP);
  // a dump that it cannot read is found before anything is dropped
  const list = putBack(await restore(['--list', file], environment));
  if ((await lookInto(session)).tables > 0) {
    await session.query(
      'BEGIN; DROP SCHEMA public CASCADE; CREATE SCHEMA public AUTHORIZATION pg_database_owner; COMMIT',
    );
  }
  const folder = await mkdtemp(join(tmpdir(), 'klubbat-restore-'));
  try {
    const listed = join(folder, 'list');
    await writeFile(listed, list);
    await restore(
      [
        ...['--single-transaction', '--exit-on-error', '--no-owner', '--no-privileges', '--no-comments'],
        ...[`--use-list=${listed}`, `--dbname=${address}`, file],
      ],
      environment,
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}
