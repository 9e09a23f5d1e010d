import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { readBackupArguments } from './app/backup-arguments.js';
import { noteSafeguard } from './features/operation/operation.store.js';
import { copyCluster } from './platform/backup/copy-cluster.js';
import { dumpDatabase } from './platform/backup/dump.js';
import { writeManifest, type Manifest } from './platform/backup/manifest.js';
import { copyObjects } from './platform/backup/objects.js';
import { sumRows } from './platform/backup/row-sums.js';
import { inSession, openSession } from './platform/backup/session.js';
import { makeWhole } from './platform/backup/unfinished.js';
import { systemClock } from './platform/clock.js';
import { readConfig, type Config } from './platform/config.js';
import type { Connection } from './platform/database.js';
import { dataFolderOf, findDatabase, hasDatabase } from './platform/find-database.js';
import { storageOf } from './platform/find-files.js';

/** Nothing was made. */
const NOT_DONE = 2;
const USAGE = 'npm run backup -- <a new folder> [--bin=/folder/with/pg_dump]';

const say = (line: string) => void process.stdout.write(`${line}\n`);

/** What the manifest tells of the database, in the moment that the session sees. */
async function tellOf(
  seeing: pg.Client,
): Promise<Pick<Manifest, 'madeAt' | 'postgres' | 'schema' | 'keyNeeded' | 'heads' | 'rows'>> {
  const { rows } = await seeing.query<{ at: Date; postgres: string; schema: string; needed: boolean }>(
    `SELECT now() AS at, current_setting('server_version') AS postgres,
            (SELECT name FROM migrations ORDER BY id DESC LIMIT 1) AS schema,
            EXISTS (SELECT 1 FROM secret_key) AS needed`,
  );
  const [told] = rows;
  if (told === undefined) {
    throw new Error('the database told nothing');
  }
  const heads = await seeing.query<{ chain: string; sequence: string; hash: string }>(
    'SELECT DISTINCT ON (chain) chain, sequence, hash FROM evidence_link ORDER BY chain, sequence DESC',
  );
  return {
    madeAt: told.at.toISOString(),
    postgres: told.postgres,
    schema: told.schema,
    keyNeeded: told.needed,
    heads: heads.rows.map((head) => ({ ...head, sequence: Number(head.sequence) })),
    rows: await sumRows(seeing),
  };
}

async function take(
  config: Config,
  connection: Connection,
  into: string,
  bin: string | undefined,
): Promise<Manifest> {
  const open = () => openSession(connection, `klubbat-${process.pid}-backup`);
  const common = { format: 'klubbat-backup', version: 1 } as const;
  if (config.databaseUrl !== undefined) {
    const seeing = await open();
    try {
      await seeing.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
      const files = await dumpDatabase(config.databaseUrl, seeing, into, bin);
      const objects = await copyObjects(seeing, into, storageOf(config));
      return {
        ...common,
        kind: 'dump',
        ...(await tellOf(seeing)),
        folders: [],
        files: [...files, ...objects],
      };
    } finally {
      await seeing.end();
    }
  }
  const cluster = await realpath(join(dataFolderOf(config), 'postgres'));
  const { folders, files, seeing } = await copyCluster(cluster, into, open);
  try {
    const objects = await copyObjects(seeing, into, storageOf(config));
    return { ...common, kind: 'cluster', ...(await tellOf(seeing)), folders, files: [...files, ...objects] };
  } finally {
    await seeing.end();
  }
}

/** What cannot be noted stands on the screen all the same: that a backup was made does not depend on it. */
async function noteBackup(
  connection: Connection,
  at: Date,
  outcome: Parameters<typeof noteSafeguard>[2],
): Promise<void> {
  await inSession(connection, `klubbat-${process.pid}-backup`, (session) =>
    noteSafeguard(session, 'backup', outcome, at),
  ).catch(() => undefined);
}

/** `npm run backup`: all of the database in a new folder, in one moment of it, also while the program runs. */
async function backup(args: readonly string[]): Promise<number> {
  const asked = readBackupArguments(args, ['--bin'], process.env['INIT_CWD'] ?? process.cwd());
  if (asked === undefined) {
    say(USAGE);
    return NOT_DONE;
  }
  const config = readConfig(process.env);
  if (!hasDatabase(config)) {
    say(`There is no database in ${dataFolderOf(config)}. Set KLUBBAT_DATA or DATABASE_URL.`);
    return NOT_DONE;
  }
  const { connection, close } = await findDatabase(config, () => undefined);
  try {
    const { manifest, sum } = await makeWhole(asked.folder, async (unfinished) => {
      const made = await take(config, connection, unfinished, asked.bin);
      return { manifest: made, sum: await writeManifest(unfinished, made) };
    });
    const { files, rows, heads, keyNeeded, madeAt } = manifest;
    heads.forEach(({ chain, sequence, hash }) => {
      say(`chain ${chain} ${sequence} ${hash}`);
    });
    say(
      keyNeeded
        ? 'The key is not in it: keep KLUBBAT_KEY, or secret.key in the data folder, in another place.'
        : 'No key is needed yet: nothing has been encrypted.',
    );
    const bytes = files.reduce((all, { size }) => all + size, 0);
    const count = Object.values(rows).reduce((all, table) => all + table.rows, 0);
    await noteBackup(connection, new Date(madeAt), {
      told: `${files.length} filer, ${Math.ceil(bytes / 1_000_000)} MB, ${count} rader`,
    });
    say(`manifest ${sum}`);
    say(`${asked.folder}: ${files.length} files, ${bytes} bytes, ${count} rows`);
    return 0;
  } catch (error) {
    await noteBackup(connection, systemClock(), { error: (error as Error).message });
    throw error;
  } finally {
    await close();
  }
}

process.exitCode = await backup(process.argv.slice(2)).catch((error: unknown) => {
  say(`No backup was made: ${(error as Error).message}`);
  return NOT_DONE;
});
