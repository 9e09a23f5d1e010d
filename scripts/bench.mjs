// `npm run bench`: what things cost, as ratios of pairs measured in turn, held against bench/targets.json.
import { prepareInstall } from './lib/prepare.mjs';
import { requireNode } from './lib/require-node.mjs';
import { root } from './lib/root.mjs';
import { runNode } from './lib/run.mjs';

requireNode();
process.chdir(root);
await prepareInstall();
process.exitCode = await runNode([
  ...['node_modules/tsx/dist/cli.mjs', '--tsconfig', 'server/tsconfig.json', '--conditions=@klubbat/source'],
  ...['bench/run.ts', ...process.argv.slice(2)],
]);
