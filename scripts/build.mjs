// `npm run build`: installs what is missing and builds what is stale.
import { prepareAll } from './lib/prepare.mjs';
import { requireNode } from './lib/require-node.mjs';
import { root } from './lib/root.mjs';

requireNode();
process.chdir(root);
process.exitCode = (await prepareAll()).length === 0 ? 0 : 1;
