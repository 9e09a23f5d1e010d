import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { MeetingBrief } from '@klubbat/shared/contracts/brief';
import type { MeetingSummary, MeetingView } from '@klubbat/shared/contracts/meeting';
import { DEMO_PASSWORD } from '../../server/src/features/demo/demo-people.js';
import { shapeFaults } from '../faults-of-page.js';
import { goWithin } from '../go-within.js';
import { openHouse, type House } from '../house.js';
import { signIn } from '../sign-in.js';

let house: House;
let secretary: Page;

async function ask<Reply>(path: string): Promise<Reply> {
  return (await (await secretary.request.get(path)).json()) as Reply;
}

beforeAll(async () => {
  house = await openHouse({ demo: true });
  ({ page: secretary } = await house.person());
  await signIn(secretary, 'elin.ravndal@norrskog.example', DEMO_PASSWORD);
});
afterAll(() => house.close());

test('a § is written, its versions are compared, and one part of an earlier one comes back', async () => {
  const { meetings } = await ask<{ meetings: MeetingSummary[] }>('/api/meetings?state=draft');
  const meetingId = meetings[0]?.id ?? '';
  const item = (await ask<MeetingView>(`/api/meetings/${meetingId}`)).items.find(
    ({ sections, adjustmentId }) => sections !== undefined && adjustmentId === null,
  );
  const address = `/sammantraden/${meetingId}/paragraf/${item?.id ?? ''}`;
  await goWithin(secretary, address);
  await secretary.getByRole('textbox', { name: 'Rubrik', exact: true }).fill('En helt annan rubrik');
  await secretary
    .getByText(/^Sparat/)
    .first()
    .waitFor();

  await goWithin(secretary, `${address}?panel=historik`);
  await secretary.getByRole('link', { name: 'Se, jämför och återställ versioner' }).click();
  await secretary.getByRole('heading', { level: 1, name: /^Versioner av/ }).waitFor();
  const paper = secretary.getByRole('region', { name: /^Från version \d+ till det som står nu/ });
  await paper.getByRole('insertion').filter({ hasText: 'helt annan' }).waitFor();
  await paper.getByRole('button', { name: /^Återställ ”Rubrik” från version/ }).click();
  const question = secretary.getByRole('dialog');
  await question.getByText(/^Inget går förlorat/).waitFor();
  await question.getByRole('button', { name: 'Återställ', exact: true }).click();
  await secretary.getByText(/^Återställt\. Det blev version/).waitFor();
  await secretary
    .getByText(/Återställd från version/)
    .first()
    .waitFor();

  const after = await ask<MeetingView>(`/api/meetings/${meetingId}`);
  expect(after.items.find(({ id }) => id === item?.id)?.title).toBe(item?.title);
  // whoever writes on has the text that came back
  await goWithin(secretary, address);
  await expect(secretary.getByRole('textbox', { name: 'Rubrik', exact: true }).inputValue()).resolves.toBe(
    item?.title,
  );
});

test('the decisions of a meeting are released and read on a phone by anyone, of a secret § that it is there', async () => {
  const secret = /lex Maria|vårdskada|HSN 2026\/131|Nämnden lägger anmälan|OSL/;
  const { meetings } = await ask<{ meetings: MeetingSummary[] }>('/api/meetings?state=draft');
  const released: { id: string; token: string; label: string }[] = [];
  for (const { id } of meetings) {
    const { release, brief } = await ask<MeetingBrief>(`/api/meetings/${id}/brief`);
    const hidden = brief.items.find((item) => item.secret);
    if (release !== null && hidden !== undefined) {
      released.push({ id, token: release.token, label: hidden.label });
    }
  }
  const [{ id, token, label } = { id: '', token: '', label: '' }] = released;
  await goWithin(secretary, `/sammantraden/${id}/beslut`);
  await secretary.getByRole('button', { name: 'Ta tillbaka' }).click();
  await secretary.getByRole('dialog').getByRole('button', { name: 'Ta tillbaka' }).click();
  await secretary.getByRole('button', { name: 'Släpp besluten' }).click();
  await secretary
    .getByRole('dialog')
    .getByRole('button', { name: /^Släpp \d+ paragrafer/ })
    .click();
  await secretary.getByRole('button', { name: 'Kopiera adressen' }).waitFor();

  const { page: anyone } = await house.person({ width: 360, height: 740 });
  await anyone.goto(`/beslut/${token}`);
  await anyone.getByRole('heading', { name: `${label} Omfattas av sekretess` }).waitFor();
  await anyone.getByText('Inte justerat', { exact: true }).waitFor();
  expect(await anyone.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
  expect(await anyone.content()).not.toMatch(secret);
  expect(await (await anyone.request.get(`/api/briefs/${token}`)).text()).not.toMatch(secret);
  expect(await shapeFaults(anyone)).toEqual([]);

  await secretary.getByRole('button', { name: 'Ta tillbaka' }).click();
  await secretary.getByRole('dialog').getByRole('button', { name: 'Ta tillbaka' }).click();
  await secretary.getByRole('button', { name: 'Släpp besluten' }).waitFor();
  await anyone.reload();
  await anyone.getByText('Här finns inga beslut att läsa').waitFor();
});
