// Thousands of damaged PDFs and meeting files: each is read or refused in words, and nothing goes down with it.
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { jestEnvironment } from '../lib/jest-environment.mjs';
import { root } from '../lib/root.mjs';

/** `npm run trial -- damaged-files [of each sort] [seed]`, 5,000 and any seed unless told. The seed is printed, to be given again. */
export function trial([files = '5000', seed = String(randomInt(2 ** 31))]) {
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/jest/bin/jest.js', '--runTestsByPath', 'server/src/app/damaged-files.test.ts'],
    {
      cwd: root,
      stdio: 'inherit',
      env: { ...jestEnvironment(), KLUBBAT_TRIAL_RUNS: files, KLUBBAT_TEST_SEED: seed },
    },
  );
  console.log(
    `${files} PDFs and ${files} meeting files, seed ${seed}: ${status === 0 ? 'each was read or refused' : 'failed'}`,
  );
  return status === 0;
}
