import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { MeetingSummary, MeetingView } from '@klubbat/shared/contracts/meeting';
import type { BoardView } from '@klubbat/shared/contracts/register';
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

const named = ({ board }: { board: string }) => board === 'Regionfullmäktige';

test('the usual ones are taken as a start, changed, and put on an agenda in one press', async () => {
  const { boards } = await read<{ boards: BoardView[] }>('/api/boards');
  const board = boards.find(({ name }) => name === 'Regionfullmäktige');
  await page.goto(`/register/organ/${board?.id ?? ''}/staende-punkter`);
  await page.getByRole('button', { name: 'Börja med de vanliga' }).click();
  await page.getByRole('button', { name: 'Flytta upp Upprop' }).click();
  await page.getByRole('button', { name: 'Ta bort Anmälan av jäv' }).click();
  await page.getByRole('button', { name: 'Ändra Val av rösträknare' }).click();
  await page.getByRole('textbox', { name: 'Rubrik' }).fill('Rösträknare');
  const saved = page.waitForResponse((reply) => reply.request().method() === 'PATCH' && reply.ok());
  await page.getByRole('button', { name: 'Klar med Rösträknare' }).click();
  await saved;
  await page.getByText(/^Sparat \d/).waitFor();

  const { meetings } = await read<{ meetings: MeetingSummary[] }>('/api/meetings?state=preparing');
  const id = meetings.find(named)?.id ?? '';
  await page.goto(`/sammantraden/${id}/dagordning`);
  await page.getByRole('button', { name: /^Lägg till \d+ stående punkter$/ }).click();
  await page.getByRole('button', { name: /stående punkt/ }).waitFor({ state: 'detached' });
  const { items } = await read<MeetingView>(`/api/meetings/${id}`);
  const titles = items.map(({ title }) => title);
  expect(titles[0]).toBe('Upprop');
  expect(titles.at(-1)).toBe('Sammanträdets avslutning');
  expect(titles).toContain('Rösträknare');
  expect(titles.filter((title) => title === 'Upprop')).toHaveLength(1);
  expect(titles).not.toContain('Anmälan av jäv');
});
