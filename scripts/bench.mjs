// `npm run bench`: what things cost, as ratios of pairs measured in turn, held against bench/targets.json.
import { prepareAll } from './lib/prepare.mjs';
import { requireNode } from './lib/require-node.mjs';
import { root } from './lib/root.mjs';
import { runNode } from './lib/run.mjs';

requireNode();
process.chdir(root);
if ((await prepareAll()).length > 0) {
  process.exit(1);
}
process.exitCode = await runNode([
  ...['node_modules/tsx/dist/cli.mjs', '--tsconfig', 'server/tsconfig.json', '--conditions=@klubbat/source'],
  ...['bench/run.ts', ...process.argv.slice(2)],
]);
