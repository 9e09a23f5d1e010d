import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startIdentityProvider, type TestProvider } from '../../server/test/identity-provider.js';
import { openHouse, type House } from '../house.js';
import { signIn } from '../sign-in.js';

let provider: TestProvider;
let house: House;
beforeAll(async () => {
  provider = await startIdentityProvider([]);
  house = await openHouse({ demo: true, identityProviders: [provider.settings] });
  provider.comesBackTo(`${house.url}/e-legitimation`);
});
afterAll(async () => {
  await house.close();
  await provider.close();
});

test('on a phone: links an e-identity, signs in with it, and signs with it at the provider of its own', async () => {
  const { page } = await house.person({ width: 360, height: 740 });
  const prove = async () => {
    await page.getByRole('heading', { name: 'Legitimera dig' }).waitFor();
    await page.getByLabel('Vem är du?').fill('marit');
    await page.getByRole('button', { name: 'Legitimera' }).click();
  };
  await signIn(page, 'marit.skogsberg@norrskog.example', 'norrskog-demo');

  await page.goto('/konto');
  await page.getByRole('button', { name: 'Koppla e-legitimation' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Ditt lösenord' }).fill('norrskog-demo');
  await dialog.getByRole('button', { name: 'Gå vidare och legitimera dig' }).click();
  await prove();
  await page.getByRole('button', { name: /^Ta bort Logga in med e-legitimation/ }).waitFor();
  await page.getByRole('main').getByRole('button', { name: 'Logga ut' }).click();

  // on the way to a page of his own
  await page.getByRole('heading', { name: 'Logga in' }).waitFor();
  await page.goto('/logga-in?till=/sammantraden');
  await page.getByRole('button', { name: 'Logga in med e-legitimation' }).click();
  await prove();
  await page.waitForURL('**/sammantraden');

  await page.goto('/');
  await page.locator('a[href^="/justera/"]').first().click();
  await page.getByRole('button', { name: /^Justera §/ }).click();
  await page.getByRole('button', { name: /^Justera §.* med e-legitimation$/ }).click();
  await prove();
  await page.getByText('Du har justerat', { exact: true }).waitFor();
  expect(new URL(page.url()).pathname).toMatch(/^\/justera\//);
  await page
    .getByText(/med e-legitimation/)
    .first()
    .waitFor();

  // an address that is opened by itself says what to do, and nothing breaks
  await page.goto('/e-legitimation');
  await page.getByText('Begäran har redan besvarats en gång. Börja om, så skapas en ny.').waitFor();
});
