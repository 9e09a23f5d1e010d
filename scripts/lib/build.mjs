import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';
import { runNode } from './run.mjs';
import { bundleServer, PROGRAM } from './bundle.mjs';
import { BUILD, compile } from './compile.mjs';
import { compressFiles } from './compress.mjs';

const COMMON = [
  'package-lock.json',
  'tsconfig.base.json',
  'tsconfig.json',
  'shared/src',
  'shared/tsconfig.json',
];

const PARTS = [
  {
    name: 'server',
    sentence: 'Bygger servern …',
    inputs: [
      ...COMMON,
      'scripts/lib/bundle.mjs',
      'migrations',
      'server/src',
      'server/tsconfig.json',
      'server/package.json',
    ],
    result: PROGRAM,
    build: async () => (await compile(BUILD)) || (await bundleServer()),
  },
  {
    name: 'client',
    sentence: 'Bygger webbsidorna …',
    inputs: [
      ...COMMON,
      'scripts/lib/compress.mjs',
      'client/src',
      'client/public',
      'client/index.html',
      'client/vite.config.ts',
      'client/left-out.ts',
    ],
    result: 'client/dist/index.html',
    build: buildClient,
  },
];

async function buildClient() {
  const code = await runNode(
    [
      'node_modules/vite/bin/vite.js',
      'build',
      'client',
      '--config',
      'client/vite.config.ts',
      '--logLevel',
      'warn',
    ],
    { env: { ...process.env, NODE_ENV: 'production' } },
  );
  if (code === 0) {
    await compressFiles(join(root, 'client/dist/assets'));
  }
  return code;
}

/**
 * Builds the parts whose sources have changed since they were last built to the end.
 * Returns the names of the parts that would not build.
 */
export async function buildStale() {
  const failed = [];
  for (const { name, sentence, inputs, result, build } of PARTS) {
    const stamp = join(root, '.cache', `built-${name}`);
    const wanted = contentHash(inputs);
    if (existsSync(join(root, result)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) {
      continue;
    }
    console.log(sentence);
    // Gone before and written after: an interrupted build is done again.
    rmSync(stamp, { force: true });
    if ((await build()) === 0) {
      mkdirSync(join(root, '.cache'), { recursive: true });
      writeFileSync(stamp, wanted);
    } else {
      failed.push(name);
    }
  }
  return failed;
}

function contentHash(inputs) {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap((input) => filesIn(input)).sort()) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

function filesIn(path) {
  const whole = join(root, path);
  if (!existsSync(whole)) {
    return [];
  }
  if (statSync(whole).isFile()) {
    return [path];
  }
  return readdirSync(whole)
    .filter((name) => name !== 'node_modules' && name !== 'dist')
    .flatMap((name) => filesIn(`${path}/${name}`));
}
