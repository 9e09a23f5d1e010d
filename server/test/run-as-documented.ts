import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SignatureEvidence } from '@klubbat/shared/contracts/signature-evidence';

/** The first code under a heading of docs/verify-a-signature.md, run as it is printed there: its exit code. */
export async function runAsDocumented(
  heading: string,
  evidence: SignatureEvidence,
  pdf: Buffer,
): Promise<number> {
  const page = await readFile('docs/verify-a-signature.md', 'utf8');
  const section = page.slice(page.indexOf(`\n## ${heading}\n`));
  const folder = await mkdtemp(join(tmpdir(), 'evidence-'));
  const write = (name: string, data: string | Buffer) => writeFile(join(folder, name), data);
  await write('verify.mjs', /```js\n(.*?)```/s.exec(section)?.[1] ?? '');
  await write('evidence.json', JSON.stringify(evidence));
  await write('protocol.pdf', pdf);
  const { status } = spawnSync(process.execPath, ['verify.mjs', 'evidence.json', 'protocol.pdf'], {
    cwd: folder,
    env: {},
  });
  await rm(folder, { recursive: true });
  return status ?? -1;
}
