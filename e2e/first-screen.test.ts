import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { FIRST_SCREENS, scriptBytes } from '../bench/first-screen.js';

const client = fileURLToPath(new URL('../client/dist', import.meta.url));
const { web } = JSON.parse(readFileSync(new URL('../bench/targets.json', import.meta.url), 'utf8')) as Record<
  string,
  { id: string; pass: number }[]
>;

test.each(Object.entries(FIRST_SCREENS))(
  '%s: the scripts before a first screen keep to their limit',
  (id, pages) => {
    const limit = web?.find((target) => target.id === id)?.pass ?? 0;
    const kilobytes = scriptBytes(client, pages) / 1000;
    expect(kilobytes).toBeLessThanOrEqual(limit);
    // far less would mean that the files are not found any more
    expect(kilobytes).toBeGreaterThan(limit / 2);
  },
);
