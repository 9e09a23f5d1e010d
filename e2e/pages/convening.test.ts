import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { addToBoard } from '../../server/test/assembly.js';
import { axeFaults } from '../faults-of-page.js';
import { goWithin } from '../go-within.js';
import { openHouse, type House } from '../house.js';
import { signIn } from '../sign-in.js';
import { ADMIN } from '../../server/test/test-app.js';

const MEETING_DAYS_AHEAD = 30;

let house: House;
let page: Page;
let meetingId: string;
beforeAll(async () => {
  house = await openHouse();
  ({ page } = await house.person());
  await signIn(page, ADMIN.email, ADMIN.password);
  const post = async (path: string, data: object): Promise<unknown> =>
    (await page.request.post(path, { data })).json();
  const { id: organisationId } = (await post('/api/organisations', {
    name: 'Region Vidsjö',
    kind: 'region',
  })) as { id: string };
  const { id: boardId } = (await post(`/api/organisations/${organisationId}/boards`, {
    name: 'Kulturnämnden',
    kind: 'committee',
    numbering: 'year',
  })) as { id: string };
  for (const [name, role] of [
    ['Siv Alm', 'chair'],
    ['Mats Ek', 'member'],
    ['Es Lund', 'substitute'],
  ] as const) {
    const email = `${name.slice(0, 3).trim().toLowerCase()}@vidsjo.example`;
    await addToBoard(post, { organisationId, boardId }, { name, role, party: 'S', email });
  }
  const day = new Date(Date.now() + MEETING_DAYS_AHEAD * 86_400_000).toISOString().slice(0, 10);
  ({ id: meetingId } = (await post('/api/meetings', {
    boardId,
    date: day,
    start: '13:00',
    place: 'Sal 1',
  })) as { id: string });
  await post(`/api/meetings/${meetingId}/agenda-items`, { title: 'Årsbudget' });
});
afterAll(() => house.close());

const linkTo = (email: string) =>
  /https?:\/\/\S+\/svar\/[0-9a-f]{64}/.exec(
    house.inbox.arrived.findLast(({ to }) => to === email)?.mail.text ?? '',
  )?.[0] ?? '';

test('the call is sent, a member says by his link that he cannot come, and the next substitute is called', async () => {
  await page.goto(`/sammantraden/${meetingId}/kallelse`);
  await page.getByRole('button', { name: 'Skicka kallelsen' }).click();
  const dialog = page.getByRole('dialog', { name: 'Skicka kallelsen' });
  await dialog.getByText('En fil med').waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Skicka till 3 personer' }).click();
  await page.getByRole('heading', { name: 'Det som har skickats' }).waitFor();
  while (house.inbox.arrived.length < 3) {
    await house.inbox.next();
  }

  const { page: phone, context } = await house.person({ width: 360, height: 740 });
  await phone.goto(linkTo('mat@vidsjo.example'));
  await phone.getByRole('button', { name: 'Jag kan inte komma' }).click();
  await phone.getByLabel('Skäl (frivilligt)').fill('Tandläkare');
  expect(await axeFaults(phone)).toEqual([]);
  await phone.getByRole('button', { name: 'Skicka att jag inte kan' }).click();
  await phone.getByText('Ditt svar: Kan inte komma').waitFor();
  await context.close();

  await page.reload();
  await page.getByText('Näst i ordningen: Es Lund').waitFor();
  const told = house.inbox.next();
  await page.getByRole('button', { name: 'Kalla Es Lund' }).click();
  await page.getByText('kallas i stället för Mats Ek').waitFor();
  await told;
  expect(house.inbox.arrived.at(-1)?.mail.text).toContain('Du kallas i stället för Mats Ek.');
});

test('the call of the roll begins from the answers, and notes nothing by itself', async () => {
  const { page: phone, context } = await house.person({ width: 360, height: 740 });
  await phone.goto(linkTo('es@vidsjo.example'));
  await phone.getByRole('button', { name: 'Jag kommer' }).click();
  await phone.getByText('Ditt svar: Kommer').waitFor();
  await context.close();

  await goWithin(page, `/sammantraden/${meetingId}/pagar`);
  await page.getByRole('button', { name: 'Hämta ledamöter och ersättare' }).click();
  await page.getByText('inte här, anmäld frånvaro').waitFor();
  await page.getByRole('button', { name: 'Ropa upp' }).click();
  const dialog = page.getByRole('dialog', { name: 'Ropa upp' });
  const serves = dialog.getByRole('checkbox', { name: 'Es Lund (S) är här och tjänstgör för Mats Ek' });
  expect(await serves.isChecked()).toBe(true);
  expect(await axeFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByText('0 av 2 här').waitFor();

  await page.getByRole('button', { name: 'Ropa upp' }).click();
  // he came all the same: then nobody sits in his place
  await dialog.getByRole('checkbox', { name: 'Mats Ek är här ändå' }).check();
  expect(await serves.isChecked()).toBe(false);
  await dialog.getByRole('checkbox', { name: 'Mats Ek är här ändå' }).uncheck();
  await dialog.getByRole('button', { name: 'Bocka av alla andra ledamöter' }).click();
  await dialog.getByRole('button', { name: 'Anteckna att 2 är här' }).click();
  await page.getByText('tjänstgör för Mats Ek').first().waitFor();
  await page.getByText('1 av 2 här').waitFor();
});
