// Many random documents and appendices, each held to PDF/A-3a and PDF/UA-1.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from '../lib/root.mjs';

/** `npm run trial -- conformance [documents] [appendices] [seed]`, 100 meetings and 300 sets of appendices unless told. */
export async function trial(args) {
  const tsx = createRequire(import.meta.url).resolve('tsx/cli');
  const script = join(root, 'server/test/conformance-trial.ts');
  const { status } = spawnSync(process.execPath, [tsx, '--conditions=@klubbat/source', script, ...args], {
    stdio: 'inherit',
  });
  return status === 0;
}
