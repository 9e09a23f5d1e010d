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

/** The SHA-256 by which a signed PDF names its evidence, reckoned by the line that is printed for it on that page. */
export async function namedAsDocumented(evidence: unknown): Promise<string> {
  const page = await readFile('docs/verify-a-signature.md', 'utf8');
  const [line] = /^const named = .*$/m.exec(page) ?? [''];
  const code = `
    const sha256 = (data) => require('node:crypto').createHash('sha256').update(data).digest();
    const evidence = JSON.parse(process.argv[1]);
    ${line}
    process.stdout.write(named);`;
  // By a Node of its own, as a stranger would: pdf.js, which other tests load into this process, puts a JSON.stringify of
  // core-js in the place of Node's, and that one does not put the keys in the order of the list it is given.
  const { stdout } = spawnSync(process.execPath, ['-e', code, JSON.stringify(evidence)], { env: {} });
  return stdout.toString();
}
