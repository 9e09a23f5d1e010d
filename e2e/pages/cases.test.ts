import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { WaitingItem } from '@klubbat/shared/contracts/item-link';
import type { MeetingSummary, MeetingView } from '@klubbat/shared/contracts/meeting';
import type { Page } from 'playwright-core';
import { DEMO_PASSWORD } from '../../server/src/features/demo/demo-people.js';
import { appendixPdf } from '../../server/src/features/demo/demo-appendix.js';
import { shapeFaults } from '../faults-of-page.js';
import { openHouse, type House } from '../house.js';
import { enterAsSecretary, type Secretary } from '../secretary.js';
import { signIn } from '../sign-in.js';

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

test('an item of last time is taken along, with what of it one wants, and what is old in it is pointed out', async () => {
  const { meetings } = await read<{ meetings: MeetingSummary[] }>('/api/meetings?state=preparing');
  const assembly = meetings.find(({ board }) => board === 'Regionfullmäktige');
  await page.goto(`/sammantraden/${assembly?.id ?? ''}/dagordning`);
  await page.getByRole('link', { name: 'Hämta en punkt från ett tidigare sammanträde' }).click();
  await page.getByLabel('Sök', { exact: true }).fill('sammanträdesdagar');
  await page.getByRole('link', { name: /^Visa Sammanträdesdagar för regionfullmäktige 2027/ }).click();
  await page.getByText('Det som beslutades då blir förslaget nu.').waitFor();
  await page.getByText(/^2027 står 2 gånger/).waitFor();
  const title = page.getByLabel('Rubrik');
  await title.fill('Sammanträdesdagar för regionfullmäktige 2028');
  await page.getByRole('button', { name: 'Hämta punkten hit' }).click();
  await page
    .getByRole('heading', { level: 1, name: /Sammanträdesdagar för regionfullmäktige 2028/ })
    .waitFor();
  const { items } = await read<MeetingView>(`/api/meetings/${assembly?.id ?? ''}`);
  const copied = items.find((one) => one.title.endsWith('regionfullmäktige 2028'));
  expect(copied?.paragraph ?? null).toBeNull();
  expect(copied?.sections?.find(({ kind }) => kind === 'proposal')?.body).toContain('24 februari');
  expect(copied?.sections?.find(({ kind }) => kind === 'decision')?.body ?? '').toBe('');
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

test('an extract from elsewhere is received on a phone: read, confirmed, registered on a case, and known again', async () => {
  const { page: phone } = await house.person({ width: 360, height: 740 });
  await signIn(phone, 'elin.ravndal@norrskog.example', DEMO_PASSWORD);
  const text = 'Region Sjöbygden\n\nDiarienummer: RS 2026-55\n\n**Beslut**\n\nAtt delta i arbetet.';
  const file = {
    name: 'utdrag.pdf',
    mimeType: 'application/pdf',
    buffer: appendixPdf('§ 31/26 Gemensam cykelled', text, 'Region Sjöbygden', '2026-10-20'),
  };
  await phone.goto('/inkommet');
  await phone.getByLabel('Utdrag som har kommit in').setInputFiles(file);
  const title = phone.getByRole('textbox', { name: 'Rubrik' });
  await title.waitFor();
  expect(await title.inputValue()).toBe('Gemensam cykelled');
  expect(await phone.getByRole('textbox', { name: 'Avsändarens diarienummer' }).inputValue()).toBe(
    'RS 2026-55',
  );
  await phone.getByText('Sida 1: ”Diarienummer: RS 2026-55”').waitFor();
  expect(await shapeFaults(phone)).toEqual([]);
  await phone.getByRole('textbox', { name: 'Vårt diarienummer' }).fill('CYKEL 1');
  await phone.getByRole('button', { name: 'Registrera handlingen' }).click();
  await phone.getByRole('heading', { level: 1, name: 'Gemensam cykelled' }).waitFor();
  await phone.getByRole('link', { name: 'CYKEL 1' }).click();
  await phone.getByRole('link', { name: 'Gemensam cykelled' }).waitFor();
  await phone.goto('/inkommet');
  await phone.getByLabel('Utdrag som har kommit in').setInputFiles(file);
  await phone.getByText('Filen är redan registrerad').waitFor();
});
