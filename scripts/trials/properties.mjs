// Every test that draws its cases, with other draws than `npm test` makes each time.
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { jestEnvironment } from '../lib/jest-environment.mjs';
import { root } from '../lib/root.mjs';

const SOURCES = ['shared/src', 'client/src', 'server/src', 'server/test', 'scripts'];
const DRAWS = /from 'fast-check'|arbitrary\.js'/;

/** `npm run trial -- properties [rounds] [seed]`, ten rounds unless told. A seed that fails is printed, to be given again. */
export async function trial([rounds = '10', first]) {
  const files = SOURCES.flatMap((folder) => testsThatDraw(join(root, folder)));
  const seeds = Array.from({ length: Number(rounds) }, () => randomInt(2 ** 31));
  const failed = (first === undefined ? seeds : [Number(first)]).filter((seed) => {
    const { status } = spawnSync(
      process.execPath,
      ['node_modules/jest/bin/jest.js', '--silent', '--reporters=summary', '--runTestsByPath', ...files],
      {
        cwd: root,
        stdio: 'inherit',
        env: { ...jestEnvironment(), KLUBBAT_TEST_SEED: String(seed) },
      },
    );
    return status !== 0;
  });
  const how = failed.length === 0 ? 'all passed' : `failed: ${failed.join(', ')}`;
  console.log(`${files.length} files of tests, ${first === undefined ? rounds : 1} seeds, ${how}`);
  return failed.length === 0;
}

function testsThatDraw(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => /\.test\.tsx?$/.test(name))
    .map((name) => join(folder, name))
    .filter((file) => DRAWS.test(readFileSync(file, 'utf8')));
}
