import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { MeetingSummary, MeetingView } from '@klubbat/shared/contracts/meeting';
import { DEMO_PASSWORD } from '../../server/src/features/demo/demo-people.js';
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
