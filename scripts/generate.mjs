// `npm run generate -- region`: an empty database filled with invented bodies, meetings and items, as large as a region's or the country's.
import { prepareInstall } from './lib/prepare.mjs';
import { requireNode } from './lib/require-node.mjs';
import { root } from './lib/root.mjs';
import { runNode } from './lib/run.mjs';

requireNode();
process.chdir(root);
await prepareInstall();
process.exitCode = await runNode([
  ...['node_modules/tsx/dist/cli.mjs', '--tsconfig', 'server/tsconfig.json', '--conditions=@klubbat/source'],
  ...['bench/generate/run.ts', ...process.argv.slice(2)],
]);
