import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { APIRequestContext, Page } from 'playwright-core';
import type { BoardSeatsView } from '@klubbat/shared/contracts/board-seats';
import { addToBoard, type Post } from '../../server/test/assembly.js';
import { ADMIN } from '../../server/test/test-app.js';
import { axeFaults, settled } from '../faults-of-page.js';
import { openHouse, type House } from '../house.js';
import { signIn } from '../sign-in.js';

let house: House;
let page: Page;
let request: APIRequestContext;
let place: { organisationId: string; boardId: string };

const post: Post = async (path, data) => {
  const reply = await request.post(path, { data });
  if (!reply.ok()) {
    throw new Error(`${path}: ${await reply.text()}`);
  }
  return reply.json() as Promise<unknown>;
};
const seats = async () =>
  (await (await request.get(`/api/boards/${place.boardId}/seats`)).json()) as BoardSeatsView;

beforeAll(async () => {
  house = await openHouse();
  const person = await house.person();
  ({ page } = person);
  ({ request } = person.context);
  await signIn(page, ADMIN.email, ADMIN.password);
  const organisation = (await post('/api/organisations', { name: 'Ekby kommun', kind: 'municipality' })) as {
    id: string;
  };
  const board = (await post(`/api/organisations/${organisation.id}/boards`, {
    name: 'Kommunfullmäktige',
    kind: 'assembly',
    numbering: 'year',
    seats: 3,
    mandateFrom: '2022-10-15',
    mandateUntil: '2026-10-14',
  })) as { id: string };
  place = { organisationId: organisation.id, boardId: board.id };
  for (const [name, party, role] of [
    ['Anna Ek', 'S', 'chair'],
    ['Bo Asp', 'M', 'member'],
    ['Eva Alm', 'S', 'substitute'],
    ['Ewa Björk', 'S', 'substitute'],
    ['Mia Rönn', 'M', 'substitute'],
  ] as const) {
    await addToBoard(post, place, { name, party, role });
  }
});
afterAll(() => house.close());

const press = (name: string | RegExp) => page.getByRole('button', { name }).click();

test('a board’s seats are put up, filled and told vacant, and substitutes put in order by the keyboard', async () => {
  await page.goto(`/register/organ/${place.boardId}/personer`);
  await settled(page);
  await press('Lägg till platser');
  await press('Lägg till 3 platser');
  await page.getByText(/Mandatperiod 2022-10-15–2026-10-14/).waitFor();
  await page.getByText(/fylls av länsstyrelsen/).waitFor();

  await press('Ange vem som sitter på plats 1');
  await press('Sätt Anna Ek på platsen');
  await page.getByRole('row', { name: /^1 / }).getByRole('link', { name: 'Anna Ek' }).waitFor();

  await press('Ändra plats 3');
  await page.getByRole('textbox', { name: /^Varför den är vakant/ }).fill('Avsägelse');
  await page.getByLabel('Vakant sedan').fill('2026-02-01');
  await press('Spara');
  await page.getByText('Vakant sedan 2026-02-01: Avsägelse').waitFor();

  const s = page.getByRole('region', { name: 'S', exact: true });
  await s.getByRole('button', { name: 'Sätt sist' }).click();
  await s.getByRole('row', { name: 'Eva Alm' }).waitFor();
  await s.getByRole('button', { name: 'Sätt sist' }).click();
  await s.getByRole('row', { name: 'Ewa Björk' }).focus();
  const ordered = page.waitForResponse(
    (reply) =>
      reply.url().endsWith('/call-order') &&
      (reply.request().postDataJSON() as { before: string[] }).before.length === 2,
  );
  await page.keyboard.press('Alt+ArrowUp');
  await page.getByText('Ewa Björk är nu nummer 1 av 2.').waitFor({ state: 'attached' });
  await ordered;
  await settled(page);
  const { substitutes } = await seats();
  expect(substitutes.filter(({ party }) => party === 'S').map(({ name, rank }) => [name, rank])).toEqual([
    ['Ewa Björk', 1],
    ['Eva Alm', 2],
  ]);
  expect(await axeFaults(page)).toEqual([]);
});
