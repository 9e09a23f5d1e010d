import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { DEMO_PASSWORD } from '../../server/src/features/demo/demo-people.js';
import { pdfText } from '../../server/test/pdf-text.js';
import { goWithin } from '../go-within.js';
import { openHouse, type House } from '../house.js';
import { pressOn, typeInto } from '../keyboard.js';
import { signIn } from '../sign-in.js';
import { publicationAddresses } from './demo-things.js';

let house: House;
let secretary: Page;
let registrar: Page;
let address: string;

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const pdfAddress = () => `/api/publications/${address.split('/').at(-1) ?? ''}/pdf`;

beforeAll(async () => {
  house = await openHouse({ demo: true });
  ({ page: secretary } = await house.person());
  ({ page: registrar } = await house.person());
  await signIn(secretary, 'elin.ravndal@norrskog.example', DEMO_PASSWORD);
  await signIn(registrar, 'rut.ohrnas@norrskog.example', DEMO_PASSWORD);
  address = (await publicationAddresses(secretary)).draft;
});
afterAll(() => house.close());

test('a public version is prepared with the keys alone, and handed to somebody else', async () => {
  await goWithin(secretary, address);
  await typeInto(secretary, secretary.getByRole('textbox', { name: 'Maska ord' }), 'tomas rengård');
  await secretary.getByText(/^\d ställen\.$/).waitFor();
  await pressOn(secretary, button(secretary, /^Maska alla \d+$/));
  await secretary
    .getByRole('status')
    .filter({ hasText: /ställen är maskade/ })
    .waitFor();
  const masked = button(secretary, /Tomas Rengård\s+Maskat.*Ta bort maskningen/);
  await masked.first().waitFor();
  const count = await masked.count();
  await pressOn(secretary, masked.first());
  await secretary.getByRole('status').filter({ hasText: 'Maskningen är borttagen.' }).waitFor();
  await pressOn(secretary, button(secretary, 'Ångra'));
  expect(await masked.count()).toBe(count);

  await pressOn(secretary, button(secretary, /^Låt stå/).first());
  await secretary.getByText('1 ställe får stå.').waitFor();
  await secretary
    .getByText(/^Sparat \d/)
    .first()
    .waitFor();
  await pressOn(secretary, button(secretary, 'Lämna för godkännande'));
  await secretary.getByText('Väntar på att någon annan godkänner').waitFor();
  // what he has prepared he cannot approve himself: there is no such button, and what was published before stands
  expect(await button(secretary, 'Godkänn och publicera').count()).toBe(0);
  const standing = await secretary.request.get(pdfAddress());
  expect(await pdfText(await standing.body())).toContain('Rengård');
});

test('it is sent back with a comment, words are marked with the mouse, and another approves', async () => {
  await goWithin(registrar, address);
  await button(registrar, 'Skicka tillbaka').click();
  await registrar
    .getByRole('textbox', { name: 'Vad som behöver ändras' })
    .fill('Namnet i rubriken står kvar.');
  await button(registrar, 'Skicka tillbaka med kommentar').click();
  await registrar.getByText('Skickad tillbaka').waitFor();

  await secretary.goto(address);
  await secretary.getByText('Namnet i rubriken står kvar.').waitFor();
  const words = secretary.locator('[data-from]').filter({ hasText: 'Gunhild Mårdmyr' }).first();
  await words.evaluate((piece) => {
    const letters = piece.firstChild;
    const from = letters?.textContent?.indexOf('Gunhild Mårdmyr') ?? 0;
    if (letters !== null) {
      document.getSelection()?.setBaseAndExtent(letters, from, letters, from + 'Gunhild Mårdmyr '.length);
    }
  });
  await secretary.getByText('Markerat: ”Gunhild Mårdmyr”').waitFor();
  await secretary.getByRole('combobox', { name: 'Varför du maskar' }).selectOption('secrecy');
  await button(secretary, 'Maska det markerade').click();
  await secretary.getByText('Skriv lagrummet, till exempel 21 kap. 1 § OSL.').waitFor();
  await secretary.getByRole('textbox', { name: 'Lagrum' }).fill('21 kap. 1 § OSL');
  await button(secretary, 'Maska det markerade').click();
  await button(secretary, /Gunhild Mårdmyr\s+Maskat\s+sekretess, 21 kap/).waitFor();
  await secretary
    .getByText(/^Sparat \d/)
    .first()
    .waitFor();
  await button(secretary, 'Lämna för godkännande').click();
  await secretary.getByText('Väntar på att någon annan godkänner').waitFor();

  await registrar.goto(address);
  await registrar.getByText('sekretess, 21 kap. 1 § OSL').first().waitFor();
  await button(registrar, 'Godkänn och publicera').click();
  await registrar.getByRole('dialog').getByRole('button', { name: 'Godkänn och publicera' }).click();
  await registrar.getByRole('heading', { name: 'Publicerad version 2' }).waitFor();
});

test('anyone reads it without what is masked, until it is taken off the web', async () => {
  const { page: anyone } = await house.person();
  const reply = await anyone.request.get(pdfAddress());
  expect(reply.headers()['content-type']).toContain('application/pdf');
  const text = await pdfText(await reply.body());
  expect(text).not.toContain('Rengård');
  expect(text).toContain('[maskat]');
  expect(text).toContain('1 ställe: sekretess, 21 kap. 1 § OSL');

  await button(registrar, 'Ta bort från webben').click();
  const question = registrar.getByRole('dialog');
  await question.getByRole('textbox', { name: 'Skäl' }).fill('Ett namn till ska bort');
  await question.getByRole('button', { name: 'Ta bort från webben' }).click();
  await registrar.getByText('Ett namn till ska bort').waitFor();
  expect((await anyone.request.get(pdfAddress())).status()).toBe(404);

  // a new one begins with the masks of the one before
  await button(registrar, 'Gör en ny version').click();
  await button(registrar, /Tomas Rengård\s+Maskat/)
    .first()
    .waitFor();
});

test('notes are finished in one act, and lead on to their public version', async () => {
  const boards = (await (await secretary.request.get('/api/boards')).json()) as {
    boards: { id: string; name: string }[];
  };
  const boardId = boards.boards.find(({ name }) => name.startsWith('Parlamentarisk grupp'))?.id ?? '';
  const post = async (path: string, data: object) =>
    (await (await secretary.request.post(path, { data })).json()) as { id: string };
  const { id } = await post('/api/meetings', { boardId, date: '2026-09-02', record: 'notes' });
  await goWithin(secretary, `/sammantraden/${id}/justering`);
  await secretary.getByText('Anteckningarna har inga punkter.').waitFor();
  expect(await button(secretary, 'Gör anteckningarna klara').isDisabled()).toBe(true);
  await post(`/api/meetings/${id}/agenda-items`, {
    title: 'Nuläget i länet',
    sections: [{ kind: 'summary', body: 'Gruppen talar om resor och arbete.' }],
  });
  await secretary.goto(`/sammantraden/${id}/justering`);
  await button(secretary, 'Gör anteckningarna klara').click();
  await secretary.getByRole('dialog').getByRole('button', { name: 'Gör anteckningarna klara' }).click();
  await secretary.getByText('Klara', { exact: true }).first().waitFor();
  await secretary.getByText(/av Elin Ravndal/).waitFor();
  await secretary.getByRole('link', { name: 'Offentlig version' }).click();
  await secretary
    .getByRole('heading', { level: 1, name: 'Offentlig version av minnesanteckningarna' })
    .waitFor();
  await button(secretary, 'Gör en offentlig version').click();
  await secretary.getByRole('heading', { name: 'Anteckningarnas text' }).waitFor();
});
