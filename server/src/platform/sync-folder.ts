import { open } from 'node:fs/promises';

/** Forces the names in a folder to disk: a file that was written is lost in a power cut while its name is not. Windows has no such thing. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') {
    return;
  }
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
