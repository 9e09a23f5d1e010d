import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';
import { swcFor } from './swc.mjs';

/* How Node finds and reads our sources when a test runs as a program of its own: as Jest does by `jest.config.mjs`. */

const STANDS_FOR = new Map([
  ['@jest/globals', new URL('./native-globals.mjs', import.meta.url).href],
  ['fast-check', new URL('./seeded-fast-check.mjs', import.meta.url).href],
]);
const NO_STYLE = new URL('./no-style.mjs', import.meta.url).href;

/** TypeScript names the file that it will become. */
function sourceOf(specifier, parent) {
  if (!/^\.\.?\/.*\.js$/.test(specifier) || parent === undefined || parent.includes('/node_modules/')) {
    return undefined;
  }
  const { href } = new URL(specifier, parent);
  return [href.replace(/\.js$/, '.ts'), href.replace(/\.js$/, '.tsx')].find((url) =>
    existsSync(fileURLToPath(url)),
  );
}

export function resolve(specifier, context, next) {
  const url =
    STANDS_FOR.get(specifier) ??
    (specifier.endsWith('.css') ? NO_STYLE : sourceOf(specifier, context.parentURL));
  return url === undefined ? next(specifier, context) : { url, format: 'module', shortCircuit: true };
}

export async function load(url, context, next) {
  const kind = /^file:.*\.(tsx?)$/.exec(url)?.[1];
  if (kind === undefined) {
    return next(url, context);
  }
  const filename = fileURLToPath(url);
  const { code } = await transform(await readFile(filename, 'utf8'), {
    ...swcFor(kind),
    filename,
    swcrc: false,
  });
  return { format: 'module', source: code, shortCircuit: true };
}
