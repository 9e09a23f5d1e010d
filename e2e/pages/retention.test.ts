import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { DEMO_PASSWORD } from '../../server/src/features/demo/demo-people.js';
import { axeFaults, settled } from '../faults-of-page.js';
import { openHouse, type House } from '../house.js';
import { signIn } from '../sign-in.js';

let house: House;
let address: string;
let administrator: Page;
beforeAll(async () => {
  house = await openHouse({ demo: true });
  const [found]: { id: string }[] = await house.dataSource.query(
    `SELECT id FROM organisation WHERE name = 'Region Norrskog'`,
  );
  const { id } = found ?? { id: '' };
  address = `/register/organisation/${id}/gallring`;
  await house.dataSource.query(
    `INSERT INTO access_note (organisation_id, person_id, kind, thing_id, at, hour, way)
     SELECT $1, p.id, 'log', gen_random_uuid(), at, at, 'session'
       FROM (SELECT id FROM person ORDER BY id LIMIT 1) p, unnest($2::timestamptz[]) AS r (at)`,
    [id, ['2019-02-03T10:15:00Z', '2019-02-03T11:15:00Z']],
  );
  ({ page: administrator } = await house.person({ width: 360, height: 740 }));
  await signIn(administrator, 'majken.sandelid@norrskog.example', DEMO_PASSWORD);
});
afterAll(() => house.close());

const notesRow = (page: Page) => page.getByRole('row', { name: /^Noteringar om vem som har läst/ });

test('on a phone: the administrator is told what would go before she decides, proves who she is, and it is decided', async () => {
  await administrator.goto('/register');
  await administrator.goto(address);
  await settled(administrator);
  await notesRow(administrator).getByText('Tills vidare').waitFor();
  await house.dataSource.query(`UPDATE login_session SET proved_at = '2000-01-01'`);

  const years = administrator.getByLabel('Noteringar om vem som har läst sparas');
  await years.selectOption('3 år');
  await administrator.getByRole('button', { name: 'Spara tiden' }).first().click();
  const asked = administrator.getByRole('dialog', { name: 'Spara noteringar om läsning i 3 år?' });
  // the last note is the end of the chain, and stays
  await asked.getByText(/Just nu är det \d+ st. Den äldsta är från 2019-02-03 11.15./).waitFor();
  expect(await axeFaults(administrator)).toEqual([]);
  await asked.getByRole('button', { name: 'Avbryt' }).click();
  await notesRow(administrator).getByText('Tills vidare').waitFor();

  await administrator.getByRole('button', { name: 'Spara tiden' }).first().click();
  await asked.getByRole('button', { name: 'Spara tiden' }).click();
  const proof = administrator.getByRole('dialog', { name: 'Visa att det är du' });
  await proof.getByRole('textbox', { name: 'Ditt lösenord' }).fill(DEMO_PASSWORD);
  await administrator.keyboard.press('Enter');
  await asked.waitFor({ state: 'hidden' });
  await notesRow(administrator).getByText('3 år').waitFor();
  await administrator.reload();
  await notesRow(administrator).getByText('3 år').waitFor();
  expect(await years.inputValue()).toBe('3');
});

test.each(['dagny.ekhult@norrskog.example', 'rolf.granlid@norrskog.example'])(
  '%s finds it from the organisation, reads it, and changes nothing',
  async (email) => {
    const { page } = await house.person();
    await signIn(page, email, DEMO_PASSWORD);
    await page.goto(address.replace('/gallring', ''));
    await page.getByRole('link', { name: 'Gallring' }).click();
    await notesRow(page).waitFor();
    await page.getByText('Den som administrerar organisationen bestämmer tiderna.').waitFor();
    expect(await page.getByRole('button', { name: 'Spara tiden' }).count()).toBe(0);
    await page.getByText('Hur många det är ser bara den som sköter installationen.').waitFor();
    expect(await axeFaults(page)).toEqual([]);
  },
);
