import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import type { BackupFile } from './manifest.js';
import { sumOfFile } from './manifest.js';

const PIECE = 1 << 20;
/** A disk forces several files down in the time of one. */
const LANES = 8;

/** Does the same with each, some at once. @throws what one threw, when nothing is under way any more */
export async function inLanes<T>(all: readonly T[], act: (one: T) => Promise<unknown>): Promise<void> {
  const waiting = all.values();
  let failed = false;
  const lanes = Array.from({ length: LANES }, async () => {
    for (const one of waiting) {
      if (failed) {
        return;
      }
      await act(one).catch((error: unknown) => {
        failed = true;
        throw error;
      });
    }
  });
  const ended = await Promise.allSettled(lanes);
  for (const lane of ended) {
    if (lane.status === 'rejected') {
      throw lane.reason;
    }
  }
}

/**
 * Copies a file that others may be writing to, forces it to the disk, and reads the copy again.
 *
 * @returns its size and SHA-256; undefined where it has gone meanwhile
 * @throws when what is read again is not what was written
 */
export async function copyFile(from: string, to: string): Promise<Omit<BackupFile, 'path'> | undefined> {
  const source = await open(from, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') {
      return undefined;
    }
    throw error;
  });
  if (source === undefined) {
    return undefined;
  }
  const hash = createHash('sha256');
  let size = 0;
  try {
    const target = await open(to, 'wx', 0o600);
    try {
      const piece = Buffer.allocUnsafe(PIECE);
      for (;;) {
        const { bytesRead } = await source.read(piece, 0, PIECE);
        if (bytesRead === 0) {
          break;
        }
        hash.update(piece.subarray(0, bytesRead));
        await target.writeFile(piece.subarray(0, bytesRead));
        size += bytesRead;
      }
      await target.sync();
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
  const sha256 = hash.digest('hex');
  const read = await sumOfFile(to);
  if (read.size !== size || read.sha256 !== sha256) {
    throw new Error(`${to} is not what was written to it: the disk may be broken`);
  }
  return { size, sha256 };
}
