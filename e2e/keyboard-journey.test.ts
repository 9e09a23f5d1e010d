import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { pdfText, words } from '../server/test/pdf-text.js';
import { ADMIN } from '../server/test/test-app.js';
import { openHouse, type House } from './house.js';
import { inventedMeeting } from './invented-meeting.js';
import { pressOn, tabTo, typeInto } from './keyboard.js';

const PASSWORD = 'vatten rinner nedåt';
const SENTENCE = 'Texten är ändrad utan mus.';
const ITEM = 'Plan för älvens fiskvägar';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

async function signIn(page: Page): Promise<void> {
  await page.goto('/logga-in');
  await typeInto(page, page.getByRole('textbox', { name: 'E-postadress' }), ADMIN.email);
  await typeInto(page, page.getByRole('textbox', { name: 'Lösenord' }), ADMIN.password);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Mitt arbete' }).waitFor();
}

async function importFile(page: Page): Promise<void> {
  await pressOn(page, page.getByRole('link', { name: 'Sammanträden' }));
  await pressOn(page, page.getByRole('link', { name: 'Läs in från fil' }));
  const chooser = page.waitForEvent('filechooser');
  await pressOn(page, page.locator('input[type=file]'), 'Space');
  await (
    await chooser
  ).setFiles({
    name: 'sammantrade.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(inventedMeeting)),
  });
  await pressOn(page, page.getByRole('button', { name: 'Läs in sammanträdet' }));
  await page.getByRole('heading', { level: 1, name: inventedMeeting.board.name }).waitFor();
}

async function write(page: Page): Promise<void> {
  await pressOn(page, page.getByRole('link', { name: /^Dagordning/ }));
  await tabTo(page, page.getByRole('row').first());
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: ITEM }).waitFor();
  await tabTo(page, page.getByRole('textbox', { name: 'Text', exact: true }).last());
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type(SENTENCE);
  await page.getByText(/^Sparat \d\d\.\d\d$/).waitFor();
}

async function sendForAdjustment(page: Page): Promise<void> {
  // Esc leaves the text, so that Tab moves on instead of indenting the list.
  await page.keyboard.press('Escape');
  const wayBack = page.getByRole('navigation', { name: 'Du är här' }).getByRole('link');
  await page.keyboard.press('Shift+Tab');
  await pressOn(page, wayBack.last());
  await pressOn(page, page.getByRole('link', { name: 'Justering', exact: true }));
  await pressOn(page, page.getByRole('main').getByRole('button', { name: /^Skicka .* till justerarna$/ }));
  await pressOn(page, page.getByRole('dialog').getByRole('button', { name: /^Skicka/ }));
  await page.getByRole('table', { name: /^Underskrifter/ }).waitFor();
}

/** The secretary makes a link; the signer opens it on a computer of his own, and signs. */
async function signAs(secretary: Page, name: string, email: string): Promise<void> {
  await pressOn(secretary, secretary.getByRole('button', { name: `Bjud in ${name}` }));
  const dialog = secretary.getByRole('dialog');
  await typeInto(secretary, dialog.getByRole('textbox'), email);
  await pressOn(secretary, dialog.getByRole('button', { name: 'Bjud in', exact: true }));
  const link = await dialog.getByRole('textbox', { name: `Länk till ${name}` }).inputValue();
  await secretary.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });

  const { page, context } = await house.person();
  await page.goto(link);
  await typeInto(page, page.getByRole('textbox', { name: 'Välj ett lösenord' }), PASSWORD);
  await pressOn(page, page.getByRole('button', { name: 'Ta emot inbjudan' }));
  await pressOn(page, page.getByRole('link', { name: 'Gå vidare' }));
  await pressOn(page, page.getByRole('link', { name: /^Läs och justera/ }));
  await pressOn(page, page.getByRole('button', { name: /^Justera/ }));
  await typeInto(page, page.getByRole('textbox', { name: 'Ditt lösenord' }), PASSWORD);
  await pressOn(page, page.getByRole('button', { name: /^Justera/ }));
  await page.getByText('Du har justerat').waitFor();
  await context.close();
}

async function dispatch(page: Page): Promise<void> {
  await pressOn(page, page.getByRole('main').getByRole('link', { name: 'Utskick', exact: true }));
  await pressOn(page, page.getByRole('checkbox', { name: new RegExp(ITEM) }), 'Space');
  await pressOn(page, page.getByRole('button', { name: /^Skicka § / }));
  await pressOn(page, page.getByRole('dialog').getByRole('button', { name: /^Skicka § / }));
  await page.getByText(/är på väg till/).waitFor();
}

test('the whole way from a file to the recipients’ mailboxes, with the keyboard alone', async () => {
  const { page } = await house.person();
  await signIn(page);
  await importFile(page);
  await write(page);
  await sendForAdjustment(page);
  for (const [index, name] of ['Märta Sjö', 'Åke Österlund', 'Ängla Rosén', 'René Öman'].entries()) {
    await signAs(page, name, `utan-mus-${index}@norrmark.example`);
    await page.reload();
  }
  await dispatch(page);
  while (house.extracts().length < 2) {
    await house.inbox.next();
  }
  for (const { mail } of house.extracts()) {
    const text = words(await pdfText(mail.attachments[0]?.content ?? Buffer.alloc(0))).join(' ');
    expect(text).toContain(SENTENCE);
  }
}, 240_000);
