import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { MeetingSummary, MeetingView } from '@klubbat/shared/contracts/meeting';
import type { Page } from 'playwright-core';
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

const preparing = async () => {
  const { meetings } = await read<{ meetings: MeetingSummary[] }>('/api/meetings?state=preparing');
  return meetings.find(({ board }) => board === 'Regionfullmäktige')?.id ?? '';
};

test('a motion is noted and taken up, and what came after the announcement waits for the consent of all', async () => {
  const id = await preparing();
  await page.goto('/arenden/fullmaktige');
  await page.getByRole('link', { name: 'Lägg till' }).click();
  await page.getByLabel('Rubrik').fill('Motion om cykelställ');
  await page.getByLabel('Diarienummer (frivilligt)').fill('2026/00901');
  await page.getByLabel('Inlämnat den').fill('2026-11-17');
  await page.getByLabel('Inlämnat av').fill('saga');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Lägg till' }).click();
  await page.getByRole('heading', { level: 1, name: 'Motion om cykelställ' }).waitFor();

  await page.goto(`/sammantraden/${id}/dagordning`);
  await page.getByRole('button', { name: 'Ta upp Motion om cykelställ' }).click();
  await page.getByText('Motion om cykelställ står nu på dagordningen.').waitFor();
  const item = (await read<MeetingView>(`/api/meetings/${id}`)).items.at(-1);
  expect(item).toMatchObject({ title: 'Motion om cykelställ', urgent: true, consent: 'needed' });

  await page.goto(`/sammantraden/${id}/pagar`);
  await page.getByText('Ta upp en annan punkt').click();
  await page.getByRole('button', { name: 'Ta upp: Motion om cykelställ' }).click();
  const dialog = page.getByRole('dialog', { name: 'Samtycker samtliga närvarande?' });
  await dialog.getByRole('button', { name: 'Samtliga samtycker, ta upp punkten' }).click();
  await page.getByRole('heading', { level: 3, name: /Motion om cykelställ/ }).waitFor();
  expect(
    (await read<MeetingView>(`/api/meetings/${id}`)).items.find((one) => one.id === item?.id),
  ).toMatchObject({
    consent: 'noted',
  });
});
