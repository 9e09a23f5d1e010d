import { createRequire, register } from 'node:module';
import { pathToFileURL } from 'node:url';
import runCircus from 'jest-circus/runner';
import { useGlobals } from './native-globals.mjs';

const require = createRequire(import.meta.url);
/** Keeps what a file has declared as long as it is loaded, so each test file gets one of its own. */
const DECLARATIONS = require.resolve('jest-circus/runner').replace(/runner\.js$/, 'jestAdapterInit.js');

register('./native-hooks.mjs', import.meta.url);

/**
 * Runs a test file as a program of Node's own, not in a world apart as Jest does: what it imports is loaded, and what
 * it does is compiled, once for all files that a process runs. That takes away half of what a test of a door costs.
 *
 * @returns what Jest's own runner would.
 */
export default async function runNatively(globalConfig, config, environment, runtime, testPath, send) {
  delete require.cache[DECLARATIONS];
  // Jest reads stacks by maps of files that it has transformed itself; these are not among them
  Error.prepareStackTrace = undefined;
  process.setSourceMapsEnabled(true);
  return await runCircus.default(
    globalConfig,
    config,
    environment,
    Object.assign(runtime, {
      requireInternalModule: require,
      setGlobalsForRuntime: useGlobals,
      unstable_shouldLoadAsEsm: () => true,
      unstable_importModule: (path) => import(pathToFileURL(path).href),
    }),
    testPath,
    send,
  );
}
