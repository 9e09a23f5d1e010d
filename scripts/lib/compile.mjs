import { runNode } from './run.mjs';

/** The compiler written in Go (TypeScript 7). The one in JavaScript stays for lint, whose rules ask it for types. */
export const compile = (args, options) =>
  runNode(['node_modules/typescript-native/bin/tsc', ...args], options);

/** Checks every part, and builds what the others read. Answers with 0, or the exit code of the first that failed. */
export async function checkTypes(options) {
  for (const args of [['-b'], ['-p', 'client', '--noEmit'], ['-p', 'e2e', '--noEmit']]) {
    const code = await compile(args, options);
    if (code !== 0) {
      return code;
    }
  }
  return 0;
}
