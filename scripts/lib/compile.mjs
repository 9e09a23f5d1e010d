import { runNode } from './run.mjs';

/** The compiler written in Go (TypeScript 7). The one in JavaScript stays for the rules of rooms, whose reader asks for it. */
export const compile = (args, options) =>
  runNode(['node_modules/typescript-native/bin/tsc', ...args], options);

/** What the others read. The project of the root names all parts: by it editors and lint find the one of a file. */
export const BUILD = ['-b', 'server'];

/** Checks every part, and builds what the others read. Answers with 0, or the exit code of the first that failed. */
export async function checkTypes(options) {
  for (const args of [BUILD, ['-p', 'client', '--noEmit'], ['-p', 'e2e', '--noEmit']]) {
    const code = await compile(args, options);
    if (code !== 0) {
      return code;
    }
  }
  return 0;
}
