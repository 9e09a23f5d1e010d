import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { z } from 'zod';
import { DEMO_PASSWORD } from '../../server/src/features/demo/demo-people.js';
import { openHouse, type House } from '../house.js';
import { signIn } from '../sign-in.js';
import { deliveryList, first, meetingThatIs, read } from './demo-things.js';

const EARLIER = 'Region Åsmark';
const NAME = 'Region Utkanten';
const EMAIL = 'region@utkanten.example';

let house: House;
let secretary: Page;
let reader: Page;

type Deliveries = z.infer<typeof deliveryList>['deliveries'];

/** Asks again and again: mails leave beside what the test does. */
async function until(holds: (deliveries: Deliveries) => boolean): Promise<void> {
  for (let isSo = false; !isSo;) {
    isSo = holds((await read(secretary, '/api/deliveries', deliveryList)).deliveries);
  }
}

/** The answer to the mail of a new dispatch is lost: the server has kept it, and breaks the line before its yes. */
async function anUnclearDelivery(): Promise<void> {
  const meeting = await meetingThatIs('announced', secretary);
  const paragraph = meeting.items.find((item) => item.paragraph !== undefined)?.paragraph;
  house.inbox.breakLineAfterMailTo(EMAIL);
  const reply = await secretary.request.post(`/api/meetings/${meeting.id}/dispatches`, {
    data: { paragraphs: [paragraph], recipients: [{ name: NAME, email: EMAIL }] },
  });
  expect(reply.ok()).toBe(true);
}

beforeAll(async () => {
  house = await openHouse({ demo: true });
  ({ page: secretary } = await house.person());
  ({ page: reader } = await house.person());
  await signIn(secretary, 'elin.ravndal@norrskog.example', DEMO_PASSWORD);
  await signIn(reader, 'ivar.tallmo@norrskog.example', DEMO_PASSWORD);
  await anUnclearDelivery();
  await until((all) => all.some(({ name, state }) => name === NAME && state === 'unclear'));
});
afterAll(() => house.close());

const copies = () => house.inbox.arrived.filter(({ to }) => to.toLowerCase() === EMAIL).length;

test('what nobody knows whether it came stands first, and who may not send is shown no buttons', async () => {
  await secretary.goto('/utskick');
  await secretary.getByRole('link', { name: `Avgör utskicket till ${NAME}` }).waitFor();
  await secretary.getByRole('link', { name: `Avgör utskicket till ${EARLIER}` }).click();
  await secretary.getByText('Det är oklart om brevet kom fram').waitFor();
  await reader.goto(secretary.url());
  await reader.getByText('Sekreteraren eller registratorn i organet avgör').waitFor();
  expect(await reader.getByRole('button', { name: /Det kom fram|Skicka igen/ }).count()).toBe(0);
});

test('a person who knows that it came says how, and it is never sent again', async () => {
  await secretary.getByRole('button', { name: 'Det kom fram' }).click();
  const dialog = secretary.getByRole('dialog', { name: 'Brevet kom fram' });
  await dialog.getByRole('button', { name: 'Anteckna att det kom fram' }).click();
  await dialog.getByText('Skriv hur du vet att det kom fram.').first().waitFor();
  await dialog.getByRole('textbox', { name: 'Hur vet du det?' }).fill('Registratorn har det.');
  await dialog.getByRole('button', { name: 'Anteckna att det kom fram' }).click();
  await secretary.getByText(/^Kom fram, enligt Elin Ravndal .*”Registratorn har det\.”$/).waitFor();
  await secretary.goto('/utskick');
  await secretary.getByRole('link', { name: `Avgör utskicket till ${NAME}` }).waitFor();
  expect(await secretary.getByRole('link', { name: `Avgör utskicket till ${EARLIER}` }).count()).toBe(0);
});

test('one that is sent again arrives a second time, with the reason in its history', async () => {
  expect(copies()).toBe(1);
  await secretary.getByRole('link', { name: `Avgör utskicket till ${NAME}` }).click();
  await secretary.getByRole('button', { name: 'Skicka igen' }).click();
  const dialog = secretary.getByRole('dialog', { name: 'Skicka igen' });
  await dialog.getByText(`Har ${NAME} redan fått brevet kommer det två gånger.`).waitFor();
  await dialog.getByRole('textbox', { name: 'Skäl' }).fill('Det finns inte i inkorgen.');
  await dialog.getByRole('button', { name: `Skicka igen till ${NAME}` }).click();
  await secretary.getByText(/^Skickas igen av Elin Ravndal .*”Det finns inte i inkorgen\.”$/).waitFor();
  while (copies() < 2) {
    await house.inbox.next();
  }
  const { id } = first(
    (await read(secretary, '/api/deliveries?q=Utkanten', deliveryList)).deliveries,
    'delivery',
  );
  expect(secretary.url()).toContain(id);
});
