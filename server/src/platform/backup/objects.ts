import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type pg from 'pg';
import type { ObjectStorage } from '../object-storage.js';
import { inLanes } from './copy-file.js';
import type { BackupFile, Manifest } from './manifest.js';

/** In a backup all that lay in object storage lies here, under its SHA-256. */
const FOLDER = 'objects/';

/** What of a backup belongs into object storage, and what into the database. */
export function objectsIn({ files }: Manifest): BackupFile[] {
  return files.filter(({ path }) => path.startsWith(FOLDER));
}

/**
 * Copies what the rows name that lies in object storage, each held to its SHA-256.
 *
 * @param seeing sees the moment of the backup
 * @throws where something is named that is not there
 */
export async function copyObjects(
  seeing: pg.Client,
  into: string,
  storage: ObjectStorage | undefined,
): Promise<BackupFile[]> {
  const { rows } = await seeing.query<{ sha256: string; size: number }>(
    'SELECT DISTINCT sha256, size FROM stored_file WHERE bytes IS NULL ORDER BY sha256',
  );
  await inLanes(rows, async ({ sha256 }) => {
    const bytes = await storage?.get(sha256);
    if (bytes === undefined) {
      throw new Error(`the file ${sha256} is not in the object storage: is KLUBBAT_FILES set?`);
    }
    const file = join(into, FOLDER, sha256.slice(0, 2), sha256);
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    await writeFile(file, bytes, { mode: 0o600, flush: true });
  });
  return rows.map(({ sha256, size }) => ({ path: `${FOLDER}${sha256.slice(0, 2)}/${sha256}`, size, sha256 }));
}

/** Puts them back; what is there already stays the same. */
export async function restoreObjects(
  from: string,
  manifest: Manifest,
  storage: ObjectStorage | undefined,
): Promise<void> {
  await inLanes(objectsIn(manifest), async ({ path, sha256 }) => {
    await storage?.put(sha256, await readFile(join(from, path)));
  });
}
