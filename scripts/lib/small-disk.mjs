// A disk that is soon full: a folder in memory of so many megabytes, which only root can mount.
import { spawnSync } from 'node:child_process';
import { mkdtemp, open, rm, rmdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PIECE = Buffer.alloc(64 * 1024);

/** `{folder, fill, free, close}`; undefined where none can be mounted. */
export async function mountSmallDisk(megabytes) {
  const folder = await mkdtemp(join(tmpdir(), 'klubbat-disk-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'tmpfs', folder]);
  if (mounted.status !== 0) {
    await rmdir(folder);
    return undefined;
  }
  const fillers = [];
  return {
    folder,
    /** Takes that many megabytes, or all that is left. */
    fill: async (most = Infinity) => {
      const file = join(folder, `filler-${fillers.length}`);
      fillers.push(file);
      const handle = await open(file, 'w');
      try {
        for (let taken = 0; taken < most * 1024 * 1024; taken += PIECE.length) {
          await handle.write(PIECE);
        }
      } catch (error) {
        if (error.code !== 'ENOSPC') {
          throw error;
        }
      } finally {
        await handle.close();
      }
    },
    /** Gives back all that was taken by `fill`. */
    free: () => Promise.all(fillers.splice(0).map((file) => rm(file, { force: true }))),
    close: async () => {
      spawnSync('umount', ['-l', folder]);
      await rmdir(folder).catch(() => undefined);
    },
  };
}
