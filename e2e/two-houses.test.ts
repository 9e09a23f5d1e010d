import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { z } from 'zod';
import type { incomingDoors } from '@klubbat/shared/contracts/incoming';
import { aBoard, adjust, aMeeting } from '../server/test/builders.js';
import { ADMIN } from '../server/test/test-app.js';
import { openHouse, type House } from './house.js';
import { signIn } from './sign-in.js';
import { siteOf } from './site-of-house.js';

/*
 * Two programs with a database, a browser and a mail server each: what a secretary sends from one is taken from the mail and
 * dropped in at the other, whole.
 */
const DECISION = '1. Att godkänna planen för älvarnas fiskvägar.\n2. Att sända den till regionerna.';
const BACKGROUND = 'Planen gäller **fem** år, och kostar ½ miljon kronor. Öringen får åter gå upp i Åängsån.';
const TABLE = { name: 'kostnader.csv', bytes: Buffer.from('år;kronor\n2027;100000\n2028;400000\n') };
const TITLE = 'Plan för fiskvägar i Norrsamverkan';
const RECEIVER = { name: 'Region Norrskog', email: 'diariet@norrskog.example' };

let sender: House;
let receiver: House;
let meetingId: string;
let sending: Page;
let receiving: Page;

beforeAll(async () => {
  [sender, receiver] = await Promise.all([openHouse(), openHouse()]);
  const site = await siteOf(sender);
  const { boardId } = await aBoard(site, { name: 'Miljönämnden' }, { name: 'Region Fjällmark' });
  const { id, items, people } = await aMeeting(site, boardId);
  meetingId = id;
  await site.admin
    .post(`/api/meetings/${id}/attachments`)
    .field('title', 'Kostnader år för år')
    .attach('file', TABLE.bytes, TABLE.name)
    .expect(201);
  const [first] = items;
  await site.admin
    .patch(`/api/agenda-items/${first?.id ?? ''}`)
    .send({
      version: first?.version,
      title: TITLE,
      caseNumber: 'MN 2025/7',
      sections: [
        { kind: 'decision', body: DECISION },
        { kind: 'background', body: BACKGROUND },
      ],
      attachments: [1],
      recipients: [RECEIVER],
    })
    .expect(200);
  await adjust(site, id, people);
  await aBoard(await siteOf(receiver), { name: 'Regionstyrelsen' }, { name: RECEIVER.name });
  ({ page: sending } = await sender.person());
  ({ page: receiving } = await receiver.person());
});
afterAll(async () => {
  await sender.close();
  await receiver.close();
});

/** The one who sends presses send; what arrives at the receiver's mail server. */
async function sent(): Promise<{ name: string; bytes: Buffer }> {
  await signIn(sending, ADMIN.email, ADMIN.password);
  await sending.goto(`/sammantraden/${meetingId}/utskick`);
  await sending.getByRole('checkbox', { name: TITLE }).first().check();
  await sending.getByRole('button', { name: /^Skicka § .* till 1 mottagare$/ }).click();
  const arrives = sender.inbox.next();
  await sending
    .getByRole('dialog')
    .getByRole('button', { name: /^Skicka § / })
    .click();
  await sending.getByText(/är på väg till 1 mottagare/).waitFor();
  await arrives;
  const [file] = sender.extracts().at(-1)?.mail.attachments ?? [];
  return { name: file?.filename ?? '', bytes: file?.content ?? Buffer.alloc(0) };
}

describe('an extract sent by one installation and received by another', () => {
  test('is there whole: the case, the decision and the documents, with a seal that holds', async () => {
    const mailed = await sent();
    await signIn(receiving, ADMIN.email, ADMIN.password);
    await receiving.goto('/inkommet');
    await receiving
      .getByLabel('Utdrag som har kommit in')
      .setInputFiles({ name: mailed.name, mimeType: 'application/pdf', buffer: mailed.bytes });
    await receiving.getByText('Utdraget är skickat från Klubbat').waitFor();
    await receiving.getByText('Stämpeln eller underskriften i filen håller', { exact: true }).waitFor();
    await receiving.getByRole('textbox', { name: 'Vårt diarienummer' }).fill('RN 2025/31');
    await receiving.getByRole('button', { name: 'Registrera handlingen' }).click();
    await receiving.waitForURL(/\/inkommet\/[0-9a-f-]{36}$/);

    const id = new URL(receiving.url()).pathname.split('/').at(-1) ?? '';
    const shown = (await (await receiving.request.get(`/api/incoming-documents/${id}`)).json()) as z.output<
      typeof incomingDoors.show.reply
    >;
    expect(shown).toMatchObject({
      caseNumber: 'RN 2025/31',
      sender: 'Region Fjällmark',
      senderBoard: 'Miljönämnden',
      senderCaseNumber: 'MN 2025/7',
      meetingDay: '2025-01-14',
      title: TITLE,
      recipients: [RECEIVER.name],
      source: 'klubbat',
    });
    expect(shown.decision).toContain('Att godkänna planen för älvarnas fiskvägar.');
    expect(shown.decision).toContain('Att sända den till regionerna.');
    expect(shown.reading.data).toEqual({ state: 'agrees', differences: [] });
    const words = JSON.stringify(shown.reading.items);
    for (const word of ['fem', '½ miljon kronor', 'Öringen får åter gå upp i Åängsån']) {
      expect(words).toContain(word);
    }

    const bytesAt = async (path: string) => (await receiving.request.get(path)).body();
    expect(await bytesAt(`/api/incoming-documents/${id}/file`)).toEqual(mailed.bytes);
    const table = shown.files.find(({ name }) => name === TABLE.name);
    expect(await bytesAt(`/api/incoming-documents/${id}/files/${table?.number ?? 0}`)).toEqual(TABLE.bytes);
  });

  test('leads from the receiver to where the sender answers for that very file', async () => {
    const opened = receiving.waitForEvent('popup');
    await receiving.getByRole('link', { name: /^Kontrollera hos localhost/ }).click();
    const page = await opened;
    expect(new URL(page.url()).origin).toBe(sender.url);
    await page.getByText('Referensen finns här').waitFor();
    await page.getByRole('heading', { name: /^Protokollsutdrag, § 1/ }).waitFor();
    await page.getByText(/Förseglat av Region Fjällmark/).waitFor();
  });
});
