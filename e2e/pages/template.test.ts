import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { TemplateView } from '@klubbat/shared/contracts/document-template';
import { DEMO_PASSWORD } from '../../server/src/features/demo/demo-people.js';
import { axeFaults } from '../faults-of-page.js';
import { openHouse, type House } from '../house.js';
import { tabTo } from '../keyboard.js';
import { signIn } from '../sign-in.js';

let house: House;
let page: Page;
let organisationId: string;
beforeAll(async () => {
  house = await openHouse({ demo: true });
  ({ page } = await house.person());
  await signIn(page, 'majken.sandelid@norrskog.example', DEMO_PASSWORD);
  const known = (await (await page.request.get('/api/organisations')).json()) as {
    organisations: { id: string; name: string }[];
  };
  organisationId = known.organisations.find(({ name }) => name === 'Region Norrskog')?.id ?? '';
});
afterAll(() => house.close());

const words = () => page.locator('.template-preview .pdf-view__words').first();
const choice = (name: string) => page.getByRole('combobox', { name, exact: true });
const field = (name: string) => page.getByRole('textbox', { name, exact: true });

async function stored(): Promise<TemplateView> {
  const answer = await page.request.get(`/api/organisations/${organisationId}/template`);
  return (await answer.json()) as TemplateView;
}

test('the template is found from the organisation, and shows at once what is written', async () => {
  await page.goto(`/register/organisation/${organisationId}`);
  await page.getByRole('link', { name: 'Mall för handlingar' }).click();
  await page.getByRole('heading', { name: 'Så blir det' }).waitFor();
  await words().getByText('Region Norrskog').first().waitFor();
  await field('Egen rad i sidfoten (frivilligt)').fill('Skogsvägen 1, Norrskog');
  await words().getByText('Skogsvägen 1, Norrskog').waitFor();
  await choice('Visa').selectOption('extract');
  await words().getByText('Protokollsutdrag', { exact: true }).first().waitFor();
  await page
    .getByText(/^Sparat \d\d\.\d\d$/)
    .first()
    .waitFor();
  expect(await stored()).toMatchObject({ footText: 'Skogsvägen 1, Norrskog', version: 1 });
  expect(await axeFaults(page)).toEqual([]);
});

test('a colour that cannot be read is told with its contrast, and nothing of it is saved', async () => {
  await field('Färg i handlingar').fill('#ffd400');
  await page
    .getByText(/kontrasten är 1,4:1, och rubriker behöver minst 4,5:1/)
    .first()
    .waitFor();
  // saved by itself and refused: told on top, with a way to the field
  await page.getByRole('link', { name: /^Färg i handlingar: Färgen är för ljus/ }).waitFor();
  expect((await stored()).accent).toBeNull();
  expect(await axeFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Ta organisationens färg' }).click();
  await page
    .getByText(/^Sparat \d\d\.\d\d$/)
    .first()
    .waitFor();
  expect((await stored()).accent).toBe('#1f5c3a');
});

test('is chosen by the keyboard alone, and the pages are reached by it', async () => {
  await page.reload();
  await words().waitFor();
  await tabTo(page, choice('Typsnitt'));
  await page.keyboard.type('Atk');
  await tabTo(page, page.getByRole('region', { name: 'Sidorna med mallen' }));
  await page
    .getByText(/^Sparat \d\d\.\d\d$/)
    .first()
    .waitFor();
  expect((await stored()).typeface).toBe('atkinson');
});
