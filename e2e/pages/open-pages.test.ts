import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { axeFaults, bringAxe, shapeFaults } from '../faults-of-page.js';
import { openHouse, type House } from '../house.js';

/* The pages for anyone, as one comes to them: from the first, by links alone, in a browser that runs no scripts. */

const BOARD = '/offentligt/region-norrskog/regionstyrelsen';
const MEETING = `${BOARD}/2026-09-23`;
const PAGES = [
  '/offentligt',
  '/offentligt/region-norrskog',
  BOARD,
  MEETING,
  `${MEETING}/protokoll-1`,
  `${MEETING}/paragraf-168`,
  '/offentligt/region-norrskog/arende?nummer=2026/00214',
  '/offentligt/region-norrskog/anslagstavla',
  '/offentligt/region-norrskog/sok?q=barn',
  `${BOARD}/2026-12-16`,
  '/offentligt/samverkan-skogslanden/samverkan-skogslandens-styrelse',
  '/offentligt/om/lasa-protokoll',
  '/offentligt/om/oppna-data',
  '/offentligt/om/tillganglighet',
  '/offentligt/om/personuppgifter',
  '/offentligt/om/kontakt',
  '/offentligt/om/prenumerera/region-norrskog?organ=regionstyrelsen',
  '/offentligt/finns-inte',
];

let house: House;
beforeAll(async () => {
  house = await openHouse({ demo: true });
});
afterAll(() => house.close());

async function inContext<T>(
  options: Parameters<House['browser']['newContext']>[0],
  act: (page: Page, context: BrowserContext) => Promise<T>,
): Promise<T> {
  const context = await house.browser.newContext({ locale: 'sv-SE', baseURL: house.url, ...options });
  try {
    return await act(await context.newPage(), context);
  } finally {
    await context.close();
  }
}

test('one finds a decision point and what was voted by links alone, without scripts', async () => {
  await inContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } }, async (page) => {
    const link = (name: string | RegExp) => page.getByRole('link', { name });
    await page.goto('/offentligt');
    await link('Region Norrskog').first().click();
    await link('Regionstyrelsen').first().click();
    await link('Protokoll, Regionstyrelsen 23 september 2026').first().click();
    await link(/^§ 168\/26 /)
      .first()
      .click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(/^§ 168\/26 /);
    await link(/^Länk till (punkt 1|beslutet)$/).click();
    expect(new URL(page.url()).hash).toBe('#punkt-1');
    expect(await page.locator('#punkt-1').count()).toBe(1);
    await page.getByText('Resultat: 5 ja-röster, 4 nej-röster.').waitFor();
    await link('Hela protokollet').click();
    await page.getByRole('heading', { level: 1, name: /^Protokoll, Regionstyrelsen/ }).waitFor();
  });
});

test('one orders mails from a board without scripts, and is told what was filled in wrongly', async () => {
  await inContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } }, async (page) => {
    await page.goto(BOARD);
    await page.getByRole('link', { name: 'Få mejl om nytt' }).click();
    expect(await page.getByLabel('Regionstyrelsen', { exact: true }).isChecked()).toBe(true);
    await page.getByLabel('Din e-postadress').fill('eva');
    await page.getByRole('button', { name: 'Beställ mejl' }).click();
    await page.getByText('Skriv en e-postadress som går att skicka till').waitFor();
    await page.getByLabel('Din e-postadress').fill('eva@exempel.example');
    await page.getByRole('button', { name: 'Beställ mejl' }).click();
    await page.getByRole('heading', { level: 1, name: 'Titta i din e-post' }).waitFor();
  });
});

test('the list of notices says that a last day may move while nobody has settled that the board was down', async () => {
  await inContext({ javaScriptEnabled: false }, async (page) => {
    await page.goto('/offentligt/region-norrskog/anslagstavla');
    const assembly = page.getByRole('listitem').filter({ hasText: 'Regionfullmäktige 21 oktober 2026' });
    await assembly.getByText('Dagen kan bli senare, för anslagstavlan har varit nere.').waitFor();
  });
});

test.each(['light', 'dark'] as const)('every page is sound at three widths, in %s', async (colorScheme) => {
  const faults: string[] = [];
  await inContext({ colorScheme }, async (page) => {
    await bringAxe(page);
    for (const address of PAGES) {
      for (const width of [360, 768, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        if (width === 360) {
          const reply = await page.goto(address);
          expect([address, reply?.status()]).toEqual([address, address.endsWith('finns-inte') ? 404 : 200]);
          expect((await reply?.body())?.byteLength).toBeLessThan(100_000);
        }
        const here = [...(await shapeFaults(page)), ...(width === 768 ? [] : await axeFaults(page))];
        faults.push(...here.map((fault) => `${address} ${width}: ${fault}`));
      }
    }
  });
  expect(faults).toEqual([]);
});

test('the program itself does not answer in their place', async () => {
  const reply = await (await house.person()).page.request.get('/offentligt/nej');
  expect(reply.status()).toBe(404);
  expect(await reply.text()).not.toContain('<script');
});
