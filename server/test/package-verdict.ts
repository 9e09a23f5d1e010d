import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyPackage } from '../src/features/archive/verify-package.js';

/** What is said of an archive package with these bytes. */
export async function packageVerdict(bytes: Uint8Array): Promise<{ faults: number; said: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'archive-'));
  try {
    const place = join(folder, 'package.zip');
    await writeFile(place, bytes);
    const lines: string[] = [];
    return { faults: await verifyPackage(place, (line) => lines.push(line)), said: lines.join('\n') };
  } finally {
    await rm(folder, { recursive: true });
  }
}
