// `npm run jest -- <path>`: Jest with the settings that ESM and our own packages' sources need.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { jestEnvironment } from './lib/jest-environment.mjs';

const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
const { status } = spawnSync(process.execPath, [jest, ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: jestEnvironment(),
});
process.exitCode = status ?? 1;
