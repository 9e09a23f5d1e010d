// Addresses of what is there and not public, against addresses of what is not there, and accounts that are there against those that are not: the same
// answer, and as fast.
import { spawnSync } from 'node:child_process';
import { jestEnvironment } from '../lib/jest-environment.mjs';
import { root } from '../lib/root.mjs';

/** `npm run trial -- not-found [rounds]`, 300 of each pair unless told. Prints what each takes. */
export function trial([rounds = '300']) {
  const { status } = spawnSync(
    process.execPath,
    [
      ...['node_modules/jest/bin/jest.js', '--runTestsByPath'],
      'server/src/features/open-pages/not-found.test.ts',
      'server/src/features/accounts/known-accounts.test.ts',
      // side by side each would be timed with what the other does
      '--runInBand',
    ],
    { cwd: root, stdio: 'inherit', env: { ...jestEnvironment(), KLUBBAT_TRIAL_RUNS: rounds } },
  );
  return status === 0;
}
