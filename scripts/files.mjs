// `npm run files`: bytes of stored files between the database and object storage.
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
await import(pathToFileURL(join(root, 'server/dist/files.js')).href);
