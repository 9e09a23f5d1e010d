import { spawn } from 'node:child_process';
import { root } from './root.mjs';

/**
 * Runs a program in the checkout and shows what it writes, or gives it to `write` piece by piece.
 * Returns its exit code; a program that a signal ended, or that could not start, counts as 1.
 */
export function run(command, args, { write, ...options } = {}) {
  const stdio = write === undefined ? 'inherit' : ['ignore', 'pipe', 'pipe'];
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio, ...options });
    if (write !== undefined) {
      child.stdout.on('data', write);
      child.stderr.on('data', write);
    }
    child.once('error', (error) => {
      console.error(`${command}: ${error.message}`);
      resolve(1);
    });
    child.once('close', (code) => resolve(code ?? 1));
  });
}

/** Runs a JavaScript file with this same Node. */
export function runNode(args, options = {}) {
  return run(process.execPath, args, options);
}

/** Runs npm, by the very file that started us when npm did, so that no shell stands between. */
export function runNpm(args) {
  const npm = process.env.npm_execpath;
  return npm?.endsWith('.js')
    ? runNode([npm, ...args])
    : run('npm', args, { shell: process.platform === 'win32' });
}
