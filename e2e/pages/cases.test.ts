import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { WaitingItem } from '@klubbat/shared/contracts/item-link';
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

test('what waits is taken up from the agenda by keyboard, and its case is followed from the § to its page', async () => {
  const { meetings } = await read<{ meetings: MeetingSummary[] }>('/api/meetings?state=preparing');
  const assembly = meetings.find(({ board }) => board === 'Regionfullmäktige');
  const id = assembly?.id ?? '';
  const { waiting } = await read<{ waiting: WaitingItem[] }>(`/api/meetings/${id}/waiting`);
  const [first] = waiting;
  const title = first?.title ?? '';
  await page.goto(`/sammantraden/${id}/dagordning`);
  await page.getByRole('button', { name: `Ta upp ${title}` }).focus();
  await page.keyboard.press('Enter');
  await page.getByText(`${title} står nu på dagordningen.`).waitFor();
  await page.locator('#vantar:focus').waitFor();
  const added = (await read<MeetingView>(`/api/meetings/${id}`)).items.at(-1);
  expect(added?.title).toBe(title);

  await page.getByRole('grid', { name: 'Dagordning' }).getByRole('link', { name: title }).click();
  const way = page.getByRole('region', { name: 'Ärendets väg' });
  await way.getByText(/^Förslag från Regionstyrelsen/).waitFor();
  await page.getByRole('link', { name: first?.caseNumber ?? '', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: `Ärende ${first?.caseNumber ?? ''}` }).waitFor();
  const steps = page.getByRole('list', { name: /^Ärende/ }).getByRole('listitem');
  await steps.first().waitFor();
  expect(await steps.allTextContents()).toEqual([
    expect.stringContaining('Regionstyrelsen'),
    expect.stringContaining('På dagordningen'),
  ]);
});

test('the search leads to the page of a case', async () => {
  const { cases } = await read<{ cases: { number: string }[] }>('/api/recent-cases');
  const number = cases[0]?.number ?? '';
  await page.goto('/');
  await page.getByRole('heading', { level: 1, name: 'Mitt arbete' }).waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Sök' }).waitFor();
  await page.keyboard.type(number);
  await page.getByRole('group', { name: 'Ärenden' }).getByRole('option').first().click();
  await page.getByRole('heading', { level: 1, name: `Ärende ${number}` }).waitFor();
});
