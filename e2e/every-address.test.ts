import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ADMIN } from '../server/test/test-app.js';
import { settled, shapeFaults } from './faults-of-page.js';
import { openHouse, type House } from './house.js';
import type { Example } from './pages/example.js';
import { routeExamples } from './pages/route-examples.js';
import { patternOf, routePatterns } from './pages/route-patterns.js';
import { enterAsReaders, type Readers } from './readers.js';

/** On a phone: what bears the narrowest screen bears the others. The trial of pages looks at them all. */
const PHONE = { width: 360, height: 740 };

let house: House;
let readers: Readers;
let examples: Readonly<Record<string, readonly Example[]>>;
const errors: string[] = [];

beforeAll(async () => {
  house = await openHouse({ demo: true });
  readers = await enterAsReaders(house.browser, house.url, ADMIN);
  for (const page of Object.values(readers)) {
    await page.setViewportSize(PHONE);
    page.on('pageerror', (error) => errors.push(error.message));
  }
  examples = await routeExamples(readers);
}, 300_000);
afterAll(() => house.close());

async function faultsOf({ as, address, name }: Example): Promise<string[]> {
  const page = readers[as];
  await page.goto(address);
  await settled(page);
  const found = [...(await shapeFaults(page)), ...errors.splice(0)];
  return found.map((fault) => `${name}: ${fault}`);
}

test('the router knows no address that is not looked at, and none is looked at that it does not know', () => {
  expect(routePatterns.length).toBeGreaterThan(20);
  expect(Object.keys(examples).toSorted()).toEqual(routePatterns.toSorted());
  for (const [pattern, some] of Object.entries(examples)) {
    expect(some.map(({ address }) => patternOf(address.split('?')[0] ?? ''))).toEqual(
      some.map(() => pattern),
    );
  }
});

test.each(routePatterns)(
  '%s leads to a page with one heading, which fits a phone and throws nothing',
  async (pattern) => {
    const [first] = examples[pattern] ?? [];
    expect(first === undefined ? ['no example'] : await faultsOf(first)).toEqual([]);
  },
);
