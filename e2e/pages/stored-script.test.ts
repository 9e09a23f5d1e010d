import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import supertest from 'supertest';
import { everythingInPdf } from '../../server/test/everything-in-pdf.js';
import { plantScript, SCRIPT } from '../../server/test/plant-script.js';
import { ADMIN } from '../../server/test/test-app.js';
import { walkOpenPages } from '../../server/test/walk-open-pages.js';
import { settled } from '../faults-of-page.js';
import { openHouse, type House } from '../house.js';
import { enterAsReaders, type Readers } from '../readers.js';
import { routeExamples } from './route-examples.js';
import { routePatterns } from './route-patterns.js';

/*
 * A script behind every text that somebody may have typed, in every view and document: it is shown as the words that it is, and is nowhere
 * HTML or a link. Our policy would stop it from running; here is seen that it would have nothing to stop.
 */

let house: House;
let readers: Readers;
let examples: Awaited<ReturnType<typeof routeExamples>>;
const refusedByPolicy: string[] = [];
beforeAll(async () => {
  house = await openHouse({ demo: true });
  readers = await enterAsReaders(house.browser, house.url, ADMIN);
  for (const page of Object.values(readers)) {
    page.on('console', (message) => {
      if (/Content Security Policy/.test(message.text())) {
        refusedByPolicy.push(`${page.url()}: ${message.text()}`);
      }
    });
  }
  examples = await routeExamples(readers);
  expect(await plantScript(house.dataSource)).toBeGreaterThan(1_000);
}, 300_000);
afterAll(() => house.close());

/** What the words of the script would have become. */
const becameOf = (page: Page) =>
  page.evaluate(() => ({
    elements: document.querySelectorAll('img[src="x"], svg[onload], [onerror], [onload]').length,
    links: document.querySelectorAll('a[href^="javascript:" i]').length,
  }));

test('the script is seen as words', async () => {
  const page = readers.secretary;
  await page.goto('/');
  await page.getByText('onerror=p()').filter({ visible: true }).first().waitFor();
});

test.each(routePatterns)('%s shows it as words, and makes nothing of it', async (pattern) => {
  for (const { as, address } of examples[pattern] ?? []) {
    const page = readers[as];
    await page.goto(address);
    await settled(page);
    expect(await becameOf(page)).toEqual({ elements: 0, links: 0 });
    expect(refusedByPolicy).toEqual([]);
  }
});

test('no open page, feed, calendar, file or answer of open data makes anything of it', async () => {
  const kinds = new Map<string, number>();
  let told = 0;
  const found: string[] = [];
  await walkOpenPages(supertest.agent(house.url), 'Regionen', ({ address, type, text }) => {
    kinds.set(type, (kinds.get(type) ?? 0) + 1);
    told += text.includes('onerror=p()') ? 1 : 0;
    const isMarkup = /html|xml/.test(type);
    if (
      (isMarkup && /<img src=x|<svg\/onload|href="?javascript:/i.test(text)) ||
      /\/JavaScript|\/URI ?\(javascript:/i.test(text)
    ) {
      found.push(`${address} (${type})`);
    }
  });
  expect(found).toEqual([]);
  expect(told).toBeGreaterThan(50);
  expect(kinds.get('text/html')).toBeGreaterThan(50);
}, 300_000);

test('no document does', async () => {
  const admin = readers.administrator.context().request;
  const { meetings } = (await (await admin.get('/api/meetings')).json()) as { meetings: { id: string }[] };
  const found: string[] = [];
  let told = 0;
  for (const { id } of meetings) {
    const reply = await admin.get(`/api/meetings/${id}/protocol.pdf`);
    const text = reply.ok() ? await everythingInPdf(await reply.body()) : '';
    told += text.includes('onerror=p()') ? 1 : 0;
    if (/\/JavaScript|\/URI ?\(javascript:/i.test(text)) {
      found.push(id);
    }
  }
  expect(found).toEqual([]);
  expect(told).toBeGreaterThan(3);
}, 300_000);

test('what is planted is what the tests look for', () => {
  expect(SCRIPT).toMatch(/<img src=x onerror=.*<svg\/onload.*javascript:/);
});
