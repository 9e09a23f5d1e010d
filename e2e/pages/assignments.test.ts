import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { DEMO_PASSWORD, municipalSecretary } from '../../server/src/features/demo/demo-people.js';
import { axeFaults } from '../faults-of-page.js';
import { openHouse, type House } from '../house.js';
import { signIn } from '../sign-in.js';

let house: House;
let page: Page;
beforeAll(async () => {
  house = await openHouse({ demo: true });
  ({ page } = await house.person());
  await signIn(page, municipalSecretary.person.email, DEMO_PASSWORD);
});
afterAll(() => house.close());

test('an assignment is read out of a decision, noted, and reported back', async () => {
  const found = await page.request.get(`/api/search?q=${encodeURIComponent('omsättning av lån')}`);
  const { items } = (await found.json()) as { items: { id: string; meetingId: string }[] };
  const [loan] = items;
  await page.goto(`/sammantraden/${loan?.meetingId ?? ''}/paragraf/${loan?.id ?? ''}`);
  await page.getByRole('button', { name: /^Anteckna: underteckna skuldebrevet/ }).click();
  const form = page.getByRole('form', { name: 'Uppdrag' });
  expect(await form.getByLabel('Vem').inputValue()).toBe('ekonomichefen');
  await form.getByLabel('Klart senast').fill('2026-11-30');
  await form.getByRole('button', { name: 'Anteckna' }).click();
  await page.getByRole('link', { name: 'Underteckna skuldebrevet' }).click();

  await page.getByRole('heading', { name: 'Uppdrag till ekonomichefen' }).waitFor();
  await page.getByRole('button', { name: 'Anteckna redovisning' }).click();
  const report = page.getByRole('form', { name: 'Redovisning' });
  expect(await axeFaults(page)).toEqual([]);
  await report.getByRole('button', { name: 'Anteckna' }).click();
  await report.getByText('Vad som sades').and(page.getByRole('link')).waitFor();
  await report.getByLabel('Vad som sades').fill('Skuldebrevet är undertecknat.');
  await report.getByRole('button', { name: 'Anteckna' }).click();
  await page.getByText('Slutredovisning').waitFor();
  await page.getByText('Redovisat', { exact: true }).first().waitFor();

  await page.getByRole('link', { name: 'Uppdrag', exact: true }).first().click();
  await page.getByRole('row', { name: /Underteckna skuldebrevet.+Redovisat/ }).waitFor();
  await page.getByLabel('Läge').selectOption({ label: 'Inte redovisade' });
  await page.getByText('Inget uppdrag passar').waitFor();
});
