import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A program that is started as LibreOffice is and does what those lines of a shell say, in a folder of its own. */
export async function standInForOffice(
  lines: string,
): Promise<{ path: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'office-'));
  const path = join(folder, 'soffice');
  await writeFile(path, `#!/bin/sh\n${lines}\n`);
  await chmod(path, 0o755);
  return { path, remove: () => rm(folder, { recursive: true }) };
}
