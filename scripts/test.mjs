// `npm test`: every check, on a fresh clone too.
import { checks } from './lib/checks.mjs';
import { prepareInstall } from './lib/prepare.mjs';
import { requireNode } from './lib/require-node.mjs';
import { root } from './lib/root.mjs';
import { runChecks } from './lib/run-checks.mjs';

requireNode();
process.chdir(root);
await prepareInstall();
await runChecks(checks);
