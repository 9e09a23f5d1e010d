import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { FIRST_SCREENS, scriptBytes } from '../bench/first-screen.js';

const client = fileURLToPath(new URL('../client/dist', import.meta.url));

/** What has been reached, in kB, and a little: less than the targets of the bench, so that what was gained is not lost unseen. */
const LIMITS = { W1: 156, 'W1-home': 240 };

test.each([
  ['W1', LIMITS.W1],
  ['W1-home', LIMITS['W1-home']],
] as const)('%s: the scripts before a first screen keep to their limit', (id, limit) => {
  const kilobytes = scriptBytes(client, FIRST_SCREENS[id]) / 1000;
  expect(kilobytes).toBeLessThanOrEqual(limit);
  // far less would mean that the files are not found any more
  expect(kilobytes).toBeGreaterThan(limit / 2);
});

test('each file of a typeface says which letters it holds, or a browser fetches it for all of them', () => {
  const assets = join(client, 'assets');
  const faces = readdirSync(assets)
    .filter((name) => name.endsWith('.css'))
    .flatMap((name) => readFileSync(join(assets, name), 'utf8').match(/@font-face\s*\{[^}]*\}/g) ?? []);
  expect(faces.length).toBeGreaterThan(0);
  expect(faces.filter((face) => !face.includes('unicode-range'))).toEqual([]);
});
