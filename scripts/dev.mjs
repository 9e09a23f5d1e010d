// `npm run dev`: the server from its sources, started again at every change, and Vite in front of it.
import { spawn } from 'node:child_process';
import { endWithParent } from './lib/end-with-parent.mjs';
import { prepareInstall } from './lib/prepare.mjs';
import { requireNode } from './lib/require-node.mjs';
import { root } from './lib/root.mjs';

requireNode();
await prepareInstall();

const port = process.env.PORT ?? '3000';
const env = { ...process.env, PORT: port, API_PORT: port };
const commands = [
  [
    ...['node_modules/tsx/dist/cli.mjs', 'watch', '--clear-screen=false'],
    ...['--tsconfig', 'server/tsconfig.json', '--conditions=@klubbat/source', 'server/src/main.ts'],
  ],
  ['node_modules/vite/bin/vite.js', 'client', '--config', 'client/vite.config.ts'],
];
// In groups of their own: told to end twice (by Ctrl-C and by us) the runner would kill the server midway.
const children = commands.map((args) =>
  spawn(process.execPath, args, {
    cwd: root,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: process.platform !== 'win32',
  }),
);

let isEnding = false;
const endAll = () => {
  if (isEnding) {
    return;
  }
  isEnding = true;
  children.forEach((child) => child.kill('SIGTERM'));
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, endAll);
}
for (const child of children) {
  child.once('exit', (code) => {
    process.exitCode ||= code ?? 0;
    endAll();
  });
}
endWithParent();
