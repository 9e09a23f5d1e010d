import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { DEMO_PASSWORD, secretary } from '../../server/src/features/demo/demo-people.js';
import { axeFaults } from '../faults-of-page.js';
import { openHouse, type House } from '../house.js';
import { signIn } from '../sign-in.js';

let house: House;
let page: Page;
beforeAll(async () => {
  house = await openHouse({ demo: true });
  ({ page } = await house.person());
  await signIn(page, secretary.person.email, DEMO_PASSWORD);
});
afterAll(() => house.close());

const rows = () => page.getByRole('table', { name: 'Planerade sammanträden 2027' }).getByRole('row');
const saved = () => page.getByText(/^Sparat \d/).waitFor();

test('a § that decides days leads to the plan, and from there to the meetings', async () => {
  const found = await page.request.get(
    `/api/search?q=${encodeURIComponent('Sammanträdesdagar för regionfullmäktige')}`,
  );
  const [item] = ((await found.json()) as { items: { id: string; meetingId: string }[] }).items;
  await page.goto(`/sammantraden/${item?.meetingId ?? ''}/paragraf/${item?.id ?? ''}`);
  await page.getByRole('link', { name: 'Skapa 5 sammanträden' }).click();

  await page.getByRole('heading', { name: 'Årsplan' }).waitFor();
  await page.getByRole('button', { name: 'Ta in 5 dagar i planen' }).click();
  await page.getByText('Alla står i planen.').waitFor();
  await page.getByRole('rowheader', { name: /Onsdag 24 februari 2027/ }).waitFor();
  // fullmäktige is announced a week before (KL 5:13)
  await page.getByText('Kungörelse 2027-02-17').waitFor();
  await saved();
  await page.getByText(/^Beslutad i/).waitFor();

  await page.getByRole('button', { name: 'Ändra onsdag 24 november 2027' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Dag').fill('2027-11-25');
  await dialog.getByLabel('Börjar (frivilligt)').fill('10:00');
  await dialog.getByRole('button', { name: 'Ändra dagen' }).click();
  await page.getByRole('rowheader', { name: /Torsdag 25 november 2027 kl. 10.00/ }).waitFor();
  await saved();
  expect(await axeFaults(page)).toEqual([]);

  await page.getByRole('button', { name: 'Lägg upp 5 sammanträden' }).click();
  await page.getByText('5 sammanträden är upplagda.').waitFor();
  expect(await page.getByText('Upplagt', { exact: true }).count()).toBe(5);
  expect(await page.getByRole('button', { name: /^Lägg upp/ }).count()).toBe(0);
  await page.getByRole('link', { name: '25 november 2027 kl. 10.00' }).click();
  await page.getByRole('heading', { level: 1, name: 'Regionfullmäktige' }).waitFor();
});

test('a year is planned by keyboard alone', async () => {
  await page.goto('/sammantraden/arsplan?ar=2028');
  await page.getByLabel('Organ', { exact: true }).selectOption({ label: 'Kollektivtrafiknämnden' });
  await page.getByText('Inga dagar är planerade i 2028').waitFor();
  const day = page.locator('[data-day="2028-01-01"]');
  await day.focus();
  await page.keyboard.press('PageDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.getByRole('rowheader', { name: /Onsdag 9 februari 2028/ }).waitFor();
  await page.waitForFunction(() => document.activeElement?.getAttribute('data-day') === '2028-02-09');
  await page.keyboard.press('Enter');
  await page.getByText('Inga dagar är planerade i 2028').waitFor();

  const often = page.getByLabel('Hur ofta');
  await often.focus();
  await often.selectOption({ label: 'Den sista i månaden' });
  await page.getByRole('button', { name: 'Lägg till 11 dagar' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('rowheader', { name: /Tisdag 25 januari 2028/ }).waitFor();
  await page.getByRole('button', { name: 'Ta bort tisdag 25 januari 2028 ur planen' }).press('Enter');
  await page.getByText('10 dagar i planen, 0 är upplagda.').waitFor();
  await saved();
  await page.reload();
  await page.getByText('10 dagar i planen, 0 är upplagda.').waitFor();
});

test('days off and days of others with the same people are pointed out', async () => {
  await page.goto('/sammantraden/arsplan?ar=2027');
  await page.getByLabel('Organ', { exact: true }).selectOption({ label: 'Regionstyrelsen' });
  await page.getByRole('rowheader', { name: /Tisdag 19 januari 2027/ }).waitFor();
  expect(await rows().count()).toBe(12);
  await page.getByLabel('Hur ofta').selectOption({ label: 'En enda dag' });
  await page.getByLabel('Dag', { exact: true }).fill('2027-06-06');
  await page.getByRole('button', { name: 'Lägg till dagen' }).click();
  await page.getByText('Nationaldagen').first().waitFor();
  await page.getByLabel('Dag', { exact: true }).fill('2027-02-24');
  await page.getByRole('button', { name: 'Lägg till dagen' }).click();
  await page
    .getByText(/Regionfullmäktige sammanträder.* I båda: /)
    .first()
    .waitFor();
});
