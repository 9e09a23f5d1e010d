import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { DEMO_PASSWORD } from '../../server/src/features/demo/demo-people.js';
import { axeFaults, settled } from '../faults-of-page.js';
import { openHouse, type House } from '../house.js';
import { signIn } from '../sign-in.js';

let house: House;
let page: Page;
beforeAll(async () => {
  house = await openHouse({ demo: true });
  ({ page } = await house.person());
  await signIn(page, 'elin.ravndal@norrskog.example', DEMO_PASSWORD);
});
afterAll(() => house.close());

const inAddress = (name: string) => new URL(page.url()).searchParams.get(name);
const rows = () => page.getByRole('table').getByRole('row').count();

test('the outbox keeps its filters in the address: mailed, reloaded, left and come back to, and cleared', async () => {
  await page.goto('/utskick');
  await page.getByRole('table').waitFor();
  const all = await rows();
  await page.getByRole('combobox', { name: 'Läge' }).selectOption('sent');
  await page.waitForURL('**/utskick?state=sent');
  await page.getByRole('textbox', { name: 'Beställt från' }).fill('2020-01-01');
  await page.waitForURL((url) => url.searchParams.get('from') === '2020-01-01');
  await page.getByRole('searchbox', { name: 'Sök' }).first().fill('kommun');
  await page.waitForURL((url) => url.searchParams.get('q') === 'kommun');
  await settled(page);
  const address = page.url();
  await page.reload();
  await page.getByRole('combobox', { name: 'Läge' }).waitFor();
  expect(await page.getByRole('combobox', { name: 'Läge' }).inputValue()).toBe('sent');
  expect(await page.getByRole('textbox', { name: 'Beställt från' }).inputValue()).toBe('2020-01-01');
  expect(await page.getByRole('searchbox', { name: 'Sök' }).first().inputValue()).toBe('kommun');
  await page.getByRole('link', { name: 'Register' }).first().click();
  await page.waitForURL('**/register');
  await page.goBack();
  await page.waitForURL(address);
  await page.getByRole('button', { name: 'Rensa' }).click();
  await page.waitForURL((url) => url.search === '');
  // the list of before stays in sight until the new one is there
  await page.waitForFunction((count) => document.querySelectorAll('table tr').length === count, all);
});

describe.each([
  ['meetings', '/sammantraden', 'boardId=7&state=klar&from=2025-02-30', 'organet, läget och första dagen'],
  ['the outbox', '/utskick', 'boardId=x&to=igår', 'organet och sista dagen'],
  ['people', '/register/personer', 'role=kung&time=nu', 'rollen och uppdragens tid'],
  ['the calendar', '/sammantraden/kalender', 'state=klar&manad=2025-13', 'läget'],
])('an address of %s that cannot be understood', (_what, path, query, names) => {
  test('gives the list all the same, and says what was left out', async () => {
    await page.goto(`${path}?${query}`);
    await page.getByText(`Listan visas utan ${names}.`).waitFor();
    await page.locator('table, [role=grid]').first().waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Ta bort ur adressen' }).click();
    await page.waitForFunction(() => !document.body.innerText.includes('Listan visas utan'));
    expect(inAddress('state') ?? inAddress('role') ?? inAddress('boardId')).toBeNull();
  });
});

test.each(['/sammantraden', '/utskick', '/register/personer'])(
  'a page of %s that nobody has written leads back to the first',
  async (path) => {
    await page.goto(`${path}?page=nonsens`);
    await page.getByRole('status').filter({ hasText: 'Den sidan av listan finns inte' }).waitFor();
    await page.getByRole('button', { name: 'Till första sidan' }).click();
    await page.getByRole('table').waitFor();
    expect(inAddress('page')).toBeNull();
  },
);
