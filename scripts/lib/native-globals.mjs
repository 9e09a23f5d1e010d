/** Stands for `@jest/globals` where a test file runs as a program of Node's own: those of the file that runs now. */
export let afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, test;

export function useGlobals(globals) {
  ({ afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, test } = globals);
}
