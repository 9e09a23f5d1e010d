// Two hundred generated meetings, planted with words that nobody may see, and a stranger who reads all that is open.
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { jestEnvironment } from '../lib/jest-environment.mjs';
import { root } from '../lib/root.mjs';

/** `npm run trial -- open-pages [meetings] [seed]`, 200 and any seed unless told. The seed is printed, to be given again. */
export function trial([meetings = '200', seed = String(randomInt(2 ** 31))]) {
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/jest/bin/jest.js', '--runTestsByPath', 'server/src/app/generated-walk.test.ts'],
    {
      cwd: root,
      stdio: 'inherit',
      env: { ...jestEnvironment(), KLUBBAT_TRIAL_RUNS: meetings, KLUBBAT_TEST_SEED: seed },
    },
  );
  console.log(`${meetings} generated meetings, seed ${seed}: ${status === 0 ? 'nothing leaked' : 'failed'}`);
  return status === 0;
}
