import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { DEMO_PASSWORD } from '../../server/src/features/demo/demo-people.js';
import { startIdentityProvider, type TestProvider } from '../../server/test/identity-provider.js';
import { axeFaults, settled } from '../faults-of-page.js';
import { openHouse, type House } from '../house.js';
import { signIn } from '../sign-in.js';

let provider: TestProvider;
let house: House;
let page: Page;
beforeAll(async () => {
  provider = await startIdentityProvider([]);
  house = await openHouse({ demo: true, identityProviders: [provider.settings] });
  provider.comesBackTo(`${house.url}/e-legitimation`);
  // as small as a phone: what holds there holds on a larger screen
  ({ page } = await house.person({ width: 360, height: 740 }));
  await signIn(page, 'majken.sandelid@norrskog.example', DEMO_PASSWORD);
});
afterAll(async () => {
  await house.close();
  await provider.close();
});
beforeEach(() => house.dataSource.query(`UPDATE login_session SET proved_at = '2000-01-01'`));

const dialog = () => page.getByRole('dialog', { name: 'Visa att det är du' });
const saved = () =>
  page
    .getByText(/^Sparat \d\d\.\d\d$/)
    .first()
    .waitFor();

async function openSettings(): Promise<void> {
  const { boards } = (await (await page.request.get('/api/boards')).json()) as {
    boards: { id: string; name: string }[];
  };
  const id = boards.find(({ name }) => name === 'Arbetsutskottet')?.id ?? '';
  await page.goto(`/register/organ/${id}/justering`);
  await settled(page);
}

test('by keyboard: what was written is saved by itself when the password has been given', async () => {
  await openSettings();
  const boards = page.getByRole('textbox', { name: 'Anslagstavlor', exact: true });
  await boards.fill('Regionens anslagstavla\nStadshuset i Norrskog');
  await dialog().waitFor();
  expect(await axeFaults(page)).toEqual([]);
  // the cursor stands in the field already
  await page.keyboard.type('fel');
  await page.keyboard.press('Enter');
  await dialog().getByText('Lösenordet stämmer inte. Skriv det igen.').waitFor();
  await dialog().getByRole('textbox', { name: 'Ditt lösenord' }).fill(DEMO_PASSWORD);
  await page.keyboard.press('Enter');
  await dialog().waitFor({ state: 'hidden' });
  await saved();
  expect(await boards.inputValue()).toContain('Stadshuset i Norrskog');
});

test('who closes it keeps what was written, and is asked again when more is written', async () => {
  await openSettings();
  const boards = page.getByRole('textbox', { name: 'Anslagstavlor', exact: true });
  await boards.fill('Regionens anslagstavla\nBiblioteket');
  await dialog().waitFor();
  await page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'hidden' });
  expect(await boards.inputValue()).toContain('Biblioteket');
  await boards.fill('Regionens anslagstavla\nBiblioteket i Norrskog');
  await dialog().getByRole('textbox', { name: 'Ditt lösenord' }).fill(DEMO_PASSWORD);
  await dialog().getByRole('button', { name: 'Fortsätt' }).click();
  await saved();
});

test('the register is fetched as a list when one has shown who one is', async () => {
  const { organisations } = (await (await page.request.get('/api/organisations')).json()) as {
    organisations: { id: string }[];
  };
  await page.goto(`/register/organisation/${organisations[0]?.id ?? ''}/inlasning`);
  const loaded = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Hämta registret som lista (Excel)' }).click();
  await dialog().getByRole('textbox', { name: 'Ditt lösenord' }).fill(DEMO_PASSWORD);
  await dialog().getByRole('button', { name: 'Fortsätt' }).click();
  expect((await loaded).suggestedFilename()).toBe('Personer och uppdrag.xlsx');
});

test('with an e-identity, in a tab of its own, after which the first goes on', async () => {
  const prove = async (tab: Page) => {
    await tab.getByRole('heading', { name: 'Legitimera dig' }).waitFor();
    await tab.getByLabel('Vem är du?').fill('majken');
    await tab.getByRole('button', { name: 'Legitimera' }).click();
  };
  await page.goto('/konto');
  await page.getByRole('button', { name: 'Koppla e-legitimation' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Ditt lösenord' }).fill(DEMO_PASSWORD);
  await page.getByRole('dialog').getByRole('button', { name: 'Gå vidare och legitimera dig' }).click();
  await prove(page);
  await page.getByRole('button', { name: /^Ta bort Logga in med e-legitimation/ }).waitFor();

  await openSettings();
  await page
    .getByRole('textbox', { name: 'Anslagstavlor', exact: true })
    .fill('Regionens anslagstavla\nTorget');
  await dialog().waitFor();
  const opened = page.waitForEvent('popup');
  await dialog().getByRole('button', { name: 'Visa med e-legitimation' }).click();
  await prove(await opened);
  await dialog().waitFor({ state: 'hidden' });
  await saved();
});
