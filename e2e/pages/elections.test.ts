import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { MeetingSummary, MeetingView } from '@klubbat/shared/contracts/meeting';
import type { Page } from 'playwright-core';
import { axeFaults } from '../faults-of-page.js';
import { openHouse, type House } from '../house.js';
import { enterAsSecretary, type Secretary } from '../secretary.js';

let house: House;
let page: Page;
let read: Secretary['read'];
beforeAll(async () => {
  house = await openHouse({ demo: true });
  ({ page, read } = await enterAsSecretary(house));
});
afterAll(() => house.close());

test('an election is written in its §, looked at, and entered in the register as not adjusted', async () => {
  const { meetings } = await read<{ meetings: MeetingSummary[] }>('/api/meetings?state=preparing');
  const id = meetings.find(({ board }) => board === 'Regionfullmäktige')?.id ?? '';
  const item = async () =>
    (await read<MeetingView>(`/api/meetings/${id}`)).items.find(
      ({ title }) => title === 'Val av lekmannarevisorer',
    );
  await page.goto(`/sammantraden/${id}/paragraf/${(await item())?.id ?? ''}`);
  await page.getByLabel('Slag', { exact: true }).selectOption('election');
  await page.getByRole('button', { name: 'Lägg till ett val' }).click();
  await page.getByRole('textbox', { name: 'Uppdrag' }).fill('Ersättare i Kollektivtrafiknämnden');
  await page.getByLabel('Sätt', { exact: true }).selectOption('closed');
  await page.getByRole('textbox', { name: 'Vald', exact: true }).fill('Berit Lövnäs');
  await page.getByRole('textbox', { name: 'Parti' }).fill('C');
  await page.getByRole('button', { name: 'Lägg till röster' }).click();
  await page.getByRole('textbox', { name: 'Fick röster 1' }).fill('Berit Lövnäs');
  await page.getByRole('textbox', { name: 'Antal röster 1' }).fill('29');
  await page.getByRole('textbox', { name: 'Blanka röster' }).fill('2');
  await page.getByRole('button', { name: 'För in Berit Lövnäs i registret' }).click();
  const dialog = page.getByRole('dialog', { name: 'För in Berit Lövnäs i registret' });
  await dialog.waitFor();
  expect(await dialog.getByLabel('Uppdrag').inputValue()).toBe('substitute');
  expect(await axeFaults(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'För in i registret' }).click();
  await page.getByText('I registret, ej justerat').waitFor();
  expect((await item())?.elections).toEqual([
    {
      office: 'Ersättare i Kollektivtrafiknämnden',
      method: 'closed',
      elected: [{ name: 'Berit Lövnäs', party: 'C' }],
      counts: [{ name: 'Berit Lövnäs', votes: 29 }],
      blank: 2,
    },
  ]);
  await page.getByRole('link', { name: 'Berit Lövnäs' }).click();
  await page.getByText('Ej justerat').waitFor();
});
