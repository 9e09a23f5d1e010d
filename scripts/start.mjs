// `npm start`: from a fresh clone to a running program, with Node alone.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { endWithParent } from './lib/end-with-parent.mjs';
import { PROGRAM } from './lib/bundle.mjs';
import { prepareAll } from './lib/prepare.mjs';
import { requireNode } from './lib/require-node.mjs';
import { root } from './lib/root.mjs';

requireNode();
process.chdir(root);
const failed = await prepareAll();
if (failed.length > 0) {
  console.error(`Det gick inte att bygga: ${failed.join(', ')}. Felen står ovanför.`);
  process.exit(1);
}
endWithParent();
process.setSourceMapsEnabled(true);
// In this very process: signals and exit codes then need nobody to carry them.
await import(pathToFileURL(join(root, PROGRAM)).href);
