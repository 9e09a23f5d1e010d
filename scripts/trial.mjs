// `npm run trial -- <name>`: long trials that are no part of `npm test`.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { prepareAll } from './lib/prepare.mjs';
import { requireNode } from './lib/require-node.mjs';
import { root } from './lib/root.mjs';

requireNode();
process.chdir(root);
const folder = join(root, 'scripts/trials');
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.mjs'))
  .map((file) => file.slice(0, -'.mjs'.length));
const [name, ...args] = process.argv.slice(2);
if (!names.includes(name)) {
  console.error(`Which trial? npm run trial -- <name>\n${names.map((known) => `  ${known}`).join('\n')}`);
  process.exit(2);
}
if ((await prepareAll()).length > 0) {
  process.exit(1);
}
const { trial } = await import(pathToFileURL(join(folder, `${name}.mjs`)).href);
process.exitCode = (await trial(args)) ? 0 : 1;
