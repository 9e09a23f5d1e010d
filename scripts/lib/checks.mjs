import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { jestEnvironment } from './jest-environment.mjs';
import { prepareAll } from './prepare.mjs';
import { root } from './root.mjs';
import { runNode } from './run.mjs';
import { checkTypes } from './compile.mjs';

const passed = { passed: 1, failed: 0, skipped: 0 };
const failed = { passed: 0, failed: 1, skipped: 0 };

function fromExitCodes(...codes) {
  return codes.every((code) => code === 0) ? passed : failed;
}

const prettier = (options, ...args) =>
  runNode(
    ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', ...args, '.'],
    options,
  );

const types = {
  heading: 'Types',
  check: async (options) => fromExitCodes(await checkTypes(options)),
};
const lint = {
  heading: 'Lint',
  check: async (options) => fromExitCodes(await runNode(['node_modules/oxlint/bin/oxlint', '.'], options)),
};
const rooms = {
  heading: 'Rooms (who may import whom)',
  check: async (options) => fromExitCodes(await runNode(['scripts/rooms.mjs'], options)),
};

/**
 * Stages, each of lanes that run side by side, each of checks in order. A check shows its own faults, or gives them to
 * `options.write`, and answers how many things passed, failed and were skipped.
 */
export const checks = [
  [
    [lint, types],
    [{ heading: 'Format', check: async (options) => fromExitCodes(await prettier(options)) }, rooms],
  ],
  [[{ heading: 'Build', check: async () => ((await prepareAll()).length === 0 ? passed : failed) }]],
  [[{ heading: 'Tests', check: () => runJest() }]],
];

/**
 * The fast part, without database and browser. It trusts what it remembers of the format of files that have not
 * changed: `npm test` remembers nothing.
 */
export const fastChecks = [
  [
    [
      {
        heading: 'Format',
        check: async (options) =>
          fromExitCodes(await prettier(options, '--cache', '--cache-location', '.cache/prettier')),
      },
      lint,
      types,
      rooms,
      { heading: 'Tests without database and browser', check: () => jest(WITHOUT_DATABASE) },
    ],
  ],
];

const WITHOUT_DATABASE = ['shared', 'client', 'house', 'apart'];
/** All but the pages, each on its own in the browser: they are a trial, for they take longer than the rest together. */
const WITHOUT_BROWSER = [...WITHOUT_DATABASE, 'server'];

async function jest(projects) {
  const results = join(root, '.cache', 'jest-results.json');
  rmSync(results, { force: true });
  await runNode(
    [
      ...['node_modules/jest/bin/jest.js', '--json', `--outputFile=${results}`],
      '--selectProjects',
      ...projects,
    ],
    // The report on stdout is the same JSON again; people read stderr.
    { env: jestEnvironment(), stdio: ['inherit', 'ignore', 'inherit'] },
  );
  return countsIn(results);
}

async function runJest() {
  const { findBrowser } = await importTypeScript('../../e2e/find-browser.ts');
  const browser = await findBrowser();
  const isWithoutBrowser = 'missing' in browser;
  const counts = await jest(isWithoutBrowser ? WITHOUT_BROWSER : [...WITHOUT_BROWSER, 'e2e']);
  if (!isWithoutBrowser) {
    return counts;
  }
  console.log(`\nNo browser, so the tests in a browser did not run. ${browser.missing}`);
  const left = Math.max(1, await countBrowserTests());
  return process.env.CI === 'true'
    ? { ...counts, failed: counts.failed + left }
    : { ...counts, skipped: counts.skipped + left };
}

function countsIn(results) {
  try {
    const report = JSON.parse(readFileSync(results, 'utf8'));
    // A run that was cut short has no numbers worth believing.
    const brokenFiles = report.numRuntimeErrorTestSuites + (report.wasInterrupted ? 1 : 0);
    const isEmpty = report.numTotalTests === 0;
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests + brokenFiles + (isEmpty ? 1 : 0),
      skipped: report.numPendingTests + report.numTodoTests,
    };
  } catch {
    return failed;
  }
}

async function countBrowserTests() {
  const { globSync } = await import('tinyglobby');
  const files = globSync('e2e/*.test.ts', { cwd: root });
  return files
    .map(
      (file) => readFileSync(join(root, file), 'utf8').match(/^\s*(?:test|it)(?:\.each)?\b/gm)?.length ?? 0,
    )
    .reduce((sum, count) => sum + count, 0);
}

async function importTypeScript(path) {
  const { tsImport } = await import('tsx/esm/api');
  return await tsImport(path, import.meta.url);
}
