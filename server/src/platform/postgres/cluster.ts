import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmod,
  lstat,
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  realpath,
  rename,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { syncFolder } from '../sync-folder.js';
import { findPostgresBinaries, type PostgresBinaries } from './postgres-binaries.js';
import { postgresEnvironment } from './postgres-environment.js';
import { isAlive } from './postmaster-file.js';
import { chooseRunAs, giveTo, isReachableBy, type RunAs } from './run-as.js';

/** One initialised PostgreSQL cluster on disk and what it takes to run it. */
export type Cluster = {
  /** The real folder (PGDATA), after links are followed. */
  readonly folder: string;
  readonly password: string;
  readonly binaries: PostgresBinaries;
  readonly runAs: RunAs | undefined;
};

/** The role that owns everything in the cluster. */
export const CLUSTER_USER = 'klubbat';

const run = promisify(execFile);
const PASSWORD_FILE = 'klubbat-password';
const POSTGRES_MAJOR = '18';
const SYSTEM_FOLDER = '/var/lib/klubbat';

/**
 * Opens the cluster in `<dataFolder>/postgres`, making it first when it is missing. Several processes may
 * do this at once: each makes its own beside, one rename wins, the others use the winner's.
 *
 * As root the cluster belongs to `nobody`. When `nobody` cannot reach the data folder (it lies under a
 * closed home folder) no mode of yours is changed: the cluster is put in `/var/lib/klubbat` instead and
 * `<dataFolder>/postgres` is a link to it.
 *
 * @throws when the cluster is of another PostgreSQL major version or belongs to another user.
 */
export async function openCluster(dataFolder: string, durable: boolean): Promise<Cluster> {
  await mkdir(dataFolder, { recursive: true });
  const named = join(dataFolder, 'postgres');
  const runAs = await chooseRunAs(named);
  const binaries = await findPostgresBinaries(runAs);
  if (!(await isInitialised(named))) {
    await placeCluster(named, runAs, (staging, data) => initialise(staging, data, binaries, runAs, durable));
  }
  const folder = await realpath(named);
  const version = (await readOwn(join(folder, 'PG_VERSION'))).trim();
  if (version !== POSTGRES_MAJOR) {
    throw new Error(
      `${folder} was made by PostgreSQL ${version}, but this program brings PostgreSQL ${POSTGRES_MAJOR}. ` +
        'Export it with the old version and import it into a new data folder.',
    );
  }
  const password = (await readOwn(join(folder, PASSWORD_FILE))).trim();
  return { folder, password, binaries, runAs };
}

async function isInitialised(named: string): Promise<boolean> {
  if ((await lstat(named).catch(() => undefined)) === undefined) {
    return false;
  }
  await realpath(named).catch((cause: unknown) => {
    throw new Error(`${named} points to a folder that is gone. Bring it back, or remove the link.`, {
      cause,
    });
  });
  return true;
}

async function readOwn(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw new Error(
      `Cannot read ${file}. Either the data folder belongs to another user (start as that user, or choose ` +
        'another folder with KLUBBAT_DATA), or it is no data folder of Klubbat.',
      { cause },
    );
  }
}

/**
 * Puts a cluster in its place, whole or not at all: `fill` makes it in `data`, a folder that is not there yet within
 * `staging`, which is the user's that PostgreSQL runs as. One that is in the place already stays.
 *
 * @param named `<dataFolder>/postgres`
 */
export async function placeCluster(
  named: string,
  runAs: RunAs | undefined,
  fill: (staging: string, data: string) => Promise<void>,
): Promise<void> {
  const besides = await folderWithinReach(dirname(named), runAs);
  await removeLeftovers(besides);
  const staging = await mkdtemp(join(besides, `postgres-new-${process.pid}-`));
  try {
    await giveTo(runAs, staging);
    const data = join(staging, 'data');
    await fill(staging, data);
    if (besides === dirname(named)) {
      await renameUnlessTaken(data, named);
    } else {
      const place = join(besides, `postgres-${randomBytes(6).toString('hex')}`);
      await rename(data, place);
      await linkUnlessTaken(place, named);
    }
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

async function folderWithinReach(dataFolder: string, runAs: RunAs | undefined): Promise<string> {
  if (runAs === undefined || (await isReachableBy(runAs, dataFolder))) {
    return dataFolder;
  }
  await mkdir(SYSTEM_FOLDER, { recursive: true });
  await chmod(SYSTEM_FOLDER, 0o755);
  return SYSTEM_FOLDER;
}

async function initialise(
  staging: string,
  data: string,
  binaries: PostgresBinaries,
  runAs: RunAs | undefined,
  durable: boolean,
): Promise<void> {
  const passwordFile = join(staging, PASSWORD_FILE);
  await writeFile(passwordFile, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
  await giveTo(runAs, passwordFile);
  await run(
    binaries.initdb,
    [
      ...['-D', data, '-U', CLUSTER_USER, `--pwfile=${passwordFile}`, '--auth=scram-sha-256'],
      // Without an explicit encoding and locale a machine with LANG=C gets an SQL_ASCII database.
      ...['-E', 'UTF8', '--locale-provider=icu', '--icu-locale=sv-SE', '--locale=C', '-T', 'swedish'],
      ...(durable ? [] : ['--no-sync']),
    ],
    { cwd: '/', env: postgresEnvironment(), ...runAs },
  );
  await rename(passwordFile, join(data, PASSWORD_FILE));
  if (durable) {
    await syncFolder(data);
  }
}

async function renameUnlessTaken(data: string, named: string): Promise<void> {
  await rename(data, named).catch((error: NodeJS.ErrnoException) => {
    if (!['ENOTEMPTY', 'EEXIST', 'EPERM', 'ENOTDIR'].includes(error.code ?? '')) {
      throw error;
    }
  });
}

async function linkUnlessTaken(place: string, named: string): Promise<void> {
  await symlink(place, named).catch(async (error: NodeJS.ErrnoException) => {
    await rm(place, { recursive: true, force: true });
    if (error.code !== 'EEXIST') {
      throw error;
    }
  });
}

/** Removes what a start that was killed midway left behind. */
async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const maker = /^postgres-new-(\d+)-/.exec(name)?.[1];
    if (maker !== undefined && !isAlive(Number(maker))) {
      await rm(join(folder, name), { recursive: true, force: true });
    }
  }
}
