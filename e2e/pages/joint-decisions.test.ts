import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { addDays } from '@klubbat/shared/rules/calendar';
import { DEMO_PASSWORD } from '../../server/src/features/demo/demo-people.js';
import { dayInSweden } from '../../server/src/platform/clock.js';
import { aPdf } from '../../server/test/files.js';
import { axeFaults, shapeFaults } from '../faults-of-page.js';
import { openHouse, type House } from '../house.js';
import { signIn } from '../sign-in.js';
import { correctionList, first, meetingThatIs, read } from './demo-things.js';

const SECRETARY = 'elin.ravndal@norrskog.example';
const PROPOSAL = 'Att anta den gemensamma planen.';
const TITLE = 'Gemensam beredskapsplan';
const SKOGSLANDEN = { name: 'Samverkan Skogslanden', email: 'kansli@skogslanden.example' };
const UTKANTEN = { name: 'Region Utkanten', email: 'region@utkanten.example' };
const LANGVIKEN = { name: 'Region Långviken', email: 'region@langviken.example' };
const PHONE = { width: 360, height: 740 };

let house: House;
let now = new Date();
const today = dayInSweden(now);
let asker: Page;
let asked: Page;

beforeAll(async () => {
  house = await openHouse({ demo: true, clock: () => now });
  ({ page: asker } = await house.person());
  ({ page: asked } = await house.person(PHONE));
  await signIn(asker, SECRETARY, DEMO_PASSWORD);
  await signIn(asked, 'vendela.forslid@skogslanden.example', DEMO_PASSWORD);
});
afterAll(() => house.close());

/** The text of the mail to that mailbox with such words, its subject first, when it has come: the demo sends mail there too. */
async function mailTo({ email }: { email: string }, words: RegExp): Promise<string> {
  for (;;) {
    const found = house.inbox.arrived.find(
      ({ to, mail }) => to.toLowerCase() === email && words.test(`${mail.subject ?? ''}\n${mail.text ?? ''}`),
    );
    if (found !== undefined) {
      return found.mail.text ?? '';
    }
    await house.inbox.next();
  }
}

const rowOf = (page: Page, { name }: { name: string }) => page.getByRole('row').filter({ hasText: name });

test('several are asked, and the extract goes to each', async () => {
  const meeting = await meetingThatIs('announced', asker);
  const { itemId } = first(
    (await read(asker, `/api/meetings/${meeting.id}/corrections`, correctionList)).corrections,
    'adjusted §',
  );
  await asker.goto(`/sammantraden/${meeting.id}/paragraf/${itemId}/be-om-beslut`);
  await asker.getByRole('textbox', { name: 'Ärende' }).fill(TITLE);
  await asker.getByRole('textbox', { name: 'Förslag till beslut' }).fill(PROPOSAL);
  await asker.getByLabel('Sista dag att besluta').fill(addDays(today, 5));
  const rows = asker.getByRole('button', { name: /^Ta bort organisation/ });
  while ((await rows.count()) > 0) {
    await rows.first().click();
  }
  for (const [index, { name, email }] of [SKOGSLANDEN, UTKANTEN, LANGVIKEN].entries()) {
    await asker.getByRole('button', { name: 'Lägg till en organisation' }).click();
    await asker.getByRole('textbox', { name: `Organisation ${index + 1}`, exact: true }).fill(name);
    await asker.getByRole('textbox', { name: `Officiell e-post till organisation ${index + 1}` }).fill(email);
  }
  await asker.getByRole('button', { name: /^Skicka begäran och utdraget av/ }).click();
  await asker.getByRole('heading', { name: TITLE, level: 1 }).waitFor();
  await asker.getByText('0 av 3 har beslutat.').waitFor();
  expect(await mailTo(SKOGSLANDEN, /gemensamma planen/)).toContain(PROPOSAL);
});

test('who confirms by the link in the mail stands as having received it', async () => {
  const link = /\/kvittens\/[0-9a-f]{64}/.exec(await mailTo(LANGVIKEN, /gemensamma planen/))?.[0] ?? '';
  const { page: visitor, context } = await house.person(PHONE);
  await visitor.goto(link);
  await visitor.getByRole('textbox', { name: 'Ditt namn' }).fill('Märta Vik');
  await visitor.getByRole('button', { name: 'Kvittera utdraget' }).click();
  await visitor.getByText('Märta Vik').waitFor();
  await context.close();
  await asker.reload();
  await rowOf(asker, LANGVIKEN).getByText(`Mottaget ${today}, kvitterat av Märta Vik`).waitFor();
});

test('an extract that comes in is registered, and becomes the decision with the file', async () => {
  const board = asker.url();
  await asker.goto('/inkommet');
  await asker
    .locator('input[type=file]')
    .setInputFiles({ name: 'utdrag.pdf', mimeType: 'application/pdf', buffer: await aPdf() });
  await asker.getByRole('textbox', { name: 'Vårt diarienummer' }).fill('RN 2026/900');
  await asker.getByRole('textbox', { name: 'Avsändare', exact: true }).fill(UTKANTEN.name);
  await asker.getByRole('textbox', { name: 'Avsändarens organ' }).fill('Regionstyrelsen');
  await asker.getByLabel('Sammanträdesdag').fill(addDays(today, -1));
  await asker.getByRole('textbox', { name: 'Paragraf' }).fill('§ 77');
  await asker.getByRole('textbox', { name: 'Rubrik' }).fill('Utkantens beslut');
  await asker.getByRole('button', { name: 'Registrera handlingen' }).click();
  await asker.getByText('Avsändaren är ombedd att besluta.').waitFor();
  const document = asker.url();

  // before anybody has said what it is, the board says that it came
  await asker.goto(board);
  await rowOf(asker, UTKANTEN).getByRole('link', { name: 'Utkantens beslut' }).waitFor();
  await asker.goto(document);
  await asker.getByRole('button', { name: 'Anteckna beslutet' }).click();
  const dialog = asker.getByRole('dialog', { name: `Beslut av ${UTKANTEN.name}` });
  await dialog.getByText('Utdraget som kom in följer med: utdrag.pdf').waitFor();
  expect(await dialog.getByRole('textbox', { name: 'Paragraf' }).inputValue()).toBe('§ 77');
  await dialog.getByRole('button', { name: 'Anteckna beslutet' }).click();
  await asker.getByText(`Antecknat som beslut av ${UTKANTEN.name}`).waitFor();
  await asker.getByRole('link', { name: TITLE }).click();
  await rowOf(asker, UTKANTEN).getByText('§ 77').waitFor();
  expect(
    await rowOf(asker, UTKANTEN)
      .getByRole('link', { name: /^Öppna utdraget/ })
      .count(),
  ).toBe(1);
  await asker.getByText('1 av 3 har beslutat.').waitFor();
});

test('the board is opened to those that are asked, and the change stands in its log', async () => {
  await asked.goto('/gemensamma-beslut');
  await asked.getByRole('link', { name: TITLE }).click();
  await asked.getByRole('heading', { name: TITLE, level: 1 }).waitFor();
  await rowOf(asked, SKOGSLANDEN).waitFor();
  expect(await rowOf(asked, UTKANTEN).count()).toBe(0);

  await asker.getByRole('button', { name: 'Ändra begäran' }).click();
  const dialog = asker.getByRole('dialog', { name: 'Ändra begäran' });
  await dialog.getByLabel('Sista dag att besluta').fill(addDays(today, 6));
  await dialog.getByText('De tillfrågade ser hur långt de andra har kommit').click();
  await dialog.getByRole('button', { name: 'Spara ändringen' }).click();
  await asker.getByText('Syns för alla tillfrågade här').waitFor();
  await asker.getByText(/Elin Ravndal ändrade .*alla tillfrågade ser tavlan\./).waitFor();

  await asked.reload();
  await rowOf(asked, UTKANTEN).getByText('Beslutat').waitFor();
  const seen = await asked.getByRole('main').innerText();
  expect(seen).not.toContain(UTKANTEN.email);
  expect(seen).not.toContain('Märta Vik');
  for (const page of [asker, asked]) {
    expect([...(await axeFaults(page)), ...(await shapeFaults(page))]).toEqual([]);
  }
});

test('the next day those who have not decided are reminded, by the new last day', async () => {
  now = new Date(`${addDays(today, 1)}T10:00:00Z`);
  const reminder = await mailTo(SKOGSLANDEN, /^Påminnelse/);
  expect(reminder).toContain('/gemensamma-beslut/');
  expect(await mailTo(LANGVIKEN, /^Påminnelse/)).not.toContain('http');
  const board = asker.url();
  // nobody stays signed in over the night
  ({ page: asker } = await house.person());
  await signIn(asker, SECRETARY, DEMO_PASSWORD);
  await asker.goto(board);
  await rowOf(asker, LANGVIKEN)
    .getByText(/^Påmind .* automatiskt$/)
    .waitFor();
  const reminded = house.inbox.arrived.filter(
    ({ mail }) => mail.subject?.startsWith('Påminnelse') === true && mail.text?.includes(PROPOSAL) === true,
  );
  expect(reminded.map(({ to }) => to.toLowerCase()).toSorted()).toEqual(
    [SKOGSLANDEN.email, LANGVIKEN.email].toSorted(),
  );
});
