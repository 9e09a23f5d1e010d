import { createHash } from 'node:crypto';
import { open, readFile, readdir, writeFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { z } from 'zod';

/** Written last of all: a folder without it is no backup. */
const FILE = 'manifest.json';
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** Stays within the folder. */
const path = z
  .string()
  .refine((text) => posix.normalize(text) === text && !/^(?:\.\.)?(?:\/|$)|\\/.test(text));

const backupFile = z.object({ path, size: z.number(), sha256 });
export type BackupFile = z.infer<typeof backupFile>;

const manifestSchema = z.object({
  format: z.literal('klubbat-backup'),
  version: z.literal(1),
  /** `cluster`: the folder of our own PostgreSQL; `dump`: of pg_dump */
  kind: z.enum(['cluster', 'dump']),
  /** when all that is in it was so */
  madeAt: z.iso.datetime(),
  /** of PostgreSQL, as it calls itself */
  postgres: z.string(),
  /** the last migration: which Klubbat it is for */
  schema: z.string(),
  /** the key is never in a backup; this says whether one is needed */
  keyNeeded: z.boolean(),
  /** the last link of each chain of the evidence log */
  heads: z.array(z.object({ chain: z.string(), sequence: z.number(), hash: sha256 })),
  rows: z.record(z.string(), z.object({ rows: z.number(), sum: sha256 })),
  folders: z.array(path),
  files: z.array(backupFile),
});
export type Manifest = z.infer<typeof manifestSchema>;

const PIECE = 1 << 20;

/** The size and SHA-256 of a file as it lies on the disk. */
export async function sumOfFile(file: string): Promise<{ size: number; sha256: string }> {
  const handle = await open(file, 'r');
  const hash = createHash('sha256');
  const piece = Buffer.allocUnsafe(PIECE);
  let size = 0;
  try {
    for (;;) {
      const { bytesRead } = await handle.read(piece, 0, PIECE);
      if (bytesRead === 0) {
        return { size, sha256: hash.digest('hex') };
      }
      size += bytesRead;
      hash.update(piece.subarray(0, bytesRead));
    }
  } finally {
    await handle.close();
  }
}

/** Writes what makes the folder a backup. @returns the SHA-256 of what was written, to be kept elsewhere */
export async function writeManifest(folder: string, manifest: Manifest): Promise<string> {
  const text = `${JSON.stringify(manifest, undefined, 1)}\n`;
  await writeFile(join(folder, FILE), text, { mode: 0o600, flush: true });
  return createHash('sha256').update(text).digest('hex');
}

/** @throws with a sentence for people where the folder is no backup, or one that this Klubbat cannot read */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, FILE), 'utf8').catch((cause: unknown) => {
    throw new Error(`${folder} is no backup: it has no ${FILE}, which is written last of all`, { cause });
  });
  const read = manifestSchema.safeParse(
    await Promise.resolve(text)
      .then((json): unknown => JSON.parse(json))
      .catch(() => undefined),
  );
  if (!read.success) {
    throw new Error(`${join(folder, FILE)} has been changed, or is of another version of Klubbat`);
  }
  return read.data;
}

/** Every file of a backup against its sum, and what does not belong there: one sentence for each fault. Changes nothing. */
export async function findFileFaults(folder: string, { files }: Manifest): Promise<string[]> {
  const faults: string[] = [];
  for (const { path: name, size, sha256: sum } of files) {
    const found = await sumOfFile(join(folder, name)).catch(() => undefined);
    if (found === undefined) {
      faults.push(`${name} is gone, or cannot be read`);
    } else if (found.size !== size || found.sha256 !== sum) {
      faults.push(`${name} has been changed: its SHA-256 is not the one that was written down`);
    }
  }
  const known = new Set([FILE, ...files.map(({ path: name }) => name)]);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const name = posix.join(entry.parentPath.slice(folder.length).replaceAll('\\', '/'), entry.name);
    const relative = name.replace(/^\//, '');
    if (!entry.isDirectory() && !known.has(relative)) {
      faults.push(`${relative} does not belong to the backup`);
    }
  }
  return faults;
}
