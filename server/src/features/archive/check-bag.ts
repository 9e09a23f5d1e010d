import { createHash } from 'node:crypto';
import { readWhole } from './package-files.js';
import type { PackageFiles } from './package-form.js';

/** Tells what is wrong with which file, in Swedish and English. */
export type TellFault = (file: string, what: string) => void;

const MANIFEST = 'manifest-sha256.txt';
const TAG_MANIFEST = 'tagmanifest-sha256.txt';
const LINE = /^([0-9a-f]{64}) {2}(\S.*)$/;
const BAGIT = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

async function sumOf(files: PackageFiles, path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of await files.open(path)) {
    hash.update(chunk as Buffer);
  }
  return hash.digest('hex');
}

async function readManifest(
  files: PackageFiles,
  name: string,
  tell: TellFault,
): Promise<Map<string, string>> {
  const sums = new Map<string, string>();
  if (!files.sizes.has(name)) {
    tell(name, 'saknas / is missing');
    return sums;
  }
  const lines = (await readWhole(files, name)).toString('utf8').split('\n');
  if (lines.pop() !== '') {
    tell(name, 'är avkortad / is cut off');
  }
  for (const line of lines) {
    const [, sum = '', path = ''] = LINE.exec(line) ?? [];
    if (path === '' || sums.has(path)) {
      tell(name, 'har en rad som inte går att läsa / has a line that cannot be read');
    } else {
      sums.set(path, sum);
    }
  }
  return sums;
}

/**
 * Is every file of the package there, unchanged, and no other? (BagIt 1.0, RFC 8493, with one manifest.) Returns the sum of each file
 * that is as it was.
 */
export async function checkBag(files: PackageFiles, tell: TellFault): Promise<Map<string, string>> {
  const tags = await readManifest(files, TAG_MANIFEST, tell);
  const payload = await readManifest(files, MANIFEST, tell);
  const whole = new Map<string, string>();
  for (const [path, sum] of [...tags, ...payload]) {
    if (!files.sizes.has(path)) {
      tell(path, 'saknas / is missing');
    } else if ((await sumOf(files, path)) === sum) {
      whole.set(path, sum);
    } else {
      tell(path, 'har ändrats: kontrollsumman stämmer inte / has been changed: its checksum is another');
    }
  }
  for (const path of files.sizes.keys()) {
    const named = path.startsWith('data/') ? payload.has(path) : path === TAG_MANIFEST || tags.has(path);
    if (!named) {
      tell(path, 'hör inte till paketet / does not belong to the package');
    }
  }
  for (const name of ['bagit.txt', 'bag-info.txt', 'index.html', MANIFEST]) {
    if (!tags.has(name)) {
      tell(name, 'nämns inte bland paketets egna filer / is not named among the files of the package itself');
    }
  }
  if (whole.has('bagit.txt') && (await readWhole(files, 'bagit.txt')).toString('utf8') !== BAGIT) {
    tell('bagit.txt', 'är av en okänd version / is of an unknown version');
  }
  return whole;
}
