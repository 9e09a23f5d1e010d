import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import type { MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import { pdfText, words } from '../server/test/pdf-text.js';
import { ADMIN } from '../server/test/test-app.js';
import { receiverConfirms } from './confirming.js';
import { correctsSentence } from './correcting.js';
import { openHouse, type House } from './house.js';
import { inventedMeeting } from './invented-meeting.js';
import { signIn } from './sign-in.js';

const real = (name: string) => new URL(`../../shared/real/${name}.json`, import.meta.url);

interface Journey {
  name: string;
  file: () => MeetingFile;
  /** the § whose text is changed, and then sent */
  paragraph: number;
  /** people whom the file does not name: chair first, then adjusters */
  byHand?: { name: string; party: string }[];
  /** added by hand where the § has no address */
  recipient?: { name: string; email: string };
  subject: string;
  recipients: number;
  /** true: each signs with a passkey of his own */
  passkeys?: boolean;
  /** true: the sentence is corrected when it has been sent */
  corrects?: boolean;
  /** true: a receiver follows the link in his mail */
  confirms?: boolean;
}

/** The source names neither chair nor adjuster: the secretary adds invented ones by hand. */
const inventedSigners = [
  { name: 'Örjan Ålund', party: 'S' },
  { name: 'Äva Öster', party: 'M' },
  { name: 'Ulla Åkerö', party: 'C' },
];

const bytesOf = async (page: Page, address: string) => (await page.request.get(address)).body();
const sumOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const read = (name: string) => JSON.parse(readFileSync(real(name), 'utf8')) as MeetingFile;

const invented: Journey = {
  name: 'an invented forum',
  file: () => inventedMeeting,
  paragraph: 2,
  subject: 'Protokollsutdrag från Vattenrådets sammanträde den 2025-09-12 - Plan för älvens fiskvägar',
  recipients: 2,
  passkeys: true,
  corrects: true,
  confirms: true,
};

const realJourneys: Journey[] = [
  {
    name: 'Kommunalt forum',
    file: () => read('kommunalt-forum-2024-10-11'),
    paragraph: 9,
    recipient: { name: 'Kommunerna', email: 'kommunerna@lan.example' },
    subject:
      'Protokollsutdrag från Kommunalt forums sammanträde den 2024-10-11 - Sammanträdesdatum 2025 Kommunalt forum',
    recipients: 1,
  },
  {
    name: 'Regionstyrelsen',
    file: () => read('regionstyrelsen-blekinge-2023-10-18'),
    byHand: inventedSigners,
    paragraph: 291,
    subject:
      'Protokollsutdrag från Regionstyrelsens sammanträde den 2023-10-18 - Handlingsplan och budget 2024 för Regionsamverkan Sydsverige',
    recipients: 6,
  },
];

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const PASSWORD = 'vatten rinner nedåt';

const textOfPdf = async (bytes: Uint8Array) => words(await pdfText(bytes)).join(' ');

async function importFile(page: Page, file: MeetingFile): Promise<string> {
  await page.getByRole('link', { name: 'Sammanträden' }).first().click();
  await page.getByRole('link', { name: 'Läs in från fil' }).click();
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'sammantrade.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(file)),
    });
  await page.getByRole('button', { name: 'Läs in sammanträdet' }).click();
  await page.getByRole('heading', { level: 1, name: file.board.name }).waitFor();
  return /sammantraden\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
}

/** Adds people to the meeting, and says who leads and who adjusts. */
async function appoint(page: Page, people: { name: string; party: string }[]): Promise<void> {
  for (const { name, party } of people) {
    await page.getByRole('button', { name: 'Lägg till en person' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Namn' }).fill(name);
    await dialog.getByRole('textbox', { name: 'Parti' }).fill(party);
    await dialog.getByRole('button', { name: 'Lägg till' }).click();
    await page.getByRole('rowheader', { name }).waitFor();
  }
  const [chair, ...adjusters] = people.map(({ name, party }) => `${name} (${party})`);
  await page.getByRole('button', { name: 'Ändra rollerna' }).click();
  await page.getByRole('combobox', { name: 'Ordförande', exact: true }).selectOption({ label: chair ?? '' });
  const list = page.getByRole('group', { name: 'Justerare', exact: true });
  for (const adjuster of adjusters) {
    await list.getByRole('button', { name: 'Lägg till justerare' }).click();
    await list.getByRole('combobox').last().selectOption({ label: adjuster });
  }
  await page.getByText(/^Sparat \d\d\.\d\d$/).waitFor();
  await page.getByRole('button', { name: 'Klar' }).click();
  await page.getByRole('button', { name: 'Ändra rollerna' }).waitFor();
}

/** Adds a sentence to a § by typing in it; it is saved by itself. */
async function change(page: Page, meetingId: string, title: string, sentence: string): Promise<void> {
  await page.goto(`/sammantraden/${meetingId}/dagordning`);
  await page.getByRole('link', { name: title }).click();
  const text = page.getByRole('textbox', { name: 'Text', exact: true }).last();
  await text.click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type(sentence);
  await page.getByText(/^Sparat \d\d\.\d\d$/).waitFor();
}

async function sendForAdjustment(page: Page, meetingId: string): Promise<void> {
  await page.goto(`/sammantraden/${meetingId}/justering`);
  const main = page.getByRole('main');
  await main.getByRole('button', { name: /^Skicka .* till justerarna$/ }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Skicka/ })
    .click();
  await page.getByRole('table', { name: /^Underskrifter/ }).waitFor();
}

/** A phone with a fingerprint reader that always knows its owner. */
async function giveFingerprintReader(page: Page): Promise<void> {
  const phone = await page.context().newCDPSession(page);
  await phone.send('WebAuthn.enable');
  await phone.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

async function makePasskey(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Skapa en passkey' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Namn' }).fill('Min telefon');
  await dialog.getByRole('textbox', { name: 'Ditt lösenord' }).fill(PASSWORD);
  await dialog.getByRole('button', { name: 'Skapa passkey' }).click();
  await page.getByRole('button', { name: 'Byt namn på Min telefon' }).waitFor();
}

/**
 * The secretary makes a link; the signer opens it on a phone of his own, chooses a password, reads and signs: with the
 * password, or with a passkey that he makes there, and signs in with afterwards.
 */
async function signAs(secretary: Page, name: string, email: string, byPasskey: boolean): Promise<void> {
  await secretary.getByRole('button', { name: `Bjud in ${name}` }).click();
  const dialog = secretary.getByRole('dialog');
  await dialog.getByRole('textbox').fill(email);
  await dialog.getByRole('button', { name: 'Bjud in', exact: true }).click();
  const link = await dialog.getByRole('textbox', { name: `Länk till ${name}` }).inputValue();
  await dialog.getByRole('button', { name: 'Stäng' }).last().click();

  const { page, context } = await house.person({ width: 390, height: 844 });
  await page.goto(link);
  await page.getByRole('textbox', { name: 'Välj ett lösenord' }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Ta emot inbjudan' }).click();
  if (byPasskey) {
    await giveFingerprintReader(page);
    await makePasskey(page);
  }
  await page.getByRole('link', { name: 'Gå vidare' }).click();
  await page.getByRole('link', { name: /^Läs och justera/ }).click();
  await page.getByRole('button', { name: /^Justera/ }).click();
  if (byPasskey) {
    await page.getByRole('button', { name: /^Justera .* med passkey$/ }).click();
  } else {
    await page.getByRole('textbox', { name: 'Ditt lösenord' }).fill(PASSWORD);
    await page.getByRole('button', { name: /^Justera/ }).click();
  }
  await page.getByText('Du har justerat').waitFor();
  if (byPasskey) {
    await context.clearCookies();
    await page.goto('/logga-in');
    await page.getByRole('button', { name: 'Logga in med passkey' }).click();
    await page.getByRole('heading', { name: 'Mitt arbete' }).waitFor();
  }
  await context.close();
}

async function dispatch(page: Page, meetingId: string, journey: Journey, title: string): Promise<void> {
  await page.goto(`/sammantraden/${meetingId}/utskick`);
  await page.getByRole('checkbox', { name: new RegExp(title.slice(0, 30)) }).press('Space');
  if (journey.recipient !== undefined) {
    // the §'s own recipients are there when one may be added
    await page.getByRole('button', { name: 'Lägg till en mottagare' }).waitFor();
    const remove = page.getByRole('button', { name: /^Ta bort mottagare/ });
    while ((await remove.count()) > 0) {
      await remove.first().click();
    }
    await page.getByRole('button', { name: 'Lägg till en mottagare' }).click();
    await page.getByRole('combobox', { name: 'Mottagare 1', exact: true }).fill(journey.recipient.name);
    await page.getByRole('textbox', { name: 'E-post till mottagare 1' }).fill(journey.recipient.email);
  }
  await page.getByRole('button', { name: /^Skicka § / }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Skicka § / })
    .click();
  await page.getByText(/är på väg till/).waitFor();
}

/** What is signed is frozen, and the signed document is that with the signatures and the seal behind it. */
async function expectSealed(page: Page, meetingId: string, sentence: string): Promise<Buffer> {
  await page.goto(`/sammantraden/${meetingId}/justering`);
  await page.getByText(/^Förseglat/).waitFor();
  const view = (await (await page.request.get(`/api/meetings/${meetingId}`)).json()) as MeetingView;
  const [adjustment] = view.adjustments;
  expect(view.state).toBe('adjusted');
  expect(adjustment?.signedPdf?.parts).toBe(5);
  const frozen = await bytesOf(page, `/api/adjustments/${adjustment?.id ?? ''}/protocol.pdf`);
  expect(sumOf(frozen)).toBe(adjustment?.sha256);
  const protocol = await bytesOf(page, `/api/meetings/${meetingId}/protocol.pdf`);
  expect(sumOf(protocol)).toBe(adjustment?.signedPdf?.sha256);
  expect(protocol.subarray(0, frozen.length).equals(frozen)).toBe(true);
  expect(await textOfPdf(protocol)).toContain(sentence);
  return protocol;
}

async function wholeJourney(journey: Journey): Promise<void> {
  const file = journey.file();
  const sentence = 'Texten är ändrad av sekreteraren, i en webbläsare på riktigt.';
  const title = file.items.find(({ paragraph }) => paragraph === journey.paragraph)?.title ?? '';
  const before = house.extracts().length;
  const { page } = await house.person();
  await signIn(page, ADMIN.email, ADMIN.password);
  const meetingId = await importFile(page, file);
  if (journey.byHand !== undefined) {
    await appoint(page, journey.byHand);
  }
  await change(page, meetingId, title, sentence);
  await sendForAdjustment(page, meetingId);

  const signers = [file.officers?.secretary, file.officers?.chair, ...(file.officers?.adjusters ?? [])]
    .flatMap((key) => file.people.find(({ id }) => id === key)?.name ?? [])
    .concat(journey.byHand?.map(({ name }) => name) ?? []);
  expect(signers).toHaveLength(4);
  for (const [index, name] of signers.entries()) {
    await signAs(page, name, `underskrift-${index}@${meetingId}.example`, journey.passkeys ?? false);
    await page.reload();
  }

  const protocol = await expectSealed(page, meetingId, sentence);

  await dispatch(page, meetingId, journey, title);
  await expectMail(journey, before, sentence);
  if (journey.confirms === true) {
    await receiverConfirms(house, house.extracts()[before]?.mail.text ?? '', page, meetingId);
  }
  if (journey.corrects === true) {
    await correctsSentence(page, meetingId, { title, sentence, receivers: journey.recipients });
    expect((await bytesOf(page, `/api/meetings/${meetingId}/protocol.pdf`)).equals(protocol)).toBe(true);
  }
}

async function expectMail(journey: Journey, before: number, sentence: string): Promise<void> {
  while (house.extracts().length < before + journey.recipients) {
    await house.inbox.next();
  }
  const arrived = house.extracts().slice(before);
  expect(arrived).toHaveLength(journey.recipients);
  for (const { mail } of arrived) {
    expect(mail.subject).toBe(journey.subject);
    const [attachment] = mail.attachments;
    expect(attachment?.filename).toMatch(/^[^/\\]+ Protokollsutdrag från .+\.pdf$/);
    expect(await textOfPdf(attachment?.content ?? Buffer.alloc(0))).toContain(sentence);
  }
}

describe('from a file to the recipients’ mailboxes', () => {
  test(`${invented.name}`, () => wholeJourney(invented), 180_000);

  for (const journey of realJourneys) {
    const there = existsSync(real('kommunalt-forum-2024-10-11'));
    const run = there ? test : test.skip;
    run(
      there ? journey.name : `${journey.name}: skipped, the real protocols are not beside this checkout`,
      () => wholeJourney(journey),
      180_000,
    );
  }
});
