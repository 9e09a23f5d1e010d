import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { BoardSummary } from '@klubbat/shared/contracts/register';
import type { BoardMember } from '@klubbat/shared/contracts/register-people';
import { ADMIN } from '../../server/test/test-app.js';
import { axeFaults, settled } from '../faults-of-page.js';
import { openHouse, type House } from '../house.js';
import { signIn } from '../sign-in.js';

let house: House;
let page: Page;
let board: BoardSummary;
beforeAll(async () => {
  house = await openHouse({ demo: true });
  ({ page } = await house.person());
  await signIn(page, ADMIN.email, ADMIN.password);
  const { boards } = (await (await page.request.get('/api/boards')).json()) as { boards: BoardSummary[] };
  const found = boards.find(({ name }) => name === 'Regionstyrelsen');
  if (found === undefined) {
    throw new Error('the demo has no Regionstyrelsen');
  }
  board = found;
});
afterAll(() => house.close());

async function members(): Promise<BoardMember[]> {
  const reply = await page.request.get(`/api/boards/${board.id}/members`);
  return ((await reply.json()) as { members: BoardMember[] }).members;
}

const choose = (csv: string) =>
  page
    .getByLabel('Lista med personer och uppdrag')
    .setInputFiles({ name: 'val 2027.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });

test('a list is shown row by row, put right, and read in with those who end', async () => {
  const before = await members();
  const leaves = before.find(({ role }) => role === 'member');
  await page.goto(`/register/personer?organisation=${board.organisationId}`);
  await settled(page);
  await page.getByRole('link', { name: 'Läs in en lista' }).click();
  await settled(page);

  await choose('Organ;Roll\nRegionstyrelsen;ledamot');
  await page
    .getByText(/^Rubriken Namn .* saknas på första raden/)
    .first()
    .waitFor();

  const rows = [
    'Sixten Almgård;S;Regionstyrelsen;ledamot;;10;',
    'Tyra Björkhem;M;Regionstyrelsen;ersättare;;;1',
  ];
  await choose(
    [
      'Namn;Parti;Nämnd;Uppdrag;Telefon;Plats;Ordning',
      ...rows,
      'Ulla Dahlmark;C;Regionstyrelsn;ledamot;',
    ].join('\n'),
  );
  await page.getByText('En rad har fel', { exact: true }).waitFor();
  await page
    .getByText('Organet ”Regionstyrelsn” finns inte i organisationen. Menas ”Regionstyrelsen”?')
    .waitFor();
  expect(await page.getByRole('button', { name: /^Läs in/ }).count()).toBe(0);
  expect(await axeFaults(page)).toEqual([]);

  await choose(['Namn;Parti;Nämnd;Uppdrag;Telefon;Plats;Ordning', ...rows].join('\n'));
  await page.getByText('Kolumner som inte läses: ”Telefon”').waitFor();
  await page.getByRole('button', { name: 'Läs in 2 nya personer, 2 nya uppdrag och en ny plats' }).waitFor();
  await page
    .getByRole('checkbox', { name: leaves?.name ?? '' })
    .first()
    .check();
  const read = page.getByRole('button', {
    name: 'Läs in 2 nya personer, 2 nya uppdrag, en ny plats och ett avslutat uppdrag',
  });
  await read.click();
  await page.getByRole('link', { name: /^Sista dag: / }).click();
  await page.locator('#inlasning-sista-dag:focus').waitFor();
  await page.getByLabel('Sista dag').fill('2026-01-31');
  expect(await axeFaults(page)).toEqual([]);
  await read.click();
  await page.getByText('Listan är inläst', { exact: true }).waitFor();
  const names = (await members()).map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['Sixten Almgård', 'Tyra Björkhem']));
  expect(names).not.toContain(leaves?.name);

  await choose(['Namn;Parti;Nämnd;Uppdrag;Telefon;Plats;Ordning', ...rows].join('\n'));
  await page.getByText('Registret säger redan allt som står i filen.').waitFor();

  await page.goto(`/register/organ/${board.id}/personer`);
  await settled(page);
  await page.getByText('1 av 10 platser är vakant.').waitFor();
  await page.getByRole('heading', { name: 'Ersättare i den ordning de kallas' }).waitFor();
  expect(await axeFaults(page)).toEqual([]);
});
