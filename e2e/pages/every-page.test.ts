import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ADMIN } from '../../server/test/test-app.js';
import {
  axeFaults,
  axeFaultsOfOthers,
  bringAxe,
  colourFaults,
  rememberLooks,
  settled,
  shapeFaults,
} from '../faults-of-page.js';
import { goWithin } from '../go-within.js';
import { openHouse, type House } from '../house.js';
import { enterAsReaders, type Readers } from '../readers.js';
import { coveredFaults, ZOOMED, zoomFaults } from '../zoom-faults.js';
import type { Example } from './example.js';
import { routeExamples } from './route-examples.js';
import { routePatterns } from './route-patterns.js';

/** From the narrowest: what is mounted for a phone must also bear a wide screen. */
const SIZES = [
  { width: 360, height: 740 },
  { width: 768, height: 1024 },
  { width: 1440, height: 900 },
] as const;

/** A pattern with a meeting in every state is many pages to look at. */
const PATIENCE_MS = 300_000;

let house: House;
let readers: Readers;
let examples: Readonly<Record<string, readonly Example[]>>;
const errors: string[] = [];
/** pattern → the titles that its pages have shown */
const titles = new Map<string, Set<string>>();
/** what axe has found sound in the dark, and on the narrowest screen */
const sound = { dark: new Set<string>(), narrow: new Set<string>() };

beforeAll(async () => {
  house = await openHouse({ demo: true });
  readers = await enterAsReaders(house.browser, house.url, ADMIN);
  for (const page of Object.values(readers)) {
    await bringAxe(page);
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
      // a door that refuses is an answer like any other
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
        errors.push(message.text());
      }
    });
  }
  examples = await routeExamples(readers);
});
afterAll(() => house.close());

/**
 * The first example of a pattern is loaded as by a link that was mailed. The others are gone to within the program, by
 * those who are signed in: to load it anew costs as much as all that is looked at.
 */
async function open({ as, address }: Example, isFirst: boolean): Promise<Page> {
  const page = readers[as];
  await page.setViewportSize(SIZES[0]);
  const isWithin = !isFirst && as !== 'visitor' && page.url() !== 'about:blank';
  await (isWithin ? goWithin(page, address) : page.goto(address));
  await settled(page);
  return page;
}

/**
 * Axe takes nearly all the time: it looks at the whole page once, where it is widest. In the dark it looks at the colours
 * that it has not seen, and at 400 % at what is otherwise there.
 */
async function faultsOf(example: Example, isFirst: boolean, pattern: string): Promise<string[]> {
  const page = await open(example, isFirst);
  const faults: string[] = [];
  const add = (where: string, found: string[]) =>
    faults.push(...found.map((fault) => `${example.name} ${where}: ${fault}`));
  for (const size of SIZES) {
    await page.setViewportSize(size);
    add(`at ${size.width}`, await shapeFaults(page));
    if (size === SIZES[0]) {
      add(`at ${size.width}`, await coveredFaults(page));
    }
  }
  add('', await axeFaults(page));
  await rememberLooks(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  add('in the dark', await colourFaults(page, sound.dark));
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(ZOOMED);
  add('at 400 %', [
    ...(await shapeFaults(page)),
    ...(await zoomFaults(page)),
    ...(await coveredFaults(page)),
    ...(await axeFaultsOfOthers(page, sound.narrow)),
  ]);
  titles.set(pattern, (titles.get(pattern) ?? new Set()).add(await page.title()));
  return [...faults, ...errors.splice(0).map((error) => `${example.name}: ${error}`)];
}

describe('the router', () => {
  test.each(routePatterns)(
    '%s has one heading, fits every screen, and is sound to axe in light and dark',
    async (pattern) => {
      const faults: string[] = [];
      for (const [index, example] of (examples[pattern] ?? []).entries()) {
        faults.push(...(await faultsOf(example, index === 0, pattern)));
      }
      expect(faults).toEqual([]);
    },
    PATIENCE_MS,
  );

  test('gives every page a title of its own', () => {
    const known = [...titles].filter(([pattern]) => !pattern.endsWith('*'));
    const taken = known.flatMap(([pattern, own]) =>
      known
        .filter(([other]) => other < pattern)
        .flatMap(([other, theirs]) =>
          [...own].filter((title) => theirs.has(title)).map((title) => `${title}: ${other} and ${pattern}`),
        ),
    );
    expect(taken).toEqual([]);
  });
});

describe('an adjuster', () => {
  test('finds on the first page what waits, and reads it on a phone', async () => {
    const { adjuster: page } = readers;
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto('/');
    await page.getByRole('link', { name: /^Läs och justera/ }).click();
    await page.getByRole('button', { name: /^Justera/ }).waitFor();
  });
});
