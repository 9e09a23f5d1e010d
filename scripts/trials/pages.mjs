// Every page in the real browser: what it does, and how it looks at three widths and at 400 %, in light and dark, with axe.
import { spawnSync } from 'node:child_process';
import { jestEnvironment } from '../lib/jest-environment.mjs';
import { root } from '../lib/root.mjs';

/** `npm run trial -- pages [part of a path …]`, all of them unless told. Answers whether every test passed. */
export function trial(parts = []) {
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/jest/bin/jest.js', '--selectProjects', 'pages', '--', ...parts],
    { cwd: root, stdio: 'inherit', env: jestEnvironment() },
  );
  return status === 0;
}
