import { mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { isAlive } from '../postgres/postmaster-file.js';
import { syncFolder } from '../sync-folder.js';

const UNFINISHED = '.unfinished-';

/**
 * Makes a folder that has its name only when it is whole: until then it lies beside under another name, and is removed when
 * the work fails. What a process that was killed left behind is removed by the next one.
 *
 * @throws when there is something in that place already
 */
export async function makeWhole<T>(folder: string, fill: (unfinished: string) => Promise<T>): Promise<T> {
  const place = resolve(folder);
  await mkdir(dirname(place), { recursive: true });
  const there = await readdir(place).catch(() => undefined);
  if (there !== undefined && there.length > 0) {
    throw new Error(`${place} is not empty: name a folder that is not there yet`);
  }
  const name = `${basename(place)}${UNFINISHED}`;
  for (const left of await readdir(dirname(place))) {
    const maker = left.startsWith(name) ? Number(left.slice(name.length)) : Number.NaN;
    if (Number.isInteger(maker) && !isAlive(maker)) {
      await rm(join(dirname(place), left), { recursive: true, force: true });
    }
  }
  const unfinished = join(dirname(place), `${name}${process.pid}`);
  await mkdir(unfinished, { mode: 0o700 });
  try {
    const made = await fill(unfinished);
    await rmdir(place).catch(() => undefined);
    await rename(unfinished, place);
    await syncFolder(dirname(place));
    return made;
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw error;
  }
}
