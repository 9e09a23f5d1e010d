import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';

const root = join(import.meta.dirname, '..');
const ROOMS = ['shared', 'migrations', 'server', 'client', 'e2e', 'bench', 'scripts', 'docs'];
/** A changelog tells of files that may be gone since. */
const HISTORY = ['CHANGELOG.md'];
/** Named because there shall be none. */
const FORBIDDEN = ['index.ts'];

const files = [
  ...readdirSync(root),
  ...ROOMS.flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
      .map((file) => `${room}/${file.replaceAll('\\', '/')}`)
      .filter((file) => !/(^|\/)(node_modules|dist)\//.test(file)),
  ),
];
const pages = files.filter((file) => file.endsWith('.md'));
const text = (page: string) => readFileSync(join(root, page), 'utf8').replace(/^```[\s\S]*?^```/gm, '');

/** `features/agenda/item-draft.ts` is found wherever it stands; a name with * or <> in it is a pattern. */
const isFound = (name: string) => files.some((file) => file === name || file.endsWith(`/${name}`));

describe.each(pages)('%s', (page) => {
  test('has no link that leads nowhere', () => {
    const targets = [
      ...text(page)
        .replace(/`[^`\n]*`/g, '')
        .matchAll(/\]\(([^)\s]+)\)/g),
    ].map(([, target = '']) => target);
    const own = targets.filter((target) => !/^(https?:|mailto:|#)/.test(target));
    const broken = own.filter((target) => !existsSync(join(root, dirname(page), target.split('#')[0] ?? '')));
    expect(broken).toEqual([]);
  });

  test('names no file that is not there', () => {
    const named = [...text(page).matchAll(/`([\w./-]+\.(?:ts|tsx|mjs))`/g)].map(([, name = '']) => name);
    const gone = HISTORY.includes(page)
      ? []
      : named.filter((name) => !name.startsWith('.') && !FORBIDDEN.includes(name) && !isFound(name));
    expect(gone).toEqual([]);
  });
});

test('docs/README.md lists every page of the documentation', () => {
  const listed = text('docs/README.md');
  const own = pages.filter((page) => page.startsWith('docs/') && page !== 'docs/README.md');
  const missing = own
    .map((page) => page.replace('docs/', ''))
    .filter((page) => !page.startsWith('decisions/'))
    .filter((page) => !listed.includes(`(${page})`) && !listed.includes(`(${dirname(page)}/)`));
  expect(missing).toEqual([]);
});
