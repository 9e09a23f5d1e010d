import { createHash } from 'node:crypto';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { copyFile, inLanes } from './copy-file.js';
import type { BackupFile } from './manifest.js';
import { inStillMoment } from './still-moment.js';

/** What PostgreSQL makes anew at each start, or must not find (its manual, "Making a Base Backup"); WAL is taken by itself. */
const EMPTIED = new Set([
  'pg_dynshmem',
  'pg_notify',
  'pg_replslot',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
  'pg_subtrans',
  'pg_wal',
]);
const LEFT_OUT =
  /^(?:postmaster\.(?:pid|opts)|backup_label(?:\.old)?|tablespace_map(?:\.old)?|pgsql_tmp.*|pg_internal\.init.*)$/;
const CONTROL = 'global/pg_control';
const SEGMENT = /^[0-9A-F]{24}$/;
/** How much WAL the middle eight figures of a segment's name count. */
const LOG_BYTES = 4_294_967_296n;

export interface CopiedCluster {
  folders: string[];
  files: BackupFile[];
  /** a session that sees the very moment that the copy comes to when it is started; whoever asks ends it */
  seeing: pg.Client;
}

async function listCluster(cluster: string): Promise<{ folders: string[]; files: string[] }> {
  const folders: string[] = [];
  const files: string[] = [];
  const enter = async (folder: string): Promise<void> => {
    const entries = await readdir(join(cluster, folder), { withFileTypes: true }).catch(
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') {
          return [];
        }
        throw error;
      },
    );
    for (const entry of entries.filter(({ name }) => !LEFT_OUT.test(name))) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) {
        folders.push(path);
        await (EMPTIED.has(path) ? undefined : enter(path));
      } else if (entry.isFile()) {
        files.push(path);
      } else if (entry.isSymbolicLink()) {
        throw new Error(`${path} in the cluster is a link: tablespaces elsewhere cannot be backed up so`);
      }
    }
  };
  await enter('');
  return { folders, files };
}

/** The names of all segments from the one to the other. @throws when they are of different timelines */
export function segmentsBetween(first: string, last: string, segmentBytes: number): string[] {
  const perLog = LOG_BYTES / BigInt(segmentBytes);
  const place = (name: string) =>
    BigInt(`0x${name.slice(8, 16)}`) * perLog + BigInt(`0x${name.slice(16, 24)}`);
  const timeline = first.slice(0, 8);
  if (timeline !== last.slice(0, 8) || place(last) < place(first)) {
    throw new Error(`the backup began in WAL ${first} and ended in ${last}: make another`);
  }
  const hex = (value: bigint) => value.toString(16).toUpperCase().padStart(8, '0');
  const names: string[] = [];
  for (let at = place(first); at <= place(last); at += 1n) {
    names.push(`${timeline}${hex(at / perLog)}${hex(at % perLog)}`);
  }
  return names;
}

/** Takes the whole cluster while it is written to: PostgreSQL's low-level online backup, which is what pg_basebackup does. */
export async function copyCluster(
  cluster: string,
  into: string,
  open: () => Promise<pg.Client>,
): Promise<CopiedCluster> {
  const session = await open();
  const files: BackupFile[] = [];
  const take = async (path: string): Promise<boolean> => {
    const copied = await copyFile(join(cluster, path), join(into, path));
    if (copied !== undefined) {
      files.push({ path, ...copied });
    }
    return copied !== undefined;
  };
  const ask = async (sql: string): Promise<Record<string, string>> =>
    (await session.query<Record<string, string>>(sql)).rows[0] ?? {};
  try {
    // ends with the session; until then no WAL that the backup needs is written over
    await session.query('SELECT pg_create_physical_replication_slot($1, true, true)', [
      `klubbat_backup_${process.pid}`,
    ]);
    const began = await ask("SELECT pg_backup_start('klubbat', true)::text AS at");
    const listed = await listCluster(cluster);
    for (const folder of listed.folders) {
      await mkdir(join(into, folder), { mode: 0o700 });
    }
    await inLanes(
      listed.files.filter((path) => path !== CONTROL),
      take,
    );
    // last, as pg_basebackup does: what it says of the others must not be older than they are
    await take(CONTROL);
    const { done: ended, seeing } = await inStillMoment(open, () =>
      ask('SELECT lsn::text AS at, labelfile, spcmapfile FROM pg_backup_stop(false)'),
    );
    try {
      const label = ended['labelfile'] ?? '';
      await writeFile(join(into, 'backup_label'), label, { mode: 0o600, flush: true });
      files.push({
        path: 'backup_label',
        size: Buffer.byteLength(label),
        sha256: createHash('sha256').update(label).digest('hex'),
      });
      const wal = await ask(
        `SELECT pg_walfile_name('${began['at']}') AS first, pg_walfile_name('${ended['at']}') AS last,
                (SELECT setting FROM pg_settings WHERE name = 'wal_segment_size') AS bytes`,
      );
      const { first = '', last = '', bytes } = wal;
      for (const name of segmentsBetween(first, last, Number(bytes))) {
        if (!SEGMENT.test(name) || !(await take(`pg_wal/${name}`))) {
          throw new Error(`the WAL ${name} that the backup needs is gone`);
        }
      }
      return { folders: listed.folders, files, seeing };
    } catch (error) {
      await seeing.end();
      throw error;
    }
  } finally {
    await session.end();
  }
}
