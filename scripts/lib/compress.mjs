import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** What gains by it; pictures and fonts are compressed already. */
const WORDS = /\.(?:js|mjs|css|svg)$/;
const WAYS = {
  br: (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gz: (bytes) => promisify(gzip)(bytes, { level: 9 }),
};

/** Puts beside each file of a folder what is sent to browsers that take it: `x.js.br`, `x.js.gz`. */
export async function compressFiles(folder) {
  const names = (await readdir(folder)).filter((name) => WORDS.test(name));
  for (const name of names) {
    const bytes = await readFile(join(folder, name));
    await Promise.all(
      Object.entries(WAYS).map(async ([ending, compress]) =>
        writeFile(join(folder, `${name}.${ending}`), await compress(bytes)),
      ),
    );
  }
}
