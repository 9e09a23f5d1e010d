import { open, type FileHandle } from 'node:fs/promises';
import { pipeline, Readable, Transform } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { RefusedPackage, refusePath, type PackageFiles } from './package-form.js';

/*
 * Reads a zip that may have been made to harm: by its central directory alone, with every size held to what was said, no file
 * twice, no two in the same bytes, nothing that is not a plain file. (APPNOTE 6.3.10; no library of ours reads zips of gigabytes.)
 */

const END = 0x06054b50;
const END_64 = 0x06064b50;
const END_64_PLACE = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const NOT_HERE = 0xffffffff;
/** The most that a zip may grow: files of ours are stored as they are, those of others seldom shrink to a hundredth. */
const MOST_TIMES = 200;
const MOST_FILES = 1_000_000;
const MOST_DIRECTORY = 400_000_000;
const LINK = 0o120000;
const PORTION = 256 * 1024;

interface Entry {
  path: string;
  method: number;
  packed: number;
  size: number;
  at: number;
}

const refuse = (file: string, what: string): never => {
  throw new RefusedPackage(file, what);
};
const broken = () => refuse('zip', 'är ingen hel zip-fil / is no whole zip file');

async function readAt(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  const { bytesRead } = await file.read(bytes, 0, length, at);
  return bytesRead === length ? bytes : broken();
}

async function findDirectory(
  file: FileHandle,
  whole: number,
): Promise<{ at: number; size: number; count: number }> {
  const tail = await readAt(file, Math.max(0, whole - 65_557), Math.min(whole, 65_557));
  let end = tail.length - 22;
  while (end >= 0 && tail.readUInt32LE(end) !== END) {
    end -= 1;
  }
  if (end < 0) {
    return broken();
  }
  const found = {
    count: tail.readUInt16LE(end + 10),
    size: tail.readUInt32LE(end + 12),
    at: tail.readUInt32LE(end + 16),
  };
  const place = end - 20;
  if (place < 0 || tail.readUInt32LE(place) !== END_64_PLACE) {
    return found;
  }
  const large = await readAt(file, Number(tail.readBigUInt64LE(place + 8)), 56);
  return large.readUInt32LE(0) === END_64
    ? {
        count: Number(large.readBigUInt64LE(32)),
        size: Number(large.readBigUInt64LE(40)),
        at: Number(large.readBigUInt64LE(48)),
      }
    : broken();
}

/** Sizes and the place that did not fit into 32 bits, from the field that holds them. */
function largeNumbers(extra: Buffer, small: readonly number[]): number[] {
  let at = 0;
  while (at + 4 <= extra.length && extra.readUInt16LE(at) !== 1) {
    at += 4 + extra.readUInt16LE(at + 2);
  }
  let next = at + 4;
  return small.map((value) => {
    if (value !== NOT_HERE) {
      return value;
    }
    if (next + 8 > extra.length) {
      return broken();
    }
    next += 8;
    return Number(extra.readBigUInt64LE(next - 8));
  });
}

function readEntries(directory: Buffer, count: number): Entry[] {
  const entries: Entry[] = [];
  let at = 0;
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== CENTRAL) {
      return broken();
    }
    const names = directory.readUInt16LE(at + 28);
    const extras = directory.readUInt16LE(at + 30);
    const path = directory.toString('utf8', at + 46, at + 46 + names);
    const extra = directory.subarray(at + 46 + names, at + 46 + names + extras);
    const [size = 0, packed = 0, place = 0] = largeNumbers(extra, [
      directory.readUInt32LE(at + 24),
      directory.readUInt32LE(at + 20),
      directory.readUInt32LE(at + 42),
    ]);
    const method = directory.readUInt16LE(at + 10);
    const isLink = ((directory.readUInt32LE(at + 38) >>> 16) & 0o170000) === LINK;
    if ((directory.readUInt16LE(at + 8) & 1) === 1 || ![0, 8].includes(method) || isLink) {
      refuse(
        path,
        'är krypterad, en länk eller packad på okänt vis / is encrypted, a link or packed in an unknown way',
      );
    }
    refusePath(path.endsWith('/') ? path.slice(0, -1) : path);
    if (!path.endsWith('/')) {
      entries.push({ path, method, packed, size, at: place });
    }
    at += 46 + names + extras + directory.readUInt16LE(at + 32);
  }
  return entries;
}

function refuseHarm(entries: Entry[], whole: number): void {
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (size > whole * MOST_TIMES) {
    refuse('zip', 'växer orimligt mycket när den packas upp / grows beyond reason when it is unpacked');
  }
  const seen = new Set<string>();
  let end = 0;
  for (const entry of [...entries].sort((a, b) => a.at - b.at)) {
    const name = entry.path.toLowerCase();
    if (seen.has(name)) {
      refuse(entry.path, 'finns två gånger / is there twice');
    }
    if (
      entry.at < end ||
      entry.at + 30 + entry.packed > whole ||
      (entry.method === 0 && entry.size !== entry.packed)
    ) {
      refuse(entry.path, 'ligger i samma bytes som en annan / lies in the bytes of another');
    }
    seen.add(name);
    end = entry.at + 30 + entry.packed;
  }
}

/** Lets through as many bytes as were declared, and refuses one more or one less. */
function exactly(size: number, path: string): Transform {
  let seen = 0;
  const wrong = () =>
    new RefusedPackage(path, 'är inte så stor som zip-filen säger / is not of the size that the zip says');
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.length;
      done(seen > size ? wrong() : null, chunk);
    },
    flush(done) {
      done(seen === size ? null : wrong());
    },
  });
}

/** Bytes of the file, some at a time: a stream of its own for each of thousands would listen to it. */
async function* portions(file: FileHandle, from: number, length: number): AsyncGenerator<Buffer> {
  for (let done = 0; done < length; done += PORTION) {
    yield await readAt(file, from + done, Math.min(PORTION, length - done));
  }
}

async function openEntry(file: FileHandle, entry: Entry): Promise<Readable> {
  const head = await readAt(file, entry.at, 30);
  const start = entry.at + 30 + head.readUInt16LE(26) + head.readUInt16LE(28);
  const name = (await readAt(file, entry.at + 30, head.readUInt16LE(26))).toString('utf8');
  if (head.readUInt32LE(0) !== LOCAL || !name.endsWith(entry.path)) {
    refuse(entry.path, 'heter något annat i zip-filen / has another name in the zip');
  }
  const held = exactly(entry.size, entry.path);
  if (entry.packed === 0) {
    held.end();
    return held;
  }
  const bytes = Readable.from(portions(file, start, entry.packed));
  const failed = () => undefined; // who reads `held` is told
  return entry.method === 0
    ? pipeline(bytes, held, failed)
    : pipeline(bytes, createInflateRaw(), held, failed);
}

/** Opens the zip of a package, whose one folder its files lie in. */
export async function openZip(place: string): Promise<PackageFiles> {
  const file = await open(place);
  try {
    const { size: whole } = await file.stat();
    const { at, size, count } = await findDirectory(file, whole);
    if (count > MOST_FILES || size > MOST_DIRECTORY || at + size > whole) {
      return broken();
    }
    const entries = readEntries(await readAt(file, at, size), count);
    refuseHarm(entries, whole);
    const root = entries[0]?.path.split('/')[0] ?? '';
    const byPath = new Map<string, Entry>();
    for (const entry of entries) {
      if (!entry.path.startsWith(`${root}/`)) {
        refuse(entry.path, 'ligger utanför paketets mapp / lies outside the folder of the package');
      }
      byPath.set(entry.path.slice(root.length + 1), entry);
    }
    return {
      sizes: new Map([...byPath].map(([path, entry]) => [path, entry.size])),
      open: (path) => {
        const entry = byPath.get(path);
        return entry === undefined
          ? Promise.reject(new RefusedPackage(path, 'saknas / is missing'))
          : openEntry(file, entry);
      },
      close: () => file.close(),
    };
  } catch (error) {
    await file.close();
    throw error;
  }
}
