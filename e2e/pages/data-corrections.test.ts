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

test('on a phone: somebody asks for a correction, the administrator answers, and she reads the answer', async () => {
  const { page } = await house.person({ width: 360, height: 740 });
  await signIn(page, 'elin.ravndal@norrskog.example', DEMO_PASSWORD);
  await page.goto('/konto');
  await page.getByRole('button', { name: 'Be om rättelse' }).click();
  const dialog = page.getByRole('dialog', { name: 'Be om rättelse' });
  await dialog.getByRole('textbox', { name: 'Vad är fel?' }).fill('Min titel är kommunsekreterare.');
  expect(await axeFaults(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Skicka' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText('Väntar på svar.').waitFor();

  const [found]: { id: string }[] = await house.dataSource.query(
    `SELECT id FROM organisation WHERE name = 'Region Norrskog'`,
  );
  const { page: administrator } = await house.person();
  await signIn(administrator, 'majken.sandelid@norrskog.example', DEMO_PASSWORD);
  await administrator.goto(`/register/organisation/${found?.id ?? ''}`);
  await settled(administrator);
  await administrator.getByRole('button', { name: 'Svara Elin Ravndal' }).click();
  await administrator.getByRole('textbox', { name: 'Svar' }).fill('Titeln är ändrad i registret.');
  expect(await axeFaults(administrator)).toEqual([]);
  await administrator.getByRole('button', { name: 'Det är rättat' }).click();
  await administrator.locator('#rattelser').getByText('Rättat.').waitFor();
  expect(await axeFaults(administrator)).toEqual([]);

  await page.reload();
  await page.locator('#rattelse').getByText('Titeln är ändrad i registret.').waitFor();
  expect(await axeFaults(page)).toEqual([]);
});
