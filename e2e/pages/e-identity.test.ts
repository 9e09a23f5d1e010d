import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';
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

test('a one-time code is set up by picture or key, asked for at the door, and signs', async () => {
  const { page } = await house.person();
  await signIn(page, 'saga.lidmyr@norrskog.example', 'norrskog-demo');
  await page.goto('/konto');
  await page.getByRole('button', { name: 'Slå på engångskoder' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Ditt lösenord' }).fill('norrskog-demo');
  await dialog.getByRole('button', { name: 'Gå vidare' }).click();
  await dialog.getByRole('img', { name: 'QR-kod med nyckeln' }).waitFor();
  const key = (await dialog.locator('code').innerText()).replaceAll(' ', '');
  const totp = new TOTP({ secret: Secret.fromBase32(key) });
  const codeField = dialog.getByRole('textbox', { name: 'Engångskod' });
  await codeField.fill('12345');
  await dialog.getByRole('button', { name: 'Slå på engångskoder' }).click();
  await dialog.getByText('Koden stämmer inte').waitFor();
  await codeField.fill(totp.generate());
  await dialog.getByRole('button', { name: 'Slå på engångskoder' }).click();
  await page.getByRole('heading', { name: 'Spara dina reservkoder' }).waitFor();
  const codes = await page.getByRole('dialog').getByRole('listitem').allInnerTexts();
  expect(codes).toHaveLength(10);
  await page.getByRole('button', { name: 'Jag har sparat dem' }).click();
  await page.getByText('Du har 10 reservkoder kvar', { exact: false }).waitFor();
  await page.getByRole('main').getByRole('button', { name: 'Logga ut' }).click();

  await page.getByRole('textbox', { name: 'E-postadress' }).fill('saga.lidmyr@norrskog.example');
  await page.getByRole('textbox', { name: 'Lösenord' }).fill('norrskog-demo');
  await page.getByRole('button', { name: 'Logga in', exact: true }).click();
  // the code of this half minute has just been used: one to fall back on needs no waiting
  await page.getByRole('textbox', { name: 'Engångskod' }).fill(codes[0] ?? '');
  await page.getByRole('button', { name: 'Logga in', exact: true }).click();
  await page.getByRole('heading', { name: 'Mitt arbete' }).waitFor();

  await page.locator('a[href^="/justera/"]').first().click();
  await page.getByRole('button', { name: /^Justera §/ }).click();
  await page.getByRole('textbox', { name: 'Ditt lösenord' }).fill('norrskog-demo');
  await page.getByRole('textbox', { name: 'Engångskod' }).fill(codes[1] ?? '');
  await page.getByRole('button', { name: /^Justera §/ }).click();
  await page.getByText('Du har justerat', { exact: true }).waitFor();
  await page
    .getByText(/med lösenord och engångskod/)
    .first()
    .waitFor();
});
