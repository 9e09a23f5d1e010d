import { lstat, mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { placeCluster } from '../postgres/cluster.js';
import { isPostgres, readPostmasterFile } from '../postgres/postmaster-file.js';
import { chooseRunAs, giveTo } from '../postgres/run-as.js';
import { copyFile, inLanes } from './copy-file.js';
import type { Manifest } from './manifest.js';
import { objectsIn } from './objects.js';

/** What is in the place of a cluster, if anything. */
export async function clusterIn(dataFolder: string): Promise<'none' | 'stopped' | 'running'> {
  const named = join(dataFolder, 'postgres');
  if ((await lstat(named).catch(() => undefined)) === undefined) {
    return 'none';
  }
  const holder = readPostmasterFile(named);
  return holder !== undefined && isPostgres(holder.pid) ? 'running' : 'stopped';
}

/**
 * Puts a copied cluster into a data folder, for PostgreSQL to recover at its next start. What was there is put beside, and
 * comes back should this fail.
 *
 * @param aside the name that what was there gets in the data folder
 * @throws when a file does not come through as it was
 */
export async function restoreCluster(
  folder: string,
  manifest: Manifest,
  dataFolder: string,
  aside: string,
): Promise<void> {
  const named = join(dataFolder, 'postgres');
  await mkdir(dataFolder, { recursive: true });
  const runAs = await chooseRunAs(named);
  let putAside = false;
  try {
    await placeCluster(named, runAs, async (_staging, data) => {
      await mkdir(data, { mode: 0o700 });
      await giveTo(runAs, data);
      for (const path of manifest.folders) {
        await mkdir(join(data, path), { mode: 0o700 });
        await giveTo(runAs, join(data, path));
      }
      const elsewhere = new Set(objectsIn(manifest));
      await inLanes(
        manifest.files.filter((file) => !elsewhere.has(file)),
        async ({ path, sha256 }) => {
          const copied = await copyFile(join(folder, path), join(data, path));
          if (copied?.sha256 !== sha256) {
            throw new Error(`${path} changed while it was copied`);
          }
          await giveTo(runAs, join(data, path));
        },
      );
      if ((await clusterIn(dataFolder)) !== 'none') {
        await rename(named, join(dataFolder, aside));
        putAside = true;
      }
    });
  } catch (error) {
    if (putAside && (await clusterIn(dataFolder)) === 'none') {
      await rename(join(dataFolder, aside), named);
    }
    throw error;
  }
}
