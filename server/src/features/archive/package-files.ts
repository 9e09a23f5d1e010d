import { createReadStream } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openZip } from './open-zip.js';
import { RefusedPackage, refusePath, type PackageFiles } from './package-form.js';

/** No file in a package of ours is larger, and none has to be held in memory that is. */
export const MOST_IN_MEMORY = 500_000_000;

async function openFolder(folder: string): Promise<PackageFiles> {
  const sizes = new Map<string, number>();
  async function walk(under: string): Promise<void> {
    for (const entry of await readdir(join(folder, under), { withFileTypes: true })) {
      const path = under === '' ? entry.name : `${under}/${entry.name}`;
      refusePath(path);
      if (entry.isDirectory()) {
        await walk(path);
      } else if (entry.isFile()) {
        sizes.set(path, (await lstat(join(folder, path))).size);
      } else {
        throw new RefusedPackage(path, 'är en länk eller något annat än en fil / is a link, or no file');
      }
    }
  }
  await walk('');
  return {
    sizes,
    open: (path) => Promise.resolve(createReadStream(join(folder, path))),
    close: () => Promise.resolve(),
  };
}

/** Opens a package: a zip, or the folder that came out of one. Refuses with `RefusedPackage` what could do harm. */
export async function openPackage(place: string): Promise<PackageFiles> {
  return (await lstat(place)).isDirectory() ? openFolder(place) : openZip(place);
}

/** A whole file of a package. */
export async function readWhole(files: PackageFiles, path: string): Promise<Buffer> {
  if ((files.sizes.get(path) ?? 0) > MOST_IN_MEMORY) {
    throw new RefusedPackage(path, 'är för stor / is too large');
  }
  const chunks: Buffer[] = [];
  for await (const chunk of await files.open(path)) {
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}
