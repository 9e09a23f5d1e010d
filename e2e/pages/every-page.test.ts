import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { DEMO_PASSWORD } from '../../server/src/features/demo/demo-people.js';
import type { MeetingSummary } from '@klubbat/shared/contracts/meeting';
import { openHouse, type House } from '../house.js';
import { signIn } from '../sign-in.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const SECRETARY = 'elin.ravndal@norrskog.example';
const ADJUSTER = 'ivar.tallmo@norrskog.example';

let house: House;
const addresses: Record<string, string> = {};

async function meetings(page: Page): Promise<MeetingSummary[]> {
  return ((await (await page.request.get('/api/meetings')).json()) as { meetings: MeetingSummary[] })
    .meetings;
}

beforeAll(async () => {
  house = await openHouse({ demo: true });
  const { page, context } = await house.person();
  await signIn(page, SECRETARY, DEMO_PASSWORD);
  for (const { state, id } of await meetings(page)) {
    const view = (await (await page.request.get(`/api/meetings/${id}`)).json()) as {
      items: { id: string }[];
      adjustments: { id: string }[];
    };
    addresses[state] = `/sammantraden/${id}`;
    addresses[`${state} item`] = `/sammantraden/${id}/paragraf/${view.items[1]?.id ?? ''}`;
    addresses[`${state} adjustment`] = `/justera/${view.adjustments[0]?.id ?? ''}`;
  }
  await context.close();
});
afterAll(() => house.close());

const pages: [string, () => string][] = [
  ['Mitt arbete', () => '/'],
  ['Sammanträden', () => '/sammantraden'],
  ['nytt sammanträde', () => '/sammantraden/nytt'],
  ['inläsning', () => '/sammantraden/inlasning'],
  ...['preparing', 'draft', 'partly-signed', 'announced'].flatMap((state): [string, () => string][] =>
    ['', '/dagordning', '/narvaro', '/bilagor', '/protokoll', '/justering', '/utskick'].map((part) => [
      `${state}${part}`,
      () => `${addresses[state] ?? ''}${part}`,
    ]),
  ),
  ['a § being written', () => addresses['draft item'] ?? ''],
  ['a locked §', () => addresses['partly-signed item'] ?? ''],
  ['adjusting', () => addresses['partly-signed adjustment'] ?? ''],
  ['Utskick', () => '/utskick'],
  ['Register', () => '/register'],
  ['people', () => '/register/personer'],
  ['an address that does not exist', () => '/finns-inte'],
];

interface Finding {
  id: string;
  impact: string | null;
  nodes: { html: string }[];
}

/** What a picky reader with a screen reader or a narrow screen would stumble over. */
async function faultsOf(page: Page): Promise<string[]> {
  // not as a script tag: the page's own policy allows no foreign script, and shall not
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() =>
    (
      globalThis as unknown as {
        axe: { run: (where: unknown) => Promise<{ violations: Finding[] }> };
      }
    ).axe.run({ exclude: [['iframe'], ['object'], ['embed']] }),
  );
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  const headings = await page.getByRole('heading', { level: 1 }).count();
  return [
    ...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`),
    ...(wide > 1 ? [`${wide} pixels wider than the screen`] : []),
    ...(headings === 1 ? [] : [`${headings} headings of the first level`]),
  ];
}

describe.each([
  ['a desktop', { width: 1440, height: 900 }],
  ['a phone', { width: 360, height: 740 }],
])('every page on %s', (_name, viewport) => {
  let page: Page;
  let context: BrowserContext;
  const errors: string[] = [];
  beforeAll(async () => {
    ({ page, context } = await house.person(viewport));
    page.on('pageerror', (error) => errors.push(error.message));
    await signIn(page, SECRETARY, DEMO_PASSWORD);
  });
  afterAll(() => context.close());

  test.each(pages)('%s has one heading, fits, and is sound to axe', async (_page, address) => {
    await page.goto(address());
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await page.waitForLoadState('networkidle');
    expect(await faultsOf(page)).toEqual([]);
    expect(errors).toEqual([]);
  });
});

describe('an adjuster', () => {
  test('finds on the first page what waits, and reads it on a phone', async () => {
    const { page, context } = await house.person({ width: 360, height: 740 });
    await signIn(page, ADJUSTER, DEMO_PASSWORD);
    await page.getByRole('link', { name: /^Läs och justera/ }).click();
    await page.getByRole('button', { name: /^Justera/ }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await context.close();
  });
});
