import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const IMPORTED = /(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g;
const IN_PAGE = /<script[^>]* src="\/([^"]+)"/g;

/** Which chunk of the built client has a page in it: its name is that of its file, and a hash. */
function chunkOf(folder: string, page: string): string {
  const found = readdirSync(join(folder, 'assets')).find(
    (name) =>
      name.startsWith(`${page}-`) && name.length === `${page}-12345678.js`.length && name.endsWith('.js'),
  );
  if (found === undefined) {
    throw new Error(`The built client has no chunk of ${page}`);
  }
  return join('assets', found);
}

/**
 * The scripts that must have come before a screen is shown: those of index.html, those of the pages in it, and all that these
 * import, to the end. What is loaded by `import()` afterwards does not count.
 *
 * @param folder of the built client
 * @param pages that the screen is made of, by the name of their file in the sources
 * @returns their bytes, each file compressed by gzip as it is sent
 */
export function scriptBytes(folder: string, pages: readonly string[]): number {
  const index = readFileSync(join(folder, 'index.html'), 'utf8');
  const first = [...index.matchAll(IN_PAGE)].map(([, file = '']) => file);
  const waiting = [...first, ...pages.map((page) => chunkOf(folder, page))];
  const sizes = new Map<string, number>();
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (!sizes.has(file)) {
      const bytes = readFileSync(join(folder, file));
      sizes.set(file, gzipSync(bytes, { level: 9 }).length);
      waiting.push(...[...bytes.toString().matchAll(IMPORTED)].map(([, name = '']) => join('assets', name)));
    }
  }
  return [...sizes.values()].reduce((sum, size) => sum + size, 0);
}

/** The first screen of one who comes, which is in the scripts of index.html itself, and of one who is signed in. */
export const FIRST_SCREENS: Record<'W1' | 'W1-home', readonly string[]> = {
  W1: [],
  'W1-home': ['shell', 'home-page'],
};
