import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { addToBoard } from '../../server/test/assembly.js';
import { axeFaults } from '../faults-of-page.js';
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
