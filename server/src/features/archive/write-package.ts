import { once } from 'node:events';
import { Transform, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { DataSource } from 'typeorm';
import { reading } from '../../platform/database.js';
import { archiveIndex, type IndexedMeeting } from '../../web-pages/archive-index.js';
import { sha256Of } from '../files/stored-file.store.js';
import type { ArchivedMeeting } from './archive-entry.js';

/** The same in every package, so that the same content gives the same bytes. */
const NO_TIME = new Date('1980-01-01T12:00:00Z');
/** Bytes that may wait for who downloads, before the next file is read. */
const MOST_WAITING = 1_000_000;

export interface PackagePlan {
  /** the folder in the zip */
  name: string;
  title: string;
  organisation: string;
  secret: boolean;
  missing: string[];
  /** gathered one at a time: a year may hold hundreds */
  meetings: AsyncIterable<ArchivedMeeting>;
}

interface Line {
  path: string;
  size: number;
  sha256: string;
}

const manifest = (lines: readonly Line[]) =>
  lines
    .map(({ path, sha256 }) => `${sha256}  ${path}\n`)
    .sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1))
    .join('');

/** One line of `bag-info.txt`: its value bears no line break. */
const info = (label: string, value: string) => `${label}: ${value.replace(/\s+/g, ' ').trim()}\n`;

/** A zip that is written file by file, and reads the next one when the last has nearly gone. */
async function zipTo(to: Writable) {
  const { default: archiver } = await import('archiver');
  const zip = archiver('zip', { store: true });
  let gone = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      gone += chunk.length;
      done(null, chunk);
      counted.emit('gone');
    },
  });
  const over = new AbortController();
  const written = pipeline(zip, counted, to).catch((error: unknown) => {
    over.abort(error);
    throw error;
  });
  // who waits for it hears of it
  written.catch(() => undefined);
  const { signal } = over;
  return {
    async add(path: string, bytes: Uint8Array): Promise<Line> {
      signal.throwIfAborted();
      const entered = once(zip, 'entry', { signal });
      zip.append(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
        name: path,
        date: NO_TIME,
        mode: 0o644,
      });
      await entered;
      while (zip.pointer() - gone > MOST_WAITING) {
        await once(counted, 'gone', { signal });
      }
      return { path, size: bytes.byteLength, sha256: sha256Of(bytes) };
    },
    async end(): Promise<void> {
      await zip.finalize();
      await written;
    },
  };
}

/** A folder name that no other meeting of the package has. */
function freeFolder(taken: Set<string>, folder: string): string {
  let name = folder;
  for (let count = 2; taken.has(name); count += 1) {
    name = `${folder}-${count}`;
  }
  taken.add(name);
  return name;
}

/**
 * Writes a package as a bag (BagIt 1.0, RFC 8493) in a zip, without ever holding more than one file: what a file is and what it sums
 * to is written last.
 */
export async function writePackage(dataSource: DataSource, plan: PackagePlan, to: Writable): Promise<void> {
  const zip = await zipTo(to);
  const root = `${plan.name}/`;
  const payload: Line[] = [];
  const meetings: IndexedMeeting[] = [];
  const taken = new Set<string>();
  for await (const { folder, title, entries, remarks } of plan.meetings) {
    const place = `data/${freeFolder(taken, folder)}`;
    const files: IndexedMeeting['files'][number][] = [];
    for (const entry of entries) {
      const bytes = typeof entry.bytes === 'function' ? await reading(dataSource, entry.bytes) : entry.bytes;
      const line = {
        ...(await zip.add(`${root}${place}/${entry.path}`, bytes)),
        path: `${place}/${entry.path}`,
      };
      payload.push(line);
      files.push({ ...line, title: entry.title });
    }
    meetings.push({ title, files, remarks });
  }
  const size = payload.reduce((sum, line) => sum + line.size, 0);
  const { title, secret, missing } = plan;
  const tags: [string, string][] = [
    ['bagit.txt', 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'],
    [
      'bag-info.txt',
      [
        info('Source-Organization', plan.organisation),
        info('External-Description', title),
        info('Bag-Software-Agent', 'Klubbat'),
        info('Payload-Oxum', `${size}.${payload.length}`),
      ].join(''),
    ],
    ['index.html', archiveIndex({ title, secret, meetings, missing })],
    ['manifest-sha256.txt', manifest(payload)],
  ];
  const lines: Line[] = [];
  for (const [path, text] of tags) {
    lines.push({ ...(await zip.add(`${root}${path}`, Buffer.from(text))), path });
  }
  await zip.add(`${root}tagmanifest-sha256.txt`, Buffer.from(manifest(lines)));
  await zip.end();
}
