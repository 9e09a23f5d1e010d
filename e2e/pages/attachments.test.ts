import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { MeetingSummary, MeetingView } from '@klubbat/shared/contracts/meeting';
import type { BrowserContext, Page } from 'playwright-core';
import { DEMO_PASSWORD } from '../../server/src/features/demo/demo-people.js';
import { aPdf } from '../../server/test/files.js';
import { shapeFaults } from '../faults-of-page.js';
import { openHouse, type House } from '../house.js';
import { signIn } from '../sign-in.js';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYPgPAAEDAQAIicLsAAAAAElFTkSuQmCC',
  'base64',
);
const folder = mkdtempSync(join(tmpdir(), 'klubbat-bilagor-'));

let house: House;
let page: Page;
let context: BrowserContext;
let meetingId: string;

beforeAll(async () => {
  house = await openHouse({ demo: true });
  ({ page, context } = await house.person());
  await signIn(page, 'elin.ravndal@norrskog.example', DEMO_PASSWORD);
  const reply = await page.request.get('/api/meetings');
  const { meetings } = (await reply.json()) as { meetings: MeetingSummary[] };
  meetingId = meetings.find(({ state }) => state === 'draft')?.id ?? '';
  await page.goto(`/sammantraden/${meetingId}/bilagor`);
});
afterAll(async () => {
  await house.close();
  rmSync(folder, { recursive: true });
});

const meeting = async (): Promise<MeetingView> =>
  (await (await page.request.get(`/api/meetings/${meetingId}`)).json()) as MeetingView;
const choose = (...files: { name: string; buffer: Buffer }[]) =>
  page
    .getByLabel(/^Lägg till filer/)
    .setInputFiles(files.map((file) => ({ mimeType: 'application/octet-stream', ...file })));
const onTheWay = (name: string) =>
  page.getByRole('list', { name: 'Filer på väg' }).getByRole('listitem').filter({ hasText: name });

test('files go up one by one; what is refused stays with its reason and the rest comes through', async () => {
  const large = join(folder, 'film.mp4');
  writeFileSync(large, '');
  truncateSync(large, 100_000_000);
  await page.getByLabel(/^Lägg till filer/).setInputFiles(large);
  await onTheWay('film.mp4').getByText('En bilaga får vara högst 20 MB').waitFor();
  await choose(
    { name: 'Situationsplan.png', buffer: png },
    { name: 'Underlag.pdf', buffer: png },
    { name: 'Budget i siffror.csv', buffer: Buffer.from('år;kr\n2026;100') },
    { name: 'Bildspel.pdf', buffer: await aPdf(2) },
  );
  await onTheWay('Underlag.pdf').getByText('heter .pdf men är en PNG-bild').waitFor();
  await onTheWay('Bildspel.pdf').getByText('Tillagd som bilaga').waitFor();
  const titles = (await meeting()).attachments.map(({ title }) => title);
  expect(titles.slice(-3)).toEqual(['Situationsplan', 'Budget i siffror', 'Bildspel']);
  await choose({ name: 'Situationsplan.png', buffer: png });
  await onTheWay('Situationsplan.png').getByText('Fanns redan').waitFor();
});

test('progress is seen on a slow line, and a file can be given up', async () => {
  const line = await context.newCDPSession(page);
  await line.send('Network.enable');
  const speed = (uploadThroughput: number) =>
    line.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput,
    });
  await speed(300_000);
  // by its path: handing six million bytes to the browser as text takes longer than a busy machine has patience
  const slow = join(folder, 'Långsam.bin');
  writeFileSync(slow, Buffer.alloc(6_000_000, 7));
  await page.getByLabel(/^Lägg till filer/).setInputFiles(slow);
  const bar = page.getByRole('progressbar', { name: 'Långsam.bin skickas' });
  await bar.waitFor();
  await page.waitForFunction(() => (document.querySelector('progress')?.value ?? 0) > 0);
  await page.getByRole('button', { name: 'Avbryt Långsam.bin' }).click();
  await bar.waitFor({ state: 'detached' });
  await speed(-1);
  expect((await meeting()).attachments.map(({ title }) => title)).not.toContain('Långsam');
});

test('a file whose answer was lost is sent again without becoming two', async () => {
  let lost = 0;
  await page.route('**/attachments', async (route) => {
    lost += 1;
    // the server takes it, but nobody hears of it
    await route.fetch();
    await route.abort();
  });
  await choose({ name: 'Remissvar.txt', buffer: Buffer.from('Vi tillstyrker.') });
  const file = onTheWay('Remissvar.txt');
  await file.getByText('Kontakten med servern bröts').waitFor();
  await page.unroute('**/attachments');
  await file.getByRole('button', { name: 'Försök igen' }).click();
  await file.getByText(/Tillagd som bilaga|Fanns redan/).waitFor();
  expect(lost).toBe(1);
  expect((await meeting()).attachments.filter(({ title }) => title === 'Remissvar')).toHaveLength(1);
});

test('attachments are put in order with the keys alone, and keep the focus', async () => {
  const before = (await meeting()).attachments.map(({ title }) => title);
  const last = page.getByRole('row', { name: /Remissvar/ });
  await last.focus();
  // the list moves at once; the server has it when it has answered
  const kept = page.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.ok());
  await page.keyboard.press('Alt+ArrowUp');
  await page.getByText(`är nu nummer ${before.length - 1} av ${before.length}`).waitFor();
  await kept;
  const swapped = [...before.slice(0, -2), before.at(-1), before.at(-2)];
  expect((await meeting()).attachments.map(({ number, title }) => [number, title])).toEqual(
    swapped.map((title, place) => [place + 1, title]),
  );
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Remissvar');
});

test('a picture and a text are read in place, and the address says which', async () => {
  await page.getByRole('button', { name: 'Läs Situationsplan här' }).click();
  const picture = page.getByRole('img', { name: /: Situationsplan$/ });
  await picture.waitFor();
  await picture.evaluate((image) => (image as HTMLImageElement).decode());
  expect(await picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(1);
  await page.getByRole('button', { name: 'Läs Budget i siffror här' }).click();
  await page.frameLocator('iframe[title$=": Budget i siffror"]').getByText('2026;100').waitFor();
  await page.reload();
  await page.getByRole('heading', { name: /: Budget i siffror$/ }).waitFor();
  await page.setViewportSize({ width: 360, height: 800 });
  expect(await shapeFaults(page)).toEqual([]);
  await page.setViewportSize({ width: 1440, height: 900 });
});

test('beside a § its documents are added and read, and its history tells what stood before', async () => {
  const [item] = (await meeting()).items;
  await page.goto(`/sammantraden/${meetingId}/paragraf/${item?.id ?? ''}?panel=handlingar`);
  await choose({ name: 'Tjänsteskrivelse.txt', buffer: Buffer.from('Förslag till beslut') });
  await onTheWay('Tjänsteskrivelse.txt').getByText('Tillagd som bilaga').waitFor();
  const added = (await meeting()).attachments.at(-1);
  expect((await meeting()).items[0]?.attachments).toContain(added?.number);
  await page.goto(`/sammantraden/${meetingId}/paragraf/${item?.id ?? ''}?panel=historik`);
  await page
    .getByText(/ändrade bilagorna/)
    .first()
    .waitFor();
  await page.getByText('Visa vad som stod före ändringen').first().click();
  await page.getByRole('heading', { name: 'Bilagor', level: 3 }).first().waitFor();
  await page.setViewportSize({ width: 360, height: 800 });
  expect(await shapeFaults(page)).toEqual([]);
});
