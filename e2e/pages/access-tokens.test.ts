import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DEMO_PASSWORD } from '../../server/src/features/demo/demo-people.js';
import { axeFaults, settled } from '../faults-of-page.js';
import { openHouse, type House } from '../house.js';
import { signIn } from '../sign-in.js';

let house: House;
beforeAll(async () => {
  house = await openHouse({ demo: true });
});
afterAll(() => house.close());

test('on a phone: a token is made, shown once, reads, and is revoked by the administrator', async () => {
  const { page } = await house.person({ width: 360, height: 740 });
  await signIn(page, 'elin.ravndal@norrskog.example', DEMO_PASSWORD);
  await page.goto('/konto');
  await page.getByRole('button', { name: 'Skapa en åtkomstnyckel' }).click();
  const dialog = page.getByRole('dialog', { name: 'Skapa en åtkomstnyckel' });
  await dialog.getByRole('textbox', { name: 'Namn' }).fill('Diariet Arkivia');
  await dialog.getByRole('checkbox', { name: /^Läsa sammanträden/ }).check();
  expect(await axeFaults(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Skapa nyckeln' }).click();
  await page.getByText('Kopiera nyckeln nu. Den visas bara en gång').waitFor();
  const token = await page.getByText(/^klb_/).innerText();
  expect(await axeFaults(page)).toEqual([]);

  const { context } = await house.person();
  const ask = () => context.request.get('/api/meetings', { headers: { Authorization: `Bearer ${token}` } });
  expect((await ask()).status()).toBe(200);
  await page.reload();
  await page.getByText('Användes senast', { exact: false }).waitFor();
  expect(await page.getByText(/^klb_/).count()).toBe(0);

  const administrator = await house.person();
  await signIn(administrator.page, 'majken.sandelid@norrskog.example', DEMO_PASSWORD);
  const { organisations } = (await (
    await administrator.context.request.get('/api/organisations')
  ).json()) as { organisations: { id: string; name: string }[] };
  const { id } = organisations.find(({ name }) => name === 'Region Norrskog') ?? { id: '' };
  await administrator.page.goto(`/register/organisation/${id}`);
  await settled(administrator.page);
  await administrator.page.getByRole('button', { name: 'Återkalla Diariet Arkivia' }).click();
  await administrator.page.getByRole('button', { name: 'Återkalla nyckeln' }).click();
  await administrator.page.getByText('Återkallad.', { exact: false }).waitFor();
  expect(await axeFaults(administrator.page)).toEqual([]);
  expect((await ask()).status()).toBe(401);
});
