// Every door asked, thousands of times, with what it takes and with what it does not.
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { jestEnvironment } from '../lib/jest-environment.mjs';
import { root } from '../lib/root.mjs';

/** `npm run trial -- fuzz [rounds] [seed]`, nine rounds and any seed unless told. The seed is printed, to be given again. */
export function trial([rounds = '9', seed = String(randomInt(2 ** 31))]) {
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/jest/bin/jest.js', '--runTestsByPath', 'server/src/app/fuzzed-doors.test.ts'],
    {
      cwd: root,
      stdio: 'inherit',
      env: { ...jestEnvironment(), KLUBBAT_TRIAL_RUNS: rounds, KLUBBAT_TEST_SEED: seed },
    },
  );
  console.log(`${rounds} rounds, seed ${seed}: ${status === 0 ? 'every question was answered' : 'failed'}`);
  return status === 0;
}
