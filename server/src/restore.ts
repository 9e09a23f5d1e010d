import { readBackupArguments, type BackupArguments } from './app/backup-arguments.js';
import { verifyDatabase } from './app/verify-database.js';
import { lookInto, restoreDump } from './platform/backup/dump.js';
import { findFileFaults, readManifest, type Manifest } from './platform/backup/manifest.js';
import { objectsIn, restoreObjects } from './platform/backup/objects.js';
import { clusterIn, restoreCluster } from './platform/backup/restore-cluster.js';
import { rowFaults, sumRows } from './platform/backup/row-sums.js';
import { inSession } from './platform/backup/session.js';
import { systemClock } from './platform/clock.js';
import { readConfig, type Config } from './platform/config.js';
import { dataFolderOf, findDatabase } from './platform/find-database.js';
import { storageOf } from './platform/find-files.js';
import { secretBox } from './platform/secret-box.js';
import { keyOf } from './platform/secret-key.js';

/** Nothing was touched; 1 is for faults in what has been restored. */
const NOT_DONE = 2;
const APPLICATION = `klubbat-${process.pid}-restore`;
const USAGE = 'npm run restore -- <folder of a backup> [--over] [--bin=/folder/with/pg_restore]';

const say = (line: string) => void process.stdout.write(`${line}\n`);

/** What keeps the backup from being restored here, before anything is touched. */
async function whyNot(asked: BackupArguments, manifest: Manifest, config: Config): Promise<string[]> {
  const wanted = config.databaseUrl === undefined ? 'cluster' : 'dump';
  if (manifest.kind !== wanted) {
    return [
      manifest.kind === 'cluster'
        ? 'It is of the PostgreSQL that comes along: restore it without DATABASE_URL.'
        : 'It is of a database of one’s own: name the one to restore into with DATABASE_URL.',
    ];
  }
  if (objectsIn(manifest).length > 0 && config.files === undefined) {
    return ['It holds files of an object storage: name the one to put them into with KLUBBAT_FILES.'];
  }
  say(`Checking ${manifest.files.length} files …`);
  const faults = await findFileFaults(asked.folder, manifest);
  if (faults.length > 0) {
    return faults;
  }
  if (config.databaseUrl === undefined) {
    const there = await clusterIn(dataFolderOf(config));
    const folder = dataFolderOf(config);
    if (there === 'running') {
      return [`Klubbat is running on ${folder}. Stop it first.`];
    }
    return there === 'none' || asked.over
      ? []
      : [`There is an installation in ${folder}. With --over it is put aside; or set KLUBBAT_DATA.`];
  }
  const { tables, sessions } = await inSession({ url: config.databaseUrl }, APPLICATION, lookInto);
  if (tables > 0 && !asked.over) {
    return ['There are tables in that database. Make an empty one, or give --over, which drops them.'];
  }
  return sessions > 0
    ? [`${sessions} sessions of others are open in that database. Stop Klubbat first.`]
    : [];
}

async function putBack(asked: BackupArguments, manifest: Manifest, config: Config): Promise<void> {
  // first: no row is ever there without its bytes
  await restoreObjects(asked.folder, manifest, storageOf(config));
  if (config.databaseUrl === undefined) {
    const aside = `postgres-before-${systemClock().toISOString().replaceAll(':', '')}`;
    const there = await clusterIn(dataFolderOf(config));
    await restoreCluster(asked.folder, manifest, dataFolderOf(config), aside);
    if (there !== 'none') {
      say(`What was there lies in ${dataFolderOf(config)}/${aside}. Remove it when all is well.`);
    }
    return;
  }
  const url = config.databaseUrl;
  await inSession({ url }, APPLICATION, (session) => restoreDump(url, session, asked.folder, asked.bin));
}

/** Whether all that was in the backup is there, and nothing in it has been changed since it was written and signed. */
async function lookThrough(manifest: Manifest, config: Config): Promise<number> {
  const { connection, close } = await findDatabase(config, () => undefined);
  try {
    const found = await inSession(connection, APPLICATION, sumRows);
    const faults = rowFaults(manifest.rows, found);
    faults.forEach((fault) => {
      say(`FAULT ${fault}`);
    });
    if (faults.length === 0) {
      say(`Every row of ${Object.keys(found).length} tables is as it was ${manifest.madeAt}.`);
    }
    const secrets = secretBox(keyOf(config.key, dataFolderOf(config)));
    const verified = await verifyDatabase(connection, manifest.heads, say, storageOf(config), secrets);
    if (verified === undefined) {
      say(
        `Not verified: the backup is of another version of Klubbat (${manifest.schema}). Start it, then npm run verify.`,
      );
    }
    return faults.length + (verified ?? 0) === 0 ? 0 : 1;
  } finally {
    await close();
  }
}

/** `npm run restore`: checks every file of a backup, puts it in place, and verifies what has come of it. */
async function restore(args: readonly string[]): Promise<number> {
  const asked = readBackupArguments(args, ['--over', '--bin'], process.env['INIT_CWD'] ?? process.cwd());
  if (asked === undefined) {
    say(USAGE);
    return NOT_DONE;
  }
  const config = readConfig(process.env);
  const manifest = await readManifest(asked.folder);
  const reasons = await whyNot(asked, manifest, config);
  if (reasons.length > 0) {
    reasons.forEach(say);
    say('Nothing was restored.');
    return NOT_DONE;
  }
  await putBack(asked, manifest, config);
  return lookThrough(manifest, config);
}

process.exitCode = await restore(process.argv.slice(2)).catch((error: unknown) => {
  say(`The backup was not restored: ${(error as Error).message}`);
  return NOT_DONE;
});
