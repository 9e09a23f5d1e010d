// `npm run dev`: the server from its sources, started again at every change, and Vite in front of it.
import { spawn } from 'node:child_process';
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
const children = commands.map((args) => spawn(process.execPath, args, { cwd: root, stdio: 'inherit', env }));

const endAll = (signal) => {
  for (const child of children) {
    child.kill(signal);
  }
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => endAll(signal));
}
for (const child of children) {
  child.once('exit', (code) => {
    process.exitCode ||= code ?? 0;
    endAll('SIGTERM');
  });
}
