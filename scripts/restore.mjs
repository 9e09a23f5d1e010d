// `npm run restore -- <folder>`: a backup checked, put in place and verified.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { prepareAll } from './lib/prepare.mjs';
import { requireNode } from './lib/require-node.mjs';
import { root } from './lib/root.mjs';

requireNode();
process.chdir(root);
if ((await prepareAll()).length > 0) {
  process.exit(2);
}
process.setSourceMapsEnabled(true);
await import(pathToFileURL(join(root, 'server/dist/restore.js')).href);
